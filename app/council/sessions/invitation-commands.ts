import { randomInt } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { findConflicts } from '../conflicts/conflict-check.ts'
import { rulesByKind } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockSession } from '../queries.ts'
import { runSession } from '../rules.ts'
import { checkNotTaken } from './taken.ts'
import { answerUnappraised } from './unappraised.ts'

/**
 * From here the agenda stands; ties are looked up at once, so that no invited member ever sees a closed item.
 * `because`: why dossiers nobody has found complete are taken up all the same, where there are any.
 */
export async function invite(act: Act, sessionId: string, because: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  if (session.status !== 'prepared') throw new Refusal(say.alreadyInvited)
  const { n } = await act.tx
    .selectFrom('agendaItems')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sessionId', '=', sessionId)
    .executeTakeFirstOrThrow()
  if (n === 0) throw new Refusal(say.emptyAgenda)
  await checkNotTaken(act, sessionId)
  await answerUnappraised(act, sessionId, because)
  await keepRules(act, session)
  await act.tx
    .insertInto('sessionInvitations')
    .values(session.seats.map((seat) => ({ sessionId, seatId: seat.id, invitedAt: act.now })))
    .execute()
  const pin = String(randomInt(10_000)).padStart(4, '0')
  await act.tx.updateTable('councilSessions').set({ status: 'invited', invitedAt: act.now, pin }).where('id', '=', sessionId).execute()
  await findConflicts(act, session)
  await act.record('council invited', { kind: 'session', id: sessionId }, { after: { members: session.seats.length } })
}

/** The version each item would be judged by today: where another one governs in the end, the session is told. */
async function keepRules(act: Act, { id, ruleOn }: { id: string; ruleOn: Temporal.PlainDate }) {
  const items = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['agendaItems.id', 'agendaItems.awardCode', 'nominations.receivedUnder as receivedOn'])
    .where('sessionId', '=', id)
    .execute()
  const ruleOf = await rulesByKind(act.tx, items, ruleOn)
  for (const [ruleId, some] of Map.groupBy(items, (item) => ruleOf(item)?.id ?? null))
    await act.tx
      .updateTable('agendaItems')
      .set({ invitedRuleId: ruleId })
      .where(
        'id',
        'in',
        some.map((item) => item.id),
      )
      .execute()
}

export async function postpone(act: Act, sessionId: string, { because, to }: { because: string; to: Temporal.Instant | null }) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  if (session.status !== 'prepared' && session.status !== 'invited') throw new Refusal(say.sessionAlreadyOpen)
  await act.tx
    .updateTable('councilSessions')
    .set({ status: 'postponed', postponedBecause: because, postponedTo: to })
    .where('id', '=', sessionId)
    .execute()
  await note(act, sessionId, 'postponed', to ? filled(told.putOffTo, { because, time: showMoment(to) }) : filled(told.putOff, { because }))
  await act.record('session postponed', { kind: 'session', id: sessionId }, { after: { because } })
}
