import { headsNeeded, reaches, type Share } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { pausePoint } from '#platform/pause.ts'
import { findConflicts } from '../conflicts/conflict-check.ts'
import { ruleFor } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem } from '../votes/items.ts'
import { lockSession, presentSeats, type SeatRow } from '../queries.ts'
import { checkNotFrozen, checkOpened, presidingFor, runSession } from '../rules.ts'

/** Opens when enough are in the room by the strictest quorum on the agenda; says who is missing when not. */
export async function openSession(act: Act, sessionId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  if (session.status === 'opened') throw new Refusal(say.sessionAlreadyOpen)
  if (session.status !== 'invited') throw new Refusal(say.notInvited)
  const present = await presentSeats(act.tx, sessionId)
  checkQuorum(session.seats, present, await strictestQuorum(act, { id: sessionId, ruleOn: dayOf(act.now) }))
  const presiding = presidingFor(session.seats, present, new Set())
  await act.tx
    .updateTable('councilSessions')
    .set({ status: 'opened', openedAt: act.now, presidingId: presiding?.id ?? null })
    .where('id', '=', sessionId)
    .execute()
  await findConflicts(act, session)
  await note(act, sessionId, 'opened', filled(told.sessionOpened, { present: present.size, of: session.seats.length }))
  for (const seat of session.seats)
    if (!present.has(seat.id))
      await note(act, sessionId, 'absent', filled(told.absent, { name: seat.name, because: await absenceReason(act, sessionId, seat.id) }))
  await pausePoint('session opened')
  await act.record('session opened', { kind: 'session', id: sessionId }, { after: { present: present.size } })
}

function checkQuorum(seats: readonly SeatRow[], present: ReadonlySet<string>, share: Share | null) {
  if (!share || reaches(present.size, seats.length, share, 'atLeast')) return
  const missing = seats
    .filter((seat) => !present.has(seat.id))
    .map(({ name }) => name)
    .join(', ')
  throw new Refusal(filled(say.tooFew, { heads: present.size, of: seats.length, needed: headsNeeded(share, seats.length), missing }))
}

/** The quorum a session as a whole needs: the highest any of its items asks for. */
async function strictestQuorum(act: Act, session: { id: string; ruleOn: Temporal.PlainDate }): Promise<Share | null> {
  const items = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['agendaItems.awardCode', 'nominations.receivedUnder as receivedOn'])
    .where('sessionId', '=', session.id)
    .execute()
  const rules = await Promise.all(items.map((item) => ruleFor(act.tx, item, session.ruleOn)))
  return rules.reduce<Share | null>((most, rule) => {
    const share = rule?.body.quorum?.share ?? null
    return share && (!most || share.over * most.under > most.over * share.under) ? share : most
  }, null)
}

async function absenceReason(act: Act, sessionId: string, seatId: string) {
  const row = await act.tx
    .selectFrom('sessionInvitations')
    .select('reason')
    .where('sessionId', '=', sessionId)
    .where('seatId', '=', seatId)
    .executeTakeFirst()
  return row?.reason ? { vi: row.reason } : told.noReason
}

/** Something said that belongs in the minutes, typed by the secretary. */
export async function noteDiscussion(act: Act, sessionId: string, text: string, itemId: string | null) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  if (itemId) await lockItem(act.tx, act.actor, itemId)
  await note(act, sessionId, 'discussion', text, itemId)
  await act.record('discussion noted', { kind: 'session', id: sessionId })
}

export async function suspendItem(act: Act, itemId: string, because: string) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  if (item.status === 'counted') throw new Refusal(say.itemCounted)
  if (item.status === 'voting') throw new Refusal(say.alreadyVoting)
  await act.tx.updateTable('agendaItems').set({ status: 'suspended', suspendedBecause: because }).where('id', '=', itemId).execute()
  await note(act, session.id, 'suspended', filled(told.itemSuspended, { ordinal: item.ordinal, because }), itemId)
  await act.record('item suspended', { kind: 'agenda item', id: itemId }, { after: { because } })
}

export async function resumeItem(act: Act, itemId: string) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  if (item.status !== 'suspended') throw new Refusal(say.notVoting)
  await act.tx.updateTable('agendaItems').set({ status: 'waiting', suspendedBecause: null }).where('id', '=', itemId).execute()
  await note(act, session.id, 'resumed', filled(told.itemResumed, { ordinal: item.ordinal }), itemId)
  await act.record('item resumed', { kind: 'agenda item', id: itemId })
}
