import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { filesOnDisk } from '#platform/files.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { testDatabase } from './database.ts'
import { emptyFolder, removeFolders } from './folders.ts'
import { makeAgency, makeRound, makeSubject, makeUser, noon } from './makers.ts'

after(removeFolders)

/** What somebody sees who types `npm run gs -- …`. */
function gs(env: NodeJS.ProcessEnv, ...typed: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const options = { env: { ...process.env, GS_PASSPHRASE: 'thuyen-trang-nui', ...env } }
    execFile(process.execPath, ['--import', 'tsx', 'gs.ts', ...typed], options, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const diagnosis = z.object({
  ok: z.boolean(),
  tables: z.record(z.string(), z.number()),
  files: z.object({ known: z.number(), lost: z.array(z.string()) }),
})
const examined = async (env: NodeJS.ProcessEnv) => diagnosis.parse(JSON.parse((await gs(env, 'doctor', '--deep', '--json')).out))

test('help is in Vietnamese and English, for every command', async () => {
  const { out, code } = await gs({}, '--help')
  assert.equal(code, 0)
  assert.match(out, /Các lệnh · Commands:/)
  for (const name of ['doctor', 'backup', 'restore']) assert.match(out, new RegExp(`\\n  ${name} .* `))
  const wrong = await gs({}, 'nonsense')
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /Lệnh chưa đúng/)
})

test('an office moves from a PC to a server and back, and the doctor finds nothing missing', async () => {
  const pc = { DATA_DIR: await emptyFolder() }
  await fillOffice(pc.DATA_DIR)
  const before = await examined(pc)
  assert.equal(before.tables.subjects, 1)
  assert.equal(before.files.known, 1)

  const archive = join(await emptyFolder(), 'a')
  assert.equal((await gs(pc, 'backup', archive)).code, 0)
  assert.match((await gs(pc, 'backup', archive)).err, /not written over/)

  await using database = await testDatabase()
  const server = { DATA_DIR: await emptyFolder(), DATABASE_URL: database.url }
  assert.match((await gs(server, 'restore', archive)).out, /Đã khôi phục và đối chiếu đủ/)
  assert.deepEqual((await examined(server)).tables, before.tables)

  const back = { DATA_DIR: await emptyFolder() }
  assert.equal((await gs(server, 'backup', `${archive}2`)).code, 0)
  assert.equal((await gs(back, 'restore', `${archive}2`)).code, 0)
  assert.deepEqual(await examined(back), before)
  assert.match((await gs(back, 'restore', archive)).err, /already holds data/)
})

test('the doctor names a changed journal and a lost file, and ends with code 1', async () => {
  await using database = await testDatabase()
  const { db } = database
  const dataDir = await emptyFolder()
  await makeAgency(db)
  const user = await makeUser(db)
  await db
    .insertInto('files')
    .values({ sha256: 'a'.repeat(64), size: 3, type: 'text/plain', storedAt: noon })
    .execute()
  const line = { at: noon, actorId: user.id, event: 'tested', subjectKind: 'test', subjectId: 'x', fields: [] }
  await db
    .insertInto('journal')
    .values({ ...line, sealedAs: 'not the seal', sealedPlace: 1 })
    .execute()
  const { out, code } = await gs({ DATA_DIR: dataDir, DATABASE_URL: database.url }, 'doctor')
  assert.equal(code, 1)
  assert.match(out, /NHẬT KÝ BỊ SỬA/)
  assert.match(out, /MẤT TỆP: 1/)
})

test('nothing is restored under a running program, and a backup beside it works', async () => {
  const dataDir = await emptyFolder()
  await fillOffice(dataDir)
  const program = await startPostgres({ dataDir, safe: false })
  const archive = join(await emptyFolder(), 'a')
  assert.equal((await gs({ DATA_DIR: dataDir }, 'backup', archive)).code, 0)
  assert.match((await gs({ DATA_DIR: dataDir }, 'restore', archive)).err, /Another Gương Sáng program/)
  await program.stop()
})

test('a folder of something else is left alone by every command', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'thơ.txt'), 'x')
  for (const command of ['doctor', 'backup']) assert.match((await gs({ DATA_DIR: folder }, command)).err, /holds other things/)
})

async function fillOffice(dataDir: string) {
  const postgres = await startPostgres({ dataDir, safe: false })
  await migrate(postgres.url, 'db/migrations')
  const db = connect(postgres.url)
  const agency = await makeAgency(db)
  const user = await makeUser(db)
  await makeSubject(db, { name: 'Điểu K’Brôi', keptBy: agency, createdBy: user.id })
  const { sha256, size } = await filesOnDisk(join(dataDir, 'files')).put(Buffer.from('bằng chứng'))
  await db.insertInto('files').values({ sha256, size, type: 'text/plain', storedAt: noon }).execute()
  await db.destroy()
  await postgres.stop()
}

test('a list is brought in from the console: tried, then taken in, and each mistake is one sentence', async () => {
  await using database = await testDatabase()
  const { db } = database
  const dataDir = await emptyFolder()
  await makeAgency(db)
  const clerk = await makeUser(db, { roles: ['office'] })
  const admin = await makeUser(db, { roles: ['admin'] })
  await makeRound(db, { name: 'Đợt mẫu' })
  const file = join(dataDir, '..', `danh-sach-${clerk.id}.csv`)
  const head = 'TT;Họ và tên;Năm sinh;Dân tộc;Thôn;Thành tích'
  const deed = 'Vận động bà con làm đường và dạy nghề dệt (dữ liệu mẫu).'
  await writeFile(file, `\ufeffDANH SÁCH;;;;;\n${head}\n1;K'Brôi <script>;1987;Kinh;Ấp 1;${deed}\n2;Thị Mai;31/02/1990;Kinh;Ấp 2;${deed}\n`)
  const run = (...typed: string[]) => gs({ DATA_DIR: dataDir, DATABASE_URL: database.url }, 'import', ...typed)
  const asked = ['--as', `u${clerk.id}`, '--round', 'Đợt mẫu', '--award', 'GK']

  const wrong = [
    [[`${file}.khong`, ...asked], /Không mở được tệp/],
    [[file, '--as', 'nobody', '--round', 'Đợt mẫu'], /Không có người dùng/],
    [[file, '--as', `u${admin.id}`, '--round', 'Đợt mẫu'], /không giữ vai được nhập danh sách/],
    [[file, '--as', `u${clerk.id}`, '--round', 'Đợt khác'], /Không có đợt nào/],
  ] as const
  for (const [typed, sentence] of wrong) {
    const { code, err, out } = await run(...typed)
    assert.equal(code, 1)
    assert.match(out + err, sentence)
    assert.doesNotMatch(out + err, /at .*[.]ts/)
  }

  const counts = z.object({ ok: z.literal(true), good: z.number(), fix: z.number(), known: z.number(), taken: z.number() })
  const counted = async (...typed: string[]) => counts.parse(JSON.parse((await run(...typed, '--json')).out))
  assert.deepEqual(await counted(file, ...asked), { ok: true, good: 1, fix: 1, known: 0, taken: 0 })
  assert.deepEqual(await db.selectFrom('nominations').select('id').execute(), [], 'a dry run takes nothing')
  assert.deepEqual(await counted(file, ...asked, '--take'), { ok: true, good: 0, fix: 1, known: 0, taken: 1 })
  assert.deepEqual(await counted(file, ...asked, '--take'), { ok: true, good: 0, fix: 1, known: 1, taken: 0 })
  assert.deepEqual(await db.selectFrom('subjects').select('name').execute(), [{ name: "K'Brôi <script>" }])
})
