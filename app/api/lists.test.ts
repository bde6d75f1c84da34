import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { sentTitles } from '#app/lists/index.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeRound, makeUser } from '#test/makers.ts'
import { fieldOf } from '../lists/reading/fields.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const agency = await makeAgency(house.db)
const office = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
const roundId = await makeRound(house.db)
const deed = 'Vận động bà con làm đường và dạy nghề dệt (dữ liệu mẫu).'

type Sheet = { columns: { title: string; field: string | null }[] }
type List = { id: string; status: string; counts: Record<string, number>; sheets: Sheet[] }
type Row = { row: number; problems: { field: string; cell: string; sentence: string; written: string }[]; cells: string[] }

const post = (path: string, body: object = {}, headers: Record<string, string> = {}, actor = office) =>
  house.ask(actor, path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })

async function answer<Body>(asked: Response | Promise<Response>, status: number): Promise<Body> {
  const response = await asked
  const body: Body = await response.json()
  assert.equal(response.status, status, JSON.stringify(body))
  return body
}

const people = [
  { name: "K'Brôi <script>", birth: '1987', village: 'Ấp 1', idNumber: '100000000001', achievement: deed },
  { name: 'Thị Mai'.normalize('NFD'), birth: '31/02/1990', village: 'Ấp 2', idNumber: '100000000002', achievement: deed },
  { name: 'Điểu Čñŏĕ', birth: '12/03/1979', village: 'Ấp 3', idNumber: '100000000003', achievement: deed },
]

test('every title under which a program’s rows are kept is read as what it said', () => {
  for (const [field, title] of Object.entries(sentTitles)) assert.equal(fieldOf(title), field)
})

test('rows sent by a program are tried, put right by row and cell, taken in as one batch, and undone', async () => {
  const bring = () =>
    post('/api/v1/lists', { roundId, awardCode: 'GK', fileName: 'phần mềm mẫu', rows: people }, { 'Idempotency-Key': 'list-1' })
  const { id }: { id: string } = await answer(bring(), 201)
  assert.deepEqual(await answer(bring(), 201), { id }, 'sent twice, brought in once')
  await house.drain()
  const read: List = await answer(house.ask(office, `/api/v1/lists/${id}`), 200)
  assert.equal(read.status, 'columns')
  assert.deepEqual(
    read.sheets[0]?.columns.map(({ field }) => field),
    ['name', 'birth', 'village', 'achievement', 'idNumber'],
  )
  await answer(post(`/api/v1/lists/${id}/columns`), 201)
  await house.drain()
  const tried: List = await answer(house.ask(office, `/api/v1/lists/${id}`), 200)
  assert.deepEqual([tried.status, tried.counts.good, tried.counts.fix], ['checked', 2, 1])

  const { rows }: { rows: Row[] } = await answer(house.ask(office, `/api/v1/lists/${id}/rows?state=fix`), 200)
  const [wrong] = rows
  assert.deepEqual([rows.length, wrong?.row, wrong?.problems[0]?.field, wrong?.problems[0]?.cell], [1, 3, 'birth', 'B3'])
  assert.match(wrong?.problems[0]?.sentence ?? '', /31\/02\/1990/)
  const right = { rows: [{ row: 3, typed: { birth: '28/02/1990' } }] }
  const again: List = await answer(post(`/api/v1/lists/${id}/rows`, right), 201)
  assert.deepEqual([again.counts.good, again.counts.fix ?? 0], [3, 0])

  await answer(post(`/api/v1/lists/${id}/taking`), 201)
  await house.drain()
  const taken: List = await answer(house.ask(office, `/api/v1/lists/${id}`), 200)
  assert.deepEqual([taken.status, taken.counts.taken], ['taken', 3])
  const names = await house.db.selectFrom('subjects').select('name').orderBy('idNumber').execute()
  assert.deepEqual(
    names.map(({ name }) => name),
    ["K'Brôi <script>", 'Thị Mai', 'Điểu Čñŏĕ'],
  )

  const same: { id: string } = await answer(
    post('/api/v1/lists', { roundId, awardCode: 'GK', rows: [...people.slice(0, 1), ...people.slice(2)] }),
    201,
  )
  await house.drain()
  await answer(post(`/api/v1/lists/${same.id}/columns`), 201)
  await house.drain()
  assert.equal((await post(`/api/v1/lists/${same.id}/taking`)).status, 409, 'the same rows again create nothing')

  await answer(post(`/api/v1/lists/${id}/taking-back`), 201)
  await house.drain()
  const undone: List = await answer(house.ask(office, `/api/v1/lists/${id}`), 200)
  assert.equal(undone.status, 'taken back')
  assert.equal((await house.db.selectFrom('nominations').select('id').execute()).length, 0)
})

