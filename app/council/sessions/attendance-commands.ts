import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockSession, presentSeats, shareSession, type SeatRow } from '../queries.ts'
import { checkNotFrozen, mySeat, runSession, sit } from '../rules.ts'

export async function answerInvitation(act: Act, sessionId: string, { answer, reason }: { answer: 'coming' | 'absent'; reason: string }) {
  const session = await shareSession(act.tx, act.actor, sessionId)
  act.authorise(sit, session.sitting)
  if (session.status !== 'invited') throw new Refusal(say.notInvited)
  const seat = mySeat(session.sitting, act.actor)
  await act.tx
    .updateTable('sessionInvitations')
    .set({ answer, reason, answeredAt: act.now })
    .where('sessionId', '=', sessionId)
    .where('seatId', '=', seat.id)
    .execute()
  await act.record('invitation answered', { kind: 'session', id: sessionId }, { after: { answer } })
}

/**
 * By the secretary for anybody, or by the member with their own phone and the code that stands on the wall. A wrong
 * code is no refusal but a counted try: after ten the secretary checks the member in.
 */
export async function checkIn(act: Act, sessionId: string, seatId: string, code = ''): Promise<'in' | 'wrong code'> {
  const session = await lockSession(act.tx, act.actor, sessionId)
  const seat = seatIn(session, seatId)
  const own = seat.userId === act.actor.id
  if (own) act.authorise(sit, session.sitting)
  else act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  if (session.status === 'prepared' || session.status === 'postponed') throw new Refusal(say.notInvited)
  if ((await presentSeats(act.tx, sessionId)).has(seatId)) throw new Refusal(say.alreadyIn)
  if (own && !runSession.allows(act.actor, session.sitting) && !(await knowsCode(act, session, seatId, code))) return 'wrong code'
  await act.tx
    .insertInto('attendances')
    .values({ id: randomUUIDv7(), sessionId, seatId, arrivedAt: act.now, recordedBy: act.actor.id })
    .execute()
  if (session.status === 'opened') await note(act, sessionId, 'arrived', filled(told.arrived, { name: seat.name }))
  await act.record('member checked in', { kind: 'session', id: sessionId }, { after: { seatId } })
  return 'in'
}

const mostTries = 10

async function knowsCode(act: Act, { id: sessionId, pin }: { id: string; pin: string | null }, seatId: string, code: string) {
  const tried = await act.tx
    .insertInto('pinTries')
    .values({ sessionId, seatId, wrong: 0 })
    .onConflict((conflict) => conflict.columns(['sessionId', 'seatId']).doUpdateSet({ seatId }))
    .returning('wrong')
    .executeTakeFirstOrThrow()
  if (tried.wrong >= mostTries) throw new Refusal(say.tooManyTries)
  if (pin === null || pin === code.trim()) return true
  const wrong = tried.wrong + 1
  await act.tx.updateTable('pinTries').set({ wrong }).where('sessionId', '=', sessionId).where('seatId', '=', seatId).execute()
  await act.record('wrong room code', { kind: 'session', id: sessionId }, { after: { seatId } })
  return false
}

/** The wrong name was pressed: until the session is opened it is as if nobody had. Later a member who is gone has left. */
export async function notHereAfterAll(act: Act, sessionId: string, seatId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  seatIn(session, seatId)
  if (session.status !== 'invited') throw new Refusal(say.leavesInstead)
  const gone = await act.tx
    .deleteFrom('attendances')
    .where('sessionId', '=', sessionId)
    .where('seatId', '=', seatId)
    .where('leftAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw new Refusal(say.notIn)
  await act.record('check-in taken back', { kind: 'session', id: sessionId }, { after: { seatId } })
}

export async function leave(act: Act, sessionId: string, seatId: string, because: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  const seat = seatIn(session, seatId)
  const gone = await act.tx
    .updateTable('attendances')
    .set({ leftAt: act.now, leftBecause: because })
    .where('sessionId', '=', sessionId)
    .where('seatId', '=', seatId)
    .where('leftAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw new Refusal(say.notIn)
  await note(act, sessionId, 'left', filled(told.left, { name: seat.name, because }))
  await act.record('member left', { kind: 'session', id: sessionId }, { after: { seatId } })
}

function seatIn(session: { id: string; seats: readonly SeatRow[] }, seatId: string) {
  const seat = session.seats.find(({ id }) => id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  return seat
}
