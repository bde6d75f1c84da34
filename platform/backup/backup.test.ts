import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { leftOut } from '#db/left-out.ts'
import { testDatabase } from '#test/database.ts'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { makeAgency, makeSubject, makeUser, noon } from '#test/makers.ts'
import type { Db } from '../db/database.ts'
import { filesOnDisk } from '../files.ts'
import { writeBackup } from './backup.ts'
import { messages } from './messages.ts'
import { restoreBackup } from './restore.ts'
import { newPassphrase } from './sealing.ts'

after(removeFolders)
const passphrase = newPassphrase()
const progress = () => {}
const names = ['Điểu K’Brôi', 'Thị Mai <script>alert(1)</script>', 'Ly\u0301 ƀ č ñ ŏ ĕ', 'tab\tand\\backslash\nand line']

/** An office with people, a journal, a file, a signed-in person and a half-typed form. */
async function office(db: Db, filesFolder: string) {
  const agency = await makeAgency(db)
  const user = await makeUser(db)
  for (const name of names) await makeSubject(db, { name, keptBy: agency, createdBy: user.id })
  const { sha256, size } = await filesOnDisk(filesFolder).put(Buffer.from('tấm ảnh'))
  await db.insertInto('files').values({ sha256, size, type: 'image/jpeg', storedAt: noon }).execute()
  const line = { at: noon, actorId: user.id, event: 'tested', subjectKind: 'test', subjectId: 'x', fields: ['name'] }
  await db.insertInto('journal').values(line).execute()
  await db.insertInto('signIns').values({ idHash: 'h', userId: user.id, createdAt: noon, seenAt: noon, endsAt: noon }).execute()
  await db.insertInto('drafts').values({ userId: user.id, form: 'f', fields: '{}', savedAt: noon }).execute()
  await db
    .insertInto('apiTokens')
    .values({
      id: randomUUIDv7(),
      tokenHash: 't',
      ownerId: user.id,
      purpose: 'p',
      createdAt: noon,
      endsOn: noon.toZonedDateTimeISO('UTC').toPlainDate(),
    })
    .execute()
  return { sha256, user }
}

async function saved() {
  const database = await testDatabase()
  const filesFolder = join(await emptyFolder(), 'files')
  const made = await office(database.db, filesFolder)
  const file = join(await emptyFolder(), 'bản sao lưu.gsbackup')
  const manifest = await writeBackup({ from: { url: database.url, filesFolder }, file, passphrase, program: 'test', now: noon, progress })
  return { database, file, manifest, filesFolder, ...made }
}

const restore = (url: string, file: string, filesFolder: string, phrase = passphrase) =>
  restoreBackup({ to: { url, filesFolder }, file, passphrase: phrase, migrations: 'db/migrations', progress })

test('an archive brings everything back, letter by letter, and ends every sign-in and token', async () => {
  const { database, file, manifest, sha256 } = await saved()
  await using from = database
  await using to = await testDatabase()
  const filesFolder = join(await emptyFolder(), 'files')
  assert.deepEqual(await restore(to.url, file, filesFolder), manifest)

  const people = (db: Db) => db.selectFrom('subjects').selectAll().orderBy('id').execute()
  assert.deepEqual(await people(to.db), await people(from.db))
  assert.deepEqual((await people(to.db)).map(({ name }) => name).toSorted(), names.toSorted())
  for (const table of ['signIns', 'apiTokens', 'drafts'] as const) assert.deepEqual(await to.db.selectFrom(table).selectAll().execute(), [])
  assert.equal((await filesOnDisk(filesFolder).read(sha256)).toString(), 'tấm ảnh')
  assert.deepEqual(manifest.files, { count: 1, bytes: 11 })

  const next = { at: noon, actorId: randomUUIDv7(), event: 'next', subjectKind: 'test', subjectId: 'x', fields: [] }
  const { id } = await to.db.insertInto('journal').values(next).returning('id').executeTakeFirstOrThrow()
  assert.equal(id, 2, 'numbers go on where they stood')
  await assert.rejects(
    sql`insert into sign_ins (id_hash, user_id, created_at, seen_at, ends_at) values ('x', gen_random_uuid(), now(), now(), now())`.execute(
      to.db,
    ),
    /foreign key/,
  )
})

test('the second archive of a restored office is the first one again', async () => {
  const { database, file, manifest } = await saved()
  await using _from = database
  await using to = await testDatabase()
  const filesFolder = join(await emptyFolder(), 'files')
  await restore(to.url, file, filesFolder)
  const second = join(await emptyFolder(), 'second')
  assert.deepEqual(
    await writeBackup({ from: { url: to.url, filesFolder }, file: second, passphrase, program: 'test', now: noon, progress }),
    manifest,
  )
})

test('nothing is restored over work that was done', async () => {
  const { database, file, filesFolder } = await saved()
  await using from = database
  await assert.rejects(restore(from.url, file, filesFolder), { sentence: messages.notEmpty })
  assert.equal((await from.db.selectFrom('subjects').selectAll().execute()).length, names.length)
})

test('a wrong passphrase, a changed byte and a missing end are each found, and nothing is kept', async () => {
  const { database, file } = await saved()
  await using _from = database
  const bytes = await readFile(file)
  const folder = await emptyFolder()
  const spoilt = async (name: string, content: Uint8Array) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40)
  for (const [path, phrase, sentence] of [
    [file, 'aaaaa-bbbbb', messages.wrongPhrase],
    [
      await spoilt('other', Buffer.from('PK not ours, and long enough to be read as the head of an archive')),
      passphrase,
      messages.notAnArchive,
    ],
    [await spoilt('cut', bytes.subarray(0, bytes.length - 30)), passphrase, messages.wrongPhrase],
    [await spoilt('flipped', flipped), passphrase, messages.wrongPhrase],
  ] as const) {
    await using to = await testDatabase()
    await assert.rejects(restore(to.url, path, folder, phrase), { sentence })
    assert.deepEqual(await to.db.selectFrom('users').selectAll().execute(), [])
  }
})

test('the archive shows nothing to who has no passphrase', async () => {
  const { database, file } = await saved()
  await using _from = database
  const text = (await readFile(file)).toString('latin1')
  for (const word of ['subjects', 'Mai', 'guong-sang', 'script']) assert.ok(!text.includes(word), word)
  assert.deepEqual(await readdir(join(file, '..')), ['bản sao lưu.gsbackup'])
})

test('what a backup leaves out are tables that exist', async () => {
  await using database = await testDatabase()
  const { rows } = await sql<{
    name: string
  }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(database.db)
  const tables = rows.map(({ name }) => name)
  assert.deepEqual(
    Object.keys(leftOut).filter((name) => !tables.includes(name)),
    [],
  )
})
