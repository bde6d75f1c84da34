import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { tieWords } from './conflict-words.ts'
import { endWaiting, findConflicts, recuse } from './conflict-check.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem } from '../votes/items.ts'
import { lockSession } from '../queries.ts'
import { checkNotFrozen, mySeat, settleTies, sit } from '../rules.ts'

type Tie = { kind: 'kin' | 'unit' | 'other'; name: string }

/** Said before any name is shown. What is said is compared with the agenda by the program, not by the member. */
export async function declareTies(act: Act, sessionId: string, ties: readonly Tie[]) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(sit, session.sitting)
  checkNotFrozen(session)
  const seat = mySeat(session.sitting, act.actor)
  await act.tx
    .insertInto('conflictStatements')
    .values({ sessionId, seatId: seat.id, madeAt: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (ties.length > 0)
    await act.tx
      .insertInto('declaredTies')
      .values(ties.map((tie) => ({ ...tie, id: randomUUIDv7(), sessionId, seatId: seat.id })))
      .execute()
  await findConflicts(act, session)
  await act.record('ties declared', { kind: 'session', id: sessionId }, { after: { ties: ties.length } })
}

/** At any time before the vote a member may step aside from one item, with the reason. */
export async function stepAside(act: Act, itemId: string, because: string) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(sit, session.sitting)
  checkNotFrozen(session)
  if (item.status === 'counted') throw new Refusal(say.itemCounted)
  const seat = mySeat(session.sitting, act.actor)
  await recuse(act, session, { itemId, nominationId: item.nominationId, seatId: seat.id, userId: act.actor.id, kind: 'declared' }, because)
  await act.record('stepped aside', { kind: 'session', id: session.id })
}

type Settled = { answer: 'stays' | 'steps aside'; reason: string }

/** A tie that does not close the door by itself: somebody else says what follows, with the reason, before the vote. */
export async function settleTie(act: Act, questionId: string, { answer, reason }: Settled) {
  const question = await act.tx
    .selectFrom('tieQuestions')
    .select(['itemId', 'seatId', 'kind', 'closureId', 'tieQuestions.answer'])
    .where('tieQuestions.id', '=', questionId)
    .forUpdate()
    .executeTakeFirst()
  if (!question) throw new NotFound(`tie question ${questionId}`)
  const { session, ...item } = await lockItem(act.tx, act.actor, question.itemId)
  const seat = session.seats.find(({ id }) => id === question.seatId)
  act.authorise(settleTies, { ...session.sitting, aboutUserId: seat?.userId ?? '' })
  checkNotFrozen(session)
  if (question.answer) throw new Refusal(say.tieSettled)
  if (item.status === 'voting' || item.status === 'counted') throw new Refusal(say.alreadyVoting)
  await act.tx
    .updateTable('tieQuestions')
    .set({ answer, reason, answeredBy: act.actor.id, answeredAt: act.now })
    .where('id', '=', questionId)
    .execute()
  await endWaiting(act, question.closureId)
  if (answer === 'steps aside' && seat)
    await recuse(
      act,
      session,
      { itemId: item.id, nominationId: item.nominationId, seatId: seat.id, userId: seat.userId, kind: 'unit' },
      reason,
    )
  else
    await note(
      act,
      session.id,
      'tie question',
      filled(told.takesPart, {
        name: seat?.name ?? '',
        tie: tieWords(question.kind),
        ordinal: item.ordinal,
        because: reason,
        by: act.actor.name,
      }),
      item.id,
    )
  await act.record('tie settled', { kind: 'agenda item', id: item.id }, { after: { answer } })
}
