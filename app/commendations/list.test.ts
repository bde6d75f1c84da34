import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { perform, type Actor } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { closeDoor } from '#app/closures/index.ts'
import { addSeries } from '#app/documents/index.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { changeDecision, draftDecision } from './commands.ts'
import { issueDecision } from './issuing.ts'
import { recordPayment } from './undo.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, ask, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const leader = await makeUser(db, { roles: ['leader'] })
const roundId = await makeRound(db)
await perform(program, leader, noon, (act) =>
  addSeries(act, agency, 2026, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 7 }),
)
const day = Temporal.PlainDate.from('2026-10-05')

async function drafted(abstract: string, names: readonly string[]) {
  const nominationIds: string[] = []
  for (const name of names) {
    const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
    nominationIds.push(await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode: 'GK' }))
  }
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds, awardCode: 'GK' })
  const id = await perform(program, officer, noon, (act) => draftDecision(act, { awardCode: 'GK', sessionId, nominationIds }))
  const paper = {
    version: 1,
    abstract,
    occasion: 'thành tích xuất sắc',
    bases: ['Căn cứ Luật Thi đua, khen thưởng'],
    fund: 'Quỹ',
    execution: 'Chánh Văn phòng thi hành.',
    recipients: ['Lưu: VT'],
    signingForm: 'head',
    signerTitle: '',
    signer: 'Phan Văn Ví',
  } as const
  await perform(program, officer, noon, (act) => changeDecision(act, id, { ...paper, bases: [...paper.bases], recipients: ['Lưu: VT'] }))
  return { id, nominationIds }
}

async function issued(...parts: Parameters<typeof drafted>) {
  const made = await drafted(...parts)
  await perform(program, officer, noon, (act) => issueDecision(act, made.id, { version: 2, issuedOn: day, number: null }, accepted))
  return made
}

async function fetched(reader: Actor, path: string, column = 0) {
  const answer = await ask(reader, `/office/commendations/${path}`)
  const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
  return (sheet?.rows ?? []).slice(1).map((row) => String(row[column]))
}

const first = await issued('Về việc tặng Giấy khen đợt một', ['Thị Mai <script>alert(1)</script>', "K'Brôi".normalize('NFD')])
const second = await drafted('Về việc tặng Giấy khen đợt hai', ['Y Čuñ Ŏĕ'])

test('decisions are found by words, number or somebody they name, narrowed, sorted and fetched as seen', async () => {
  const [one, two] = ['Về việc tặng Giấy khen đợt một', 'Về việc tặng Giấy khen đợt hai']
  assert.deepEqual(await fetched(officer, 'export.xlsx'), [two, one], 'what is to be signed comes first')
  assert.deepEqual(await fetched(officer, 'export.xlsx?sort=abstract&down=1'), [one, two])
  assert.deepEqual(await fetched(officer, 'export.xlsx?sort=amount'), [two, one])
  assert.deepEqual(await fetched(officer, 'export.xlsx?q=08%2FQĐ'), [one])
  assert.deepEqual(await fetched(officer, 'export.xlsx?q=thi+mai'), [one])
  assert.deepEqual(await fetched(officer, 'export.xlsx?state=draft'), [two])
  assert.deepEqual(await fetched(officer, 'export.xlsx?state=unpaid'), [one])
  assert.deepEqual(await fetched(officer, 'export.xlsx?year=2025'), [])
  assert.match(await read(officer, '/office/commendations?q=DOT+MOT'), /đợt một[\s\S]*1–1 trong 1/)
  assert.match(await read(officer, '/office/commendations?q=khong+co'), /Không có dòng nào khớp/)
})

test('the book has a line for everyone in a registered decision: by number, name, money; a draft is not in it', async () => {
  assert.deepEqual(await fetched(officer, 'book/export.xlsx?sort=number'), ['0001', '0002'])
  const given = await db.selectFrom('commendations').select(['id', 'name']).where('decisionId', '=', first.id).orderBy('ordinal').execute()
  const paid = given[0] ?? assert.fail('nobody')
  await perform(program, officer, noon, (act) => recordPayment(act, paid.id, { paidOn: day, receivedBy: 'Người nhận thay' }))
  assert.deepEqual(await fetched(officer, 'book/export.xlsx?paid=yes', 9), ['Người nhận thay'])
  assert.deepEqual(await fetched(officer, 'book/export.xlsx?paid=no', 0), ['0002'])
  assert.deepEqual(await fetched(officer, 'book/export.xlsx?q=cun'), [])
  assert.match(await read(officer, '/office/commendations/book?q=0001'), /0001\/2026[\s\S]*08\/QĐ-BDT[\s\S]*Người nhận thay/)
  assert.doesNotMatch(await read(officer, '/office/commendations/book'), /<script>alert/)
})

test('a door that is closed is closed in the book and in what the search finds', async () => {
  const [mai = ''] = first.nominationIds
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: leader.id, kind: 'nomination', subjectId: mai, because: 'em ruột' }),
  )
  assert.equal((await fetched(leader, 'book/export.xlsx')).length, 1)
  assert.doesNotMatch(await read(leader, '/office/commendations/book?q=thi+mai'), /Thị Mai/)
  assert.deepEqual(await fetched(leader, 'export.xlsx?q=thi+mai'), [])
  const [cun = ''] = second.nominationIds
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: leader.id, kind: 'nomination', subjectId: cun, because: 'em ruột' }),
  )
  assert.deepEqual(await fetched(leader, 'export.xlsx'), ['Về việc tặng Giấy khen đợt một'])
})
