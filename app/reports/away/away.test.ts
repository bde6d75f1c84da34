import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash, randomUUIDv7 } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testDatabase } from '#test/database.ts'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

after(removeFolders)

const names = ['adoptions', 'claims', 'commendations', 'decisions', 'models', 'nominations', 'people', 'stories', 'tasks']
const file = z.object({ file: z.string(), rows: z.number(), columns: z.array(z.object({ vi: z.string() })), sha256: z.string() })
const manifest = z.object({ moment: z.string(), onBehalfOf: z.object({ login: z.string(), name: z.string() }), files: z.array(file) })

/** An office with two cases: an open one with a hostile name, and one that is closed to the second officer. */
async function office() {
  const database = await testDatabase()
  const { db } = database
  const agency = await makeAgency(db)
  const clerk = await makeUser(db, { name: 'Văn thư mẫu', roles: ['office'] })
  const kin = await makeUser(db, { name: 'Người nhà mẫu', roles: ['office'] })
  const roundId = await makeRound(db)
  const add = async (name: string, achievement: string) => {
    const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: clerk.id })
    const nominationId = await makeNomination(db, { subjectId, roundId, nominator: clerk, achievement })
    const claim = {
      id: randomUUIDv7(),
      nominationId,
      subjectId,
      ordinal: 1,
      text: `${achievement} (1)`,
      authorId: clerk.id,
      createdAt: noon,
    }
    await db.insertInto('claims').values(claim).execute()
    await db
      .insertInto('findings')
      .values({
        id: randomUUIDv7(),
        claimId: claim.id,
        claimVersion: 1,
        result: 'shown',
        reason: 'Đã xem sổ',
        checkerId: kin.id,
        foundAt: noon,
      })
      .execute()
    return { subjectId, nominationId }
  }
  const open = await add('=HYPERLINK("http://x","K\'Brôi <script>")', '<script>alert(1)</script> dạy nghề dệt')
  const closed = await add('Thị Mai Kín', 'Việc kín của Thị Mai')
  const award = { awardName: '+Giấy khen mẫu', issuer: 'UBND xã mẫu', enteredBy: clerk.id, enteredAt: noon }
  await db
    .insertInto('pastAwards')
    .values({ id: randomUUIDv7(), subjectId: open.subjectId, year: 2019, ...award })
    .execute()
  const doors = [
    { subjectKind: 'nomination', subjectId: closed.nominationId },
    { subjectKind: 'subject', subjectId: closed.subjectId },
  ]
  await db
    .insertInto('closures')
    .values(
      doors.map((door) => ({
        ...door,
        id: randomUUIDv7(),
        userId: kin.id,
        reason: 'conflict',
        because: 'người nhà',
        since: noon,
        byId: clerk.id,
      })),
    )
    .execute()
  const dataDir = await emptyFolder()
  const run = (...typed: string[]) => gs({ DATA_DIR: dataDir, DATABASE_URL: database.url }, ...typed)
  return { db, clerk, kin, run, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

function gs(env: NodeJS.ProcessEnv, ...typed: string[]) {
  return new Promise<{ code: number; out: string }>((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'gs.ts', 'export', ...typed], { env: { ...process.env, ...env } }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out: out + err }),
    )
  })
}

async function rowsIn(folder: string, name: string) {
  const [sheet] = await readRows(new Uint8Array(await readFile(join(folder, `${name}.xlsx`))))
  return sheet?.rows ?? []
}

const whole = async (folder: string) => JSON.stringify(await Promise.all(names.map((name) => rowsIn(folder, name))))

test('an officer takes every list away as open files, and the journal says who and how many', async () => {
  await using house = await office()
  const { db, clerk, run } = house
  const folder = join(await emptyFolder(), 'mang di')
  const { code, out } = await run('--to', folder, '--as', `u${clerk.id}`, '--json')
  assert.equal(code, 0, out)
  const told = manifest.parse(JSON.parse(out))
  assert.deepEqual(manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))), told)
  assert.deepEqual((await readdir(folder)).sort(), [...names.map((name) => `${name}.xlsx`), 'README.txt', 'manifest.json'].sort())
  assert.deepEqual(told.onBehalfOf, { login: `u${clerk.id}`, name: 'Văn thư mẫu' })
  for (const one of told.files) {
    const bytes = await readFile(join(folder, one.file))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), one.sha256)
    const [head = [], ...rows] = await rowsIn(folder, one.file.replace('.xlsx', ''))
    assert.deepEqual(
      head,
      one.columns.map(({ vi }) => vi),
    )
    assert.equal(rows.length, one.rows)
  }
  const counted = Object.fromEntries(told.files.map((one) => [one.file, one.rows]))
  assert.deepEqual([counted['people.xlsx'], counted['nominations.xlsx'], counted['claims.xlsx']], [2, 2, 2])
  assert.match(await readFile(join(folder, 'README.txt'), 'utf8'), /Người xuất: Văn thư mẫu[^]*On behalf of: Văn thư mẫu/)
  const lines = await db.selectFrom('journal').select(['actorId', 'fields']).where('event', '=', 'lists taken away').execute()
  assert.deepEqual(lines, [{ actorId: clerk.id, fields: names }])
})

