import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession, makeReadyCase } from '#test/council.ts'
import { makeUser, noon, today } from '#test/makers.ts'
import { prepareSession, setAgenda } from '../sessions/agenda.ts'
import { invite, postpone } from '../sessions/invitation-commands.ts'
import { closeCouncil } from './council-end.ts'
import { constituteCouncil, replaceSeat, replaceTellers } from './constitution.ts'
import { constitutionOf } from './constitution-paper.ts'
import { listTellers } from '../queries.ts'
import { sessionPapers } from '../sessions/session-papers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const office = council.as(council.clerk)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

async function prepared(nominationId: string, councilId = council.councilId) {
  const sessionId = await office((act) => prepareSession(act, { councilId, heldAt: noon, place: 'Phòng họp', writtenUntil: null }))
  await office((act) => setAgenda(act, sessionId, [{ nominationId, method: 'secret' }]))
  return sessionId
}

async function anotherCouncil() {
  const seats = council.people.map(({ id }, at) => ({
    userId: id,
    part: at === 0 ? ('chair' as const) : at === 1 ? ('secretary' as const) : ('member' as const),
  }))
  return office((act) =>
    constituteCouncil(act, {
      name: 'Hội đồng sau sáp nhập (mẫu)',
      decisionNumber: '31/QĐ-BDT (mẫu)',
      decidedOn: today,
      termFrom: today.subtract({ days: 5 }),
      termTo: today.add({ days: 700 }),
      seats,
      tellers: council.tellers.map(({ id }) => id),
    }),
  )
}

test('a council that ends with its agency hands its open cases to the one that takes over, and leaves no session half-held', async () => {
  const heir = await anotherCouncil()
  const taken = (await makeReadyCase(program, council, { name: 'Thị Lành' })).nominationId
  await prepared(taken, heir)
  const [first, second] = [
    (await makeReadyCase(program, council, { name: 'Điểu Sóc' })).nominationId,
    (await makeReadyCase(program, council, { name: "K'Brôi" })).nominationId,
  ]
  const invited = await prepared(first)
  await office((act) => invite(act, invited, ''))
  await prepared(second)
  const open = await makeOpenSession(program, council, { names: ['Thị Ba'], method: 'named' })
  const end = { closedOn: today, because: 'sáp nhập cơ quan', handedTo: heir }
  await assert.rejects(
    office((act) => closeCouncil(act, council.councilId, end)),
    says(/chưa ký/),
  )
  await db.updateTable('councilSessions').set({ status: 'signed' }).where('id', '=', open.sessionId).execute()
  await office((act) => closeCouncil(act, council.councilId, end))
  const handed = await db
    .selectFrom('agendaItems')
    .innerJoin('councilSessions', 'councilSessions.id', 'agendaItems.sessionId')
    .select(['nominationId', 'councilSessions.number', 'councilSessions.status'])
    .where('councilId', '=', heir)
    .orderBy('councilSessions.number')
    .execute()
  assert.deepEqual(handed, [
    { nominationId: taken, number: 1, status: 'prepared' },
    { nominationId: first, number: 2, status: 'prepared' },
    { nominationId: second, number: 3, status: 'prepared' },
  ])
  const left = await db.selectFrom('councilSessions').select('status').where('councilId', '=', council.councilId).distinct().execute()
  assert.deepEqual(left.map(({ status }) => status).sort(), ['postponed', 'signed'])
  await assert.rejects(
    office((act) => prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'x', writtenUntil: null })),
    says(/đã kết thúc/),
  )
})

test('who takes a seat after the invitations is invited too, and the written ballot asked of the one before is void', async () => {
  const other = await anotherCouncil()
  const sessionId = await prepared((await makeReadyCase(program, council, { name: 'Lý Văn Thử' })).nominationId, other)
  await office((act) => invite(act, sessionId, ''))
  const seat = await db
    .selectFrom('councilSeats')
    .select('id')
    .where('councilId', '=', other)
    .where('part', '=', 'member')
    .executeTakeFirstOrThrow()
  const newcomer = await makeUser(db, { name: 'Người thay mẫu', roles: ['council'] })
  const id = await office((act) => replaceSeat(act, seat.id, { userId: newcomer.id, part: 'member', fromOn: today, basis: '40/QĐ (mẫu)' }))
  const invitations = await db
    .selectFrom('sessionInvitations')
    .select('seatId')
    .where('sessionId', '=', sessionId)
    .where('seatId', '=', id)
    .execute()
  assert.equal(invitations.length, 1)
})

test('tellers change from a day on, and those of before stay named before it', async () => {
  const other = await anotherCouncil()
  const [a, b] = [await makeUser(db, { name: 'Kiểm phiếu mới A' }), await makeUser(db, { name: 'Kiểm phiếu mới B' })]
  const fromOn = today.add({ days: 3 })
  await assert.rejects(
    office((act) => replaceTellers(act, other, { tellers: [a.id, a.id], fromOn })),
    says(/ít nhất hai người/),
  )
  await office((act) => replaceTellers(act, other, { tellers: [a.id, b.id], fromOn }))
  const names = async (on: Temporal.PlainDate) => (await listTellers(db, other, on)).map(({ name }) => name)
  assert.deepEqual(await names(today), ['Người kiểm phiếu 1', 'Người kiểm phiếu 2'])
  assert.deepEqual(await names(fromOn), ['Kiểm phiếu mới A', 'Kiểm phiếu mới B'])
})

test('the decision that constitutes a council names seats, tellers, term, number and the laws of its day', async () => {
  const id = await anotherCouncil()
  const row = await db.selectFrom('councils').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const text = JSON.stringify(await constitutionOf(db, row))
  for (const words of [
    'Hội đồng sau sáp nhập (mẫu)',
    'Trần Văn Thử: Chủ tịch',
    'Người kiểm phiếu 1; Người kiểm phiếu 2',
    '"value":31',
    'ngày 23 tháng 4 năm 2026',
  ])
    assert.ok(text.includes(words), words)
})

test('a session put off has its letter: why, who was missing, when instead', async () => {
  const other = await anotherCouncil()
  const sessionId = await prepared((await makeReadyCase(program, council, { name: 'Thị Xuân' })).nominationId, other)
  await office((act) => invite(act, sessionId, ''))
  const [present] = await db.selectFrom('councilSeats').select('id').where('councilId', '=', other).execute()
  const { checkIn } = await import('../sessions/attendance-commands.ts')
  await office((act) => checkIn(act, sessionId, present?.id ?? ''))
  await office((act) => postpone(act, sessionId, { because: 'chưa đủ số người', to: noon.add({ hours: 48 }) }))
  const text = JSON.stringify(await sessionPapers.postponement(db, sessionId)).replaceAll('\u00a0', ' ')
  for (const words of [
    'THÔNG BÁO',
    'chưa đủ số người',
    'có mặt 01/07',
    'Vắng mặt: Phan Thị Ví',
    '12 giờ 00 phút, ngày 07 tháng 10 năm 2026',
  ])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('Thị Xuân'), 'no case is named in it')
})
