/** An archive written and brought back: node scripts/run.mjs bench/backup.ts [people] [megabytes of files]. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { writeBackup } from '#platform/backup/backup.ts'
import { restoreBackup } from '#platform/backup/restore.ts'
import { newPassphrase } from '#platform/backup/sealing.ts'
import { filesOnDisk } from '#platform/files.ts'
import { testDatabase } from '#test/database.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { fillPeople } from './crowd.ts'
import { load } from './cpu.ts'

const people = Number(process.argv[2] ?? 100_000)
const megabytes = Number(process.argv[3] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'gs-bench-backup-'))
const [filesFolder, elsewhere, file] = ['files', 'elsewhere', 'x.gsbackup'].map((name) => join(folder, name))
if (!filesFolder || !elsewhere || !file) throw new Error('three places')
{
  await using from = await testDatabase()
  await using to = await testDatabase()
  const keptBy = await makeAgency(from.db)
  const { id: by } = await makeUser(from.db)
  await fillPeople(from.db, { count: people, keptBy, by })
  const files = filesOnDisk(filesFolder)
  const storedAt = Temporal.Now.instant()
  for (let at = 0; at < megabytes; at++) {
    const kept = await files.put(randomBytes(1e6))
    await from.db
      .insertInto('files')
      .values({ ...kept, type: 'image/jpeg', storedAt })
      .execute()
  }
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(from.db)
  const whole = megabytes + (rows[0]?.size ?? 0) / 1e6
  const passphrase = newPassphrase()
  const wish = { passphrase, progress: () => {} }
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await work()
    const [seconds, { user, system }] = [(performance.now() - began) / 1000, process.cpuUsage(used)]
    console.log(
      `| ${what} | ${(whole / seconds).toFixed(0)} MB/s | ${seconds.toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s |`,
    )
  }
  console.log(`${people} people and ${megabytes} MB of files, ${Math.round(whole)} MB with the database; load of the machine ${load()}`)
  console.log('| what | here (target ≥ 50 MB/s) | time |\n| --- | --- | --- |')
  await timed('backup', () => writeBackup({ ...wish, from: { url: from.url, filesFolder }, file, program: 'bench', now: storedAt }))
  await timed('restore, every file and every line compared with the manifest', () =>
    restoreBackup({ ...wish, to: { url: to.url, filesFolder: elsewhere }, file, migrations: 'db/migrations' }),
  )
  const counts = await Promise.all(
    [from, to].map(({ db }) =>
      db
        .selectFrom('subjects')
        .select((of) => of.fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    ),
  )
  console.log(`archive ${Math.round(statSync(file).size / 1e6)} MB; people before and after: ${counts.map((one) => one?.n).join(', ')}`)
}
rmSync(folder, { recursive: true, force: true })
process.exit(0)
