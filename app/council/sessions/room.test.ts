import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enterRule } from '#app/rulebook/commands.ts'
import { Forbidden, NotFound, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession, makeReadyCase } from '#test/council.ts'
import { accepted, makeOrganisation, makeSubject, noon, today } from '#test/makers.ts'
import { prepareSession, setAgenda } from './agenda.ts'
import { invite } from './invitation-commands.ts'
import { checkIn, leave } from './attendance-commands.ts'
import { countBox, offerPapers } from '../ballots/box-desk.ts'
import { messages as say } from '../messages.ts'
import { findItem } from '../votes/items.ts'
import { findSession, presentSeats } from '../queries.ts'
import { attachScan, issueAllCodes, issueCodes, readPaper } from '../ballots/teller-commands.ts'
import { declareTies, settleTie } from '../conflicts/tie-commands.ts'
import { myAsides } from '../conflicts/conflict-view.ts'
import { mySessions } from './my-sessions.ts'
import { openVote } from '../votes/open-vote.ts'
import { closeNamedVote } from '../votes/vote-commands.ts'
import { askInWriting, openEnvelope, receiveWritten } from '../ballots/written-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)
const member = council.people[4] ?? council.chair
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

async function invited(nominationId: string, { writtenUntil = null }: { writtenUntil?: Temporal.Instant | null } = {}) {
  const sessionId = await office((act) =>
    prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp', writtenUntil }),
  )
  await office((act) => setAgenda(act, sessionId, [{ nominationId, method: 'named' }]))
  await office((act) => invite(act, sessionId, ''))
  return sessionId
}
const seats = await db.selectFrom('councilSeats').select(['id', 'userId']).execute()
const seatOf = (actor: { id: string }) => seats.find(({ userId }) => userId === actor.id)?.id ?? ''

test('a phone checks its member in with the code on the wall, and after ten wrong ones the secretary does it', async () => {
  const sessionId = await invited((await makeReadyCase(program, council)).nominationId)
  const { pin } = await db.selectFrom('councilSessions').select('pin').where('id', '=', sessionId).executeTakeFirstOrThrow()
  assert.match(pin ?? '', /^\d{4}$/)
  const wrong = pin === '0000' ? '1111' : '0000'
  assert.equal(await council.as(member)((act) => checkIn(act, sessionId, seatOf(member), wrong)), 'wrong code')
  assert.equal(await council.as(member)((act) => checkIn(act, sessionId, seatOf(member), ` ${pin} `)), 'in')
  const other = council.people[5] ?? council.chair
  for (let tries = 0; tries < 10; tries++) await council.as(other)((act) => checkIn(act, sessionId, seatOf(other), wrong))
  await assert.rejects(
    council.as(other)((act) => checkIn(act, sessionId, seatOf(other), pin ?? '')),
    says(/Thư ký điểm danh giúp/),
  )
  await secretary((act) => checkIn(act, sessionId, seatOf(other)))
  assert.equal((await presentSeats(db, sessionId)).size, 2)
})

/** Somebody of the council works in the candidate's unit. */
async function sameUnit(of = member) {
  const unit = await makeOrganisation(db, { name: `Phòng Dân tộc ${crypto.randomUUID()}`, kind: 'unit', parentId: council.keptBy })
  await db
    .insertInto('appointments')
    .values({ id: crypto.randomUUID(), userId: of.id, organisationId: unit, role: 'council', fromOn: today.subtract({ days: 30 }) })
    .execute()
  const subjectId = await makeSubject(db, { name: 'Thị Mai', keptBy: council.keptBy, createdBy: council.clerk.id })
  await db.updateTable('subjects').set({ organisationId: unit }).where('id', '=', subjectId).execute()
  return makeReadyCase(program, council, { subjectId })
}

