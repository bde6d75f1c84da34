import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeDoor, liftClosure } from '#app/closures/index.ts'
import { perform, type Actor } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, ask, read, send } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const chair = await makeUser(db, { name: 'Chủ tịch có liên quan', roles: ['leader', 'council'] })
const deputy = await makeUser(db, { name: 'Phó Chủ tịch', roles: ['leader', 'council'] })
const outsider = await makeUser(db, { name: 'Người ngoài Hội đồng', roles: ['leader'] })
const roundId = await makeRound(db)

async function nominated(name: string, sex: 'female' | 'male', ethnicGroup: string) {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  await db.updateTable('subjects').set({ sex, ethnicGroup }).where('id', '=', subjectId).execute()
  const id = await makeNomination(db, { subjectId, roundId, nominator: officer })
  await db.updateTable('nominations').set({ submittedAt: noon }).where('id', '=', id).execute()
  return id
}

for (let at = 0; at < 9; at++) await nominated(`Thị Mẫu ${at}`, 'female', 'xtieng')
for (let at = 0; at < 7; at++) await nominated(`K'Brôi ${at}`, 'male', 'kinh')
const hidden = await nominated('Điểu Thị Kín <script>', 'female', 'mnong')

const cardOf = (page: string) => /id="equity"[\s\S]*?<\/section>/.exec(page)?.[0] ?? assert.fail('no card of equity')
const tableOf = (page: string) => /Ai trong số đó: phát hiện[\s\S]*?<\/section>/.exec(page)?.[0] ?? assert.fail('no table')

/** Everything that is told of who they are: on the first page, in the report, and in its file. */
async function told(reader: Actor) {
  const bytes = await (await ask(reader, '/office/reports/2026/export/xlsx')).arrayBuffer()
  const sheets = await readRows(new Uint8Array(bytes))
  const divided = sheets.flatMap(({ rows }) => rows).filter((row) => /cá nhân|Nữ|Nam|thiểu số|chức vụ/.test(row.join(' ')))
  return { card: cardOf(await read(reader, '/office')), table: tableOf(await read(reader, '/office/reports/2026')), divided }
}

const numbersIn = (text: string) =>
  [...text.replace(/<[^>]*>/g, ' ').matchAll(/\b(\d+)\/(\d+)\b/g)].map(([, part, whole]) => [Number(part), Number(whole)])

test('the figures are planted: before a door is closed she is counted, and would be told by the difference', async () => {
  assert.match(cardOf(await read(chair, '/office')), /10\/17/)
  assert.deepEqual(await told(chair), await told(outsider))
})

let door = ''

test('a conflicted chair, the deputy and an outsider read the same figures, and no difference of two totals is one case', async () => {
  door = await perform(program, deputy, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: chair.id, kind: 'nomination', subjectId: hidden, because: 'em ruột' }),
  )
  const [mine, theirs, others] = [await told(chair), await told(deputy), await told(outsider)]
  assert.deepEqual(mine, theirs)
  assert.deepEqual(mine, others)
  assert.match(mine.card, /9\/16/)
  const counts = numbersIn(mine.card)
  assert.ok(counts.length >= 2)
  for (const [part = 0, whole = 0] of counts) assert.ok(part >= 5 && (whole === part || whole - part >= 5), `${part} of ${whole}`)
  const seen = await read(chair, '/office/nominations')
  assert.match(seen, /trong 16/, 'what is counted is what the chair sees anyway: nothing is left when it is taken away')
  for (const query of ['part=sex&of=female', 'part=minority&of=yes'])
    assert.equal(await rowsOf(chair, query), await rowsOf(deputy, query), query)
})

async function rowsOf(reader: Actor, query: string) {
  const page = await read(reader, `/office/reports/2026/discovered?${query}`)
  return [...(page.split('<tbody>')[1] ?? '').matchAll(/<tr/g)].length
}

test('a frozen report counts everything; to whom something in it is closed it is not divided, on screen or in files', async () => {
  const frozen = await send(deputy, '/office/reports/2026/freezing')
  const address = frozen.headers.get('location') ?? assert.fail(String(frozen.status))
  assert.match(tableOf(await read(outsider, address)), /trong 17 cá nhân/)
  const page = await read(chair, address)
  assert.doesNotMatch(page, /Ai trong số đó/)
  assert.match(page, /không chia nhóm/)
  assert.equal((await ask(chair, `${address}/discovered?part=sex&of=female`)).status, 404)
  const sheets = await readRows(new Uint8Array(await (await ask(chair, `${address}/export/xlsx`)).arrayBuffer()))
  assert.doesNotMatch(JSON.stringify(sheets), /Nữ|thiểu số/)
  assert.equal((await send(chair, `${address}/paper`)).status, 409)
})

test('once the door is open again she is counted for everybody', async () => {
  await perform(program, deputy, noon, (act) => liftClosure(act, door))
  assert.match(cardOf(await read(chair, '/office')), /10\/17/)
  assert.deepEqual(await told(chair), await told(outsider))
})
