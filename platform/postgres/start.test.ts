import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { otherProgram } from '#test/other-program.ts'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { startPostgres } from './start.ts'
import { findRunning } from './server.ts'

after(removeFolders)

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('what was written is there after the program was stopped and started again, in a path as people have them', async () => {
  const dataDir = join(await emptyFolder(), 'Nhà của Điểu', 'dữ liệu')
  const first = await startPostgres({ dataDir, safe: false })
  await ask(first.url, "create table kept as select 'Điểu Thị Mẫu' as name")
  await first.stop()
  assert.equal(await findRunning(join(dataDir, 'postgres')), null)

  const again = await startPostgres({ dataDir, safe: false })
  assert.deepEqual(await ask(again.url, 'select name from kept'), [{ name: 'Điểu Thị Mẫu' }])
  await again.stop()
})

test('nobody on the network and no other user of the computer can reach the database', async () => {
  const postgres = await startPostgres({ dataDir: await emptyFolder(), safe: false })
  assert.deepEqual(await ask(postgres.url, 'show listen_addresses'), [{ listen_addresses: '' }])
  const socketFolder = decodeURIComponent(new URL(postgres.url).hostname)
  assert.equal((await stat(socketFolder)).mode & 0o777, 0o700)
  assert.deepEqual(await ask(postgres.url, 'select rolsuper from pg_roles where rolname = current_user'), [{ rolsuper: false }])
  await postgres.stop()
  await assert.rejects(stat(socketFolder))
})

test('a broken rule of a table leaves no name in the log', async () => {
  const dataDir = await emptyFolder()
  const postgres = await startPostgres({ dataDir, safe: false })
  await ask(postgres.url, 'create table people (name text check (length(name) < 5))')
  await assert.rejects(ask(postgres.url, "insert into people values ('Thị Kín Tiếng')"))
  await postgres.stop()
  const log = await readFile(join(dataDir, 'logs', 'postgres.log'), 'utf8')
  assert.match(log, /violates check constraint/)
  assert.doesNotMatch(log, /Kín Tiếng/)
})

test('a second program on the same folder is told so, and the first goes on', async () => {
  const dataDir = await emptyFolder()
  const first = await startPostgres({ dataDir, safe: false })
  const second = await otherProgram(dataDir)
  assert.match(second.refused?.vi ?? '', /^Một chương trình Gương Sáng khác đang dùng thư mục/)
  assert.match(second.refused?.en ?? '', /^Another Gương Sáng program is using the data folder/)
  assert.equal((await ask(first.url, 'select 1 as one')).length, 1)
  await first.stop()
})

test('a command beside the running program uses its PostgreSQL and leaves it running', async () => {
  const dataDir = await emptyFolder()
  const program = await startPostgres({ dataDir, safe: false })
  const command = await startPostgres({ dataDir, share: true })
  assert.equal(command.url, program.url)
  await command.stop()
  assert.equal((await ask(program.url, 'select 1 as one')).length, 1)
  await program.stop()
})

test('PostgreSQL left by a killed program is adopted with everything that was saved', async () => {
  const dataDir = await emptyFolder()
  const killed = await otherProgram(dataDir)
  await ask(killed.url ?? '', 'create table saved as select 1 as one')
  await killed.kill()
  const next = await startPostgres({ dataDir, safe: false })
  assert.equal(next.adopted, true)
  assert.deepEqual(await ask(next.url, 'select one from saved'), [{ one: 1 }])
  await next.stop()
  assert.equal(await findRunning(join(dataDir, 'postgres')), null)
})

test('a killed PostgreSQL comes back by itself while the program lives', async () => {
  const dataDir = await emptyFolder()
  const postgres = await startPostgres({ dataDir, safe: false })
  const before = await findRunning(join(dataDir, 'postgres'))
  process.kill(before?.pid ?? 0, 'SIGKILL')
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await findRunning(join(dataDir, 'postgres'))
    if (now?.ready && now.pid !== before?.pid) break
    await pause(50)
  }
  assert.equal((await ask(postgres.url, 'select 1 as one')).length, 1)
  const second = await otherProgram(dataDir)
  assert.match(second.refused?.en ?? '', /^Another/, 'the folder is held again')
  await postgres.stop()
  assert.equal(await findRunning(join(dataDir, 'postgres')), null)
})

test('a Ctrl-C meant for the program does not reach PostgreSQL', { skip: process.platform === 'win32' }, async () => {
  const dataDir = await emptyFolder()
  const postgres = await startPostgres({ dataDir, safe: false })
  const pid = (await findRunning(join(dataDir, 'postgres')))?.pid ?? 0
  assert.throws(() => process.kill(-process.pid, 0), 'this process leads no group of its own')
  assert.equal(process.kill(-pid, 0), true, 'PostgreSQL leads its own group')
  await postgres.stop()
})

test('a temporary folder with a path too long for a socket is passed over', { skip: process.platform === 'win32' }, async () => {
  const long = join(await emptyFolder(), 'x'.repeat(90))
  const program = await otherProgram(await emptyFolder(), { env: { TMPDIR: long, XDG_RUNTIME_DIR: long } })
  assert.match(decodeURIComponent(new URL(program.url ?? '').hostname), /^\/tmp\/gs-/)
  await program.stop()
})