test('a file is brought in as in the office, with its own columns said anew', async () => {
  const rows = [['DANH SÁCH (mẫu)'], ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Công lao'], [1, 'Lâm Mẫu', 1977, 'Kinh', deed]]
  const body = new FormData()
  for (const [name, value] of Object.entries({ roundId, awardCode: 'GK' })) body.set(name, value)
  body.set('file', new File([Uint8Array.from(await writeXlsx({ sheets: [{ name: 'A', rows }] }))], 'danh-sách.xlsx'))
  const { id }: { id: string } = await answer(house.ask(office, '/api/v1/lists', { method: 'POST', body }), 201)
  await house.drain()
  await answer(post(`/api/v1/lists/${id}/columns`, { columns: ['ordinal', null, 'birth', 'ethnic', 'achievement'] }), 422)
  await answer(post(`/api/v1/lists/${id}/columns`, { columns: ['ordinal', 'name', 'birth', 'ethnic', 'achievement'] }), 201)
  await house.drain()
  const tried: List = await answer(house.ask(office, `/api/v1/lists/${id}`), 200)
  assert.deepEqual([tried.status, tried.counts.good], ['checked', 1])
})

test('what is no list is refused with a sentence, and nothing is kept', async () => {
  const before = await house.db.selectFrom('lists').select('id').execute()
  const noRows: { problems: Record<string, string> } = await answer(post('/api/v1/lists', { roundId, rows: [] }), 422)
  assert.deepEqual(Object.keys(noRows.problems), ['rows'])
  const noRound: { problems: Record<string, string> } = await answer(post('/api/v1/lists', { rows: people }), 422)
  assert.deepEqual(Object.keys(noRound.problems), ['roundId'])
  const page = new FormData()
  page.set('roundId', roundId)
  page.set('file', new File(['<html><script>zap()</script></html>'], 'danh-sach.xlsx'))
  const noList: { problems: Record<string, string> } = await answer(house.ask(office, '/api/v1/lists', { method: 'POST', body: page }), 422)
  assert.deepEqual(Object.keys(noList.problems), ['file'])
  assert.deepEqual(await house.db.selectFrom('lists').select('id').execute(), before)
})

test('a token brings in and sees lists as its owner may: another commune’s list is not there, a partner may bring none', async () => {
  const one = await makeOrganisation(house.db, { name: 'Xã Một', kind: 'commune', parentId: agency })
  const other = await makeOrganisation(house.db, { name: 'Xã Hai', kind: 'commune', parentId: agency })
  const [here, there] = [
    await makeUser(house.db, { roles: ['commune'], organisationId: one }),
    await makeUser(house.db, { roles: ['commune'], organisationId: other }),
  ]
  const { id }: { id: string } = await answer(post('/api/v1/lists', { roundId, awardCode: 'GK', rows: people.slice(0, 1) }, {}, here), 201)
  await house.drain()
  assert.equal((await house.ask(here, `/api/v1/lists/${id}`)).status, 200)
  assert.equal((await house.ask(office, `/api/v1/lists/${id}`)).status, 200, 'the office sees what its communes bring')
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/rows'],
    ['POST', '/columns'],
    ['POST', '/taking'],
    ['POST', '/taking-back'],
  ] as const)
    assert.equal(
      (await (method === 'GET' ? house.ask(there, `/api/v1/lists/${id}${path}`) : post(`/api/v1/lists/${id}${path}`, {}, {}, there)))
        .status,
      404,
    )
  const partner = await makeUser(house.db, { roles: ['partner'] })
  assert.equal((await post('/api/v1/lists', { roundId, rows: people }, {}, partner)).status, 403)
  assert.equal((await house.ask(partner, '/api/v1/lists')).status, 403)
})