test('a name like a formula or a script is a text in the files, and the past award stands beside it', async () => {
  await using house = await office()
  const folder = await emptyFolder()
  const { code, out } = await house.run('--to', folder, '--as', `u${house.clerk.id}`, '--only', 'people, nominations')
  assert.equal(code, 0, out)
  assert.deepEqual((await readdir(folder)).sort(), ['README.txt', 'manifest.json', 'nominations.xlsx', 'people.xlsx'])
  const { unzipSync, strFromU8 } = await import('fflate')
  const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'people.xlsx'))))
  const xml = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('')
  assert.doesNotMatch(xml, /<f[ >]|<script/)
  assert.match(xml, /(?:'|&apos;)=HYPERLINK/)
  const people = await rowsIn(folder, 'people')
  const row = people.find((cells) => cells[1]?.startsWith('=HYPERLINK'))
  assert.equal(row?.[1], '=HYPERLINK("http://x","K\'Brôi <script>")')
  assert.ok(row?.some((text) => text.includes('2019, +Giấy khen mẫu, UBND xã mẫu')))
  assert.ok((await rowsIn(folder, 'nominations')).some((cells) => cells.includes('<script>alert(1)</script> dạy nghề dệt')))
})

test('a case that is closed to somebody is in none of the files they take', async () => {
  await using house = await office()
  const [all, kept] = [await emptyFolder(), await emptyFolder()]
  assert.equal((await house.run('--to', all, '--as', `u${house.clerk.id}`)).code, 0)
  assert.equal((await house.run('--to', kept, '--as', `u${house.kin.id}`)).code, 0)
  assert.match(await whole(all), /Thị Mai Kín/)
  assert.match(await whole(kept), /HYPERLINK/)
  assert.doesNotMatch(await whole(kept), /Thị Mai/)
})

test('a long list is read in parts, and none of its rows is lost or doubled', async () => {
  await using house = await office()
  const { db, clerk } = house
  const row = { kind: 'individual', givenName: 'Mẫu', keptBy: clerk.organisationId, createdBy: clerk.id, createdAt: noon, changedAt: noon }
  const many = Array.from({ length: 4100 }, (_, at) => ({ ...row, id: randomUUIDv7(), name: `Người ${at}` }))
  for (let from = 0; from < many.length; from += 1000)
    await db
      .insertInto('subjects')
      .values(many.slice(from, from + 1000))
      .execute()
  const folder = await emptyFolder()
  assert.equal((await house.run('--to', folder, '--as', `u${clerk.id}`, '--only', 'people')).code, 0)
  const ids = (await rowsIn(folder, 'people')).slice(1).map(([id]) => id)
  assert.equal(ids.length, 4102)
  assert.equal(new Set(ids).size, 4102)
})

test('each mistake is one sentence and code 1, and nothing is written or written over', async () => {
  await using house = await office()
  const { db, clerk, run } = house
  const full = await emptyFolder()
  await writeFile(join(full, 'people.xlsx'), 'của người khác')
  const free = join(await emptyFolder(), 'mới')
  const partner = await makeUser(db, { roles: ['partner'], organisationId: await makeOrganisation(db, { kind: 'partner' }) })
  const me = `u${clerk.id}`
  const wrong = [
    [['--to', full, '--as', me], /đã có tệp/],
    [['--to', join(full, 'people.xlsx'), '--as', me], /Không ghi được vào/],
    [['--as', me], /ghi vào đâu/],
    [['--to', free, '--as', 'nobody'], /Không có người dùng “nobody”/],
    [['--to', free], /Không có người dùng/],
    [['--to', free, '--as', `u${partner.id}`], /không giữ vai được xuất danh sách/],
    [['--to', free, '--as', me, '--only', 'people,ballots'], /Không có danh sách “ballots”/],
  ] as const
  for (const [typed, sentence] of wrong) {
    const { code, out } = await run(...typed)
    assert.equal(code, 1, out)
    assert.match(out, sentence)
    assert.doesNotMatch(out, /at .*[.]ts/)
  }
  assert.equal(await readFile(join(full, 'people.xlsx'), 'utf8'), 'của người khác')
  assert.deepEqual(await readdir(full), ['people.xlsx'])
  await assert.rejects(readdir(free))
  assert.deepEqual(await db.selectFrom('journal').select('id').where('event', '=', 'lists taken away').execute(), [])
})