test('a shared unit is asked about, answered by somebody else with a reason, and the vote waits for the answer', async () => {
  const { nominationId } = await sameUnit()
  const sessionId = await invited(nominationId)
  for (const one of council.people) await council.as(one)((act) => declareTies(act, sessionId, []))
  for (const one of council.people) await secretary((act) => checkIn(act, sessionId, seatOf(one)))
  const { openSession } = await import('./session-commands.ts')
  await secretary((act) => openSession(act, sessionId))
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  const question = await db
    .selectFrom('tieQuestions')
    .select(['id', 'seatId', 'kind'])
    .where('itemId', '=', item.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual([question.seatId, question.kind], [seatOf(member), 'unit'])
  await assert.rejects(findItem(db, member, item.id), NotFound, 'until it is answered the door stands closed')
  const [mine] = await myAsides(db, member, sessionId)
  assert.deepEqual([mine?.because.vi, mine?.items], ['cùng đơn vị với người được xét; chờ Hội đồng nói có tham gia hay không', 1])
  await assert.rejects(
    secretary((act) => openVote(act, item.id, accepted)),
    says(/cùng đơn vị với người được xét, có tham gia/),
  )
  const aside = { answer: 'steps aside', reason: 'làm chung một việc' } as const
  await assert.rejects(
    council.as(member)((act) => settleTie(act, question.id, aside)),
    NotFound,
    'nobody answers for themself: the question is not even there for them',
  )
  await secretary((act) => settleTie(act, question.id, aside))
  await assert.rejects(findItem(db, member, item.id), NotFound)
  await assert.rejects(
    secretary((act) => settleTie(act, question.id, { answer: 'stays', reason: 'nghĩ lại' })),
    says(/đã được trả lời/),
  )
  assert.equal(await secretary((act) => openVote(act, item.id, accepted)), 'open')
})

test('the chair is told of a question about the secretary, and answers it; the secretary sees that one item waits, not whose', async () => {
  const { nominationId } = await sameUnit(council.secretary)
  const sessionId = await invited(nominationId)
  const at = `/office/council/sessions/${sessionId}`
  const answers = async (actor: typeof member) =>
    (await mySessions(db, actor)).some(({ id, step }) => id === sessionId && step === 'settle')
  assert.equal(await answers(council.chair), false, 'before the chair has declared, the chair knows no names')
  for (const one of council.people) await council.as(one)((act) => declareTies(act, sessionId, []))
  assert.deepEqual(await Promise.all([council.chair, council.deputy, council.secretary, member].map(answers)), [true, true, false, false])
  const mine = await house.read(council.secretary, at)
  assert.match(mine, /Có 1 mục chờ Chủ tịch hoặc Phó Chủ tịch trả lời/)
  assert.doesNotMatch(mine, /Thị Mai/)
  assert.match(await house.read(council.chair, '/office'), /cần anh\/chị trả lời có tham gia hay không/)
  const shown = await house.read(council.chair, at)
  assert.match(shown, /Nguyễn Thị Mẫu: cùng đơn vị với người được xét/)
  const { id } = await db.selectFrom('tieQuestions').select('id').where('answer', 'is', null).executeTakeFirstOrThrow()
  assert.ok(shown.includes(`/office/council/ties/${id}/answer`))
  assert.equal(
    (await house.send(council.chair, `/office/council/ties/${id}/answer`, { answer: 'stays', reason: 'không làm chung việc nào' })).status,
    303,
  )
  assert.deepEqual(await Promise.all([council.chair, council.deputy].map(answers)), [false, false])
  assert.match(await house.read(council.secretary, at), /Thị Mai/)
})

test('whoever is said to take part all the same reads the case from that moment on, and not before', async () => {
  const { nominationId } = await sameUnit()
  const sessionId = await invited(nominationId)
  for (const one of council.people) await council.as(one)((act) => declareTies(act, sessionId, []))
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  await assert.rejects(findItem(db, member, item.id), NotFound)
  assert.ok(await findItem(db, council.people[2] ?? council.chair, item.id), 'one closed case hides nothing from the others')
  const question = await db.selectFrom('tieQuestions').select('id').where('itemId', '=', item.id).executeTakeFirstOrThrow()
  await secretary((act) => settleTie(act, question.id, { answer: 'stays', reason: 'không làm chung việc nào' }))
  assert.ok(await findItem(db, member, item.id))
  assert.deepEqual(await myAsides(db, member, sessionId), [])
  await council.as(council.secretary)((act) => declareTies(act, sessionId, []))
  assert.ok(await findItem(db, member, item.id), 'the question is not asked a second time')
})

test('where the agency’s rule closes for a shared unit, the door shuts at once', async () => {
  const { nominationId } = await sameUnit()
  const head = { key: 'same unit', validFrom: today, validTo: null, citation: 'Quy chế mẫu, Điều 3', certainty: 'read', note: '' } as const
  await office((act) => enterRule(act, 'conflict', { ...head, body: { sameUnit: 'closes' } }))
  const sessionId = await invited(nominationId)
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  await council.as(member)((act) => declareTies(act, sessionId, []))
  await assert.rejects(findItem(db, member, item.id), NotFound)
  assert.deepEqual(await db.selectFrom('tieQuestions').select('id').where('itemId', '=', item.id).execute(), [])
  await office((act) => enterRule(act, 'conflict', { ...head, body: { sameUnit: 'asks' } }))
  await db.deleteFrom('ruleChecks').execute()
})

test('an absent member is asked in writing until an hour; an envelope that comes later stays shut', async () => {
  const sessionId = await invited((await makeReadyCase(program, council)).nominationId)
  const absent = council.people[6] ?? council.chair
  await assert.rejects(
    secretary((act) => askInWriting(act, sessionId, seatOf(absent))),
    says(/hạn nhận phiếu/),
  )
  const until = noon.add({ hours: 1 })
  const sheets = await secretary((act) => askInWriting(act, sessionId, seatOf(absent), { until }))
  assert.deepEqual(
    sheets.map(({ subjectName, code }) => [subjectName, code]),
    [['Điểu Krơng', null]],
    'a named sheet is signed, so it carries no code',
  )
  await assert.rejects(
    council.as(council.secretary, until)((act) => receiveWritten(act, sessionId, seatOf(absent))),
    says(/quá hạn nhận phiếu lấy ý kiến/),
  )
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  for (const one of council.people.slice(0, 6)) await secretary((act) => checkIn(act, sessionId, seatOf(one)))
  const { openSession } = await import('./session-commands.ts')
  await secretary((act) => openSession(act, sessionId))
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  await secretary((act) => openVote(act, item.id, accepted))
  await secretary((act) => openEnvelope(act, item.id, { seatId: seatOf(absent), choice: 'yes' }))
  await assert.rejects(
    secretary((act) => openEnvelope(act, item.id, { seatId: seatOf(member), choice: 'yes' })),
    says(/Chưa nhận phong bì/),
  )
  assert.equal((await secretary((act) => closeNamedVote(act, item.id))).yes, 1)
})

test('a secret written ballot carries a code, is read by both tellers with the papers from the bowl, and is counted with them', async () => {
  const absent = council.people[6] ?? council.chair
  const {
    sessionId,
    items,
    seatOf: own,
  } = await makeOpenSession(program, council, {
    names: ['Thị Lành'],
    method: 'paper',
    present: council.people.slice(0, 6),
  })
  const [item] = items
  assert.ok(item)
  const [sheet] = await secretary((act) => askInWriting(act, sessionId, own(absent)))
  assert.match(sheet?.code ?? '', /^\S+ \S+ \S+ \S+$/)
  await assert.rejects(
    secretary((act) => askInWriting(act, sessionId, own(absent))),
    Refusal,
    'asked once: there is no second sheet with a second code',
  )
  await secretary((act) => receiveWritten(act, sessionId, own(absent)))
  await offerPapers(program, secretary, sessionId)
  const [printed] = await secretary((act) => issueAllCodes(act, sessionId))
  assert.equal(printed?.codes.length, 6)
  await secretary((act) => openVote(act, item.id, accepted))
  for (const teller of council.tellers)
    for (const code of [...(printed?.codes ?? []), sheet?.code ?? ''])
      await council.as(teller)((act) => readPaper(act, item.id, { code, choice: 'yes' }))
  const outcome = await countBox(program, secretary, item.id)
  assert.equal(outcome.sum, '7/7 = 100 % ≥ 70 %')
  const { issued, returned } = await db
    .selectFrom('boxes')
    .select(['issued', 'returned'])
    .where('itemId', '=', item.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual([issued, returned], [7, 7])
})

test('a scan of the papers stays with the box, and only a teller attaches it', async () => {
  const { items, sessionId } = await makeOpenSession(program, council, { names: ['Thị Ba'], method: 'paper' })
  const [item] = items
  const [teller] = council.tellers
  assert.ok(item && teller)
  await offerPapers(program, secretary, sessionId)
  const bytes = new TextEncoder().encode('%PDF-1.4 mẫu')
  const upload = { ...(await program.files.put(bytes)), type: 'application/pdf', name: 'phiếu.pdf', bytes }
  await assert.rejects(
    council.as(teller)((act) => attachScan(act, program.files, item.id, upload)),
    says(new RegExp(say.boxNotOpen.vi)),
  )
  await secretary((act) => issueCodes(act, item.id, 7))
  await secretary((act) => openVote(act, item.id, accepted))
  await assert.rejects(
    secretary((act) => attachScan(act, program.files, item.id, upload)),
    Forbidden,
  )
  await council.as(teller)((act) => attachScan(act, program.files, item.id, upload))
  assert.equal((await db.selectFrom('ballotScans').select('id').execute()).length, 1)
})

test('who leaves is not in the room for the next item, and the session remembers why', async () => {
  const { sessionId, seatOf: own } = await makeOpenSession(program, council, { names: ['Điểu Ví'], method: 'named' })
  await secretary((act) => leave(act, sessionId, own(council.chair), 'họp đột xuất'))
  assert.equal((await presentSeats(db, sessionId)).has(own(council.chair)), false)
  assert.equal((await findSession(db, council.clerk, sessionId)).status, 'opened')
})

test('a session opened on another day than the invitation says is asked about first', async () => {
  const one = await makeReadyCase(program, council, { name: 'Ka Mẫu' })
  const sessionId = await invited(one.nominationId)
  const page = () => house.read(council.clerk, `/office/council/sessions/${sessionId}`)
  assert.equal((await page()).includes('Giấy mời ghi ngày'), false)
  house.time.now = noon.subtract({ hours: 24 })
  assert.match(await page(), /Giấy mời ghi ngày 05\/10\/2026/)
  house.time.now = noon
})
