import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { NotFound, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makePreparedSession, makeReadyCase } from '#test/council.ts'
import { accepted, makeSubject, noon } from '#test/makers.ts'
import { prepareSession, setAgenda } from '../sessions/agenda.ts'
import { invite } from '../sessions/invitation-commands.ts'
import { findItem, listItems } from '../votes/items.ts'
import { findSession } from '../queries.ts'
import { checkIn } from '../sessions/attendance-commands.ts'
import { openSession } from '../sessions/session-commands.ts'
import { declareTies } from './tie-commands.ts'
import type { Method } from '../rules.ts'
import { openVote } from '../votes/open-vote.ts'
import { castNamed, closeNamedVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

const invited = (names: readonly string[], method: Method = 'named', awardCode = 'GK') =>
  makePreparedSession(program, council, { names, method, awardCode })
const seatIds = new Map((await db.selectFrom('councilSeats').select(['id', 'userId']).execute()).map(({ id, userId }) => [userId, id]))
const seatOf = (actor: { id: string }) => seatIds.get(actor.id) ?? ''
const itemsSeenBy = async (actor: typeof council.chair, sessionId: string) => listItems(db, actor, await findSession(db, actor, sessionId))

test('names are hidden until ties are declared, and a tie that was said closes one item only', async () => {
  const { sessionId } = await invited(['Điểu Thị Brới', 'Thị Lành'])
  await office((act) => invite(act, sessionId, ''))
  const member = council.people[3]
  assert.ok(member)
  assert.deepEqual(await itemsSeenBy(member, sessionId), [])
  await council.as(member)((act) => declareTies(act, sessionId, [{ kind: 'kin', name: 'ĐIỂU THỊ BRỚI' }]))
  assert.deepEqual(
    (await itemsSeenBy(member, sessionId)).map(({ subjectName }) => subjectName),
    ['Thị Lành'],
  )
  const hidden = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .executeTakeFirstOrThrow()
  await assert.rejects(findItem(db, member, hidden.id), NotFound)
  const because = await db.selectFrom('itemConflicts').select(['kind']).where('itemId', '=', hidden.id).execute()
  assert.deepEqual(because, [{ kind: 'kin' }])
})

test('a member who accompanied the candidate on the way finds the item closed, with the why; ended help counts too', async () => {
  const { sessionId, cases } = await invited(['Điểu Đồng Hành', 'Lý Không Quen'])
  const mentor = council.people[4]
  assert.ok(mentor)
  const subjectId = cases[0]?.subjectId ?? ''
  const day = '01/03/2025'
  const address = `/office/people/${subjectId}/companions`
  assert.equal((await house.send(council.clerk, address, { userId: mentor.id, help: 'kèm nghề đan gùi', fromOn: day })).status, 303)
  const { id } = await db.selectFrom('companions').select('id').where('subjectId', '=', subjectId).executeTakeFirstOrThrow()
  assert.equal((await house.send(council.clerk, `${address}/${id}/end`)).status, 303)
  await office((act) => invite(act, sessionId, ''))
  await council.as(mentor)((act) => declareTies(act, sessionId, []))
  assert.deepEqual(
    (await itemsSeenBy(mentor, sessionId)).map(({ subjectName }) => subjectName),
    ['Lý Không Quen'],
  )
  assert.match(await house.read(council.clerk, `/office/council/sessions/${sessionId}`), /là người đồng hành, giúp đỡ người được xét/)
})

test('a chair who is the candidate’s checker never sees the item; the deputy presides', async () => {
  const { sessionId, cases } = await invited(['Hoàng Thị Dụ'])
  const claim = await db
    .selectFrom('claims')
    .select('id')
    .where('nominationId', '=', cases[0]?.nominationId ?? '')
    .executeTakeFirstOrThrow()
  await db.updateTable('findings').set({ checkerId: council.chair.id }).where('claimId', '=', claim.id).execute()
  await office((act) => invite(act, sessionId, ''))
  for (const member of council.people) {
    await council.as(member)((act) => declareTies(act, sessionId, []))
    await secretary((act) => checkIn(act, sessionId, seatOf(member)))
  }
  await secretary((act) => openSession(act, sessionId))
  assert.deepEqual(await itemsSeenBy(council.chair, sessionId), [])
  assert.equal((await itemsSeenBy(council.deputy, sessionId)).length, 1)
  const [item] = await itemsSeenBy(council.deputy, sessionId)
  assert.ok(item)
  await secretary((act) => openVote(act, item.id, accepted))
  await assert.rejects(
    council.as(council.chair)((act) => castNamed(act, item.id, 'yes')),
    NotFound,
  )
  for (const member of council.people.slice(1)) await council.as(member)((act) => castNamed(act, item.id, 'yes'))
  await assert.rejects(
    council.as(council.deputy)((act) => castNamed(act, item.id, 'no')),
    says(/đã biểu quyết/),
  )
  const outcome = await secretary((act) => closeNamedVote(act, item.id))
  assert.equal(outcome.sum, '6/7 = 85,71 % ≥ 70 %')
  const notes = await db
    .selectFrom('sessionNotes')
    .select('text')
    .where('sessionId', '=', sessionId)
    .where('kind', '=', 'presiding')
    .execute()
  assert.match(notes[0]?.text ?? '', /Phan Thị Ví chủ trì/)
})

test('the candidate who sits in the council is recused by their own record', async () => {
  const member = council.people[4]
  assert.ok(member)
  const subjectId = await makeSubject(db, { name: 'Hoàng Thị Dụ', keptBy: council.keptBy, createdBy: council.clerk.id })
  await db.updateTable('users').set({ subjectId }).where('id', '=', member.id).execute()
  const sessionId = await office((act) =>
    prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp', writtenUntil: null }),
  )
  const { nominationId } = await makeReadyCase(program, council, { subjectId })
  await office((act) => setAgenda(act, sessionId, [{ nominationId, method: 'secret' }]))
  await office((act) => invite(act, sessionId, ''))
  const kinds = await db
    .selectFrom('itemConflicts')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemId')
    .select(['kind', 'seatId'])
    .where('sessionId', '=', sessionId)
    .execute()
  assert.deepEqual(kinds, [{ kind: 'self', seatId: seatOf(member) }])
  await db.updateTable('users').set({ subjectId: null }).where('id', '=', member.id).execute()
})
