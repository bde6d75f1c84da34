import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { findConflicts } from '../conflicts/conflict-check.ts'
import { messages as say } from '../messages.ts'
import { listSeats } from '../queries.ts'
import { checkConstitution, keepCouncils, type Part, type SeatInput } from '../rules.ts'

export type CouncilInput = {
  name: string
  decisionNumber: string
  decidedOn: Temporal.PlainDate
  termFrom: Temporal.PlainDate
  termTo: Temporal.PlainDate
  seats: readonly SeatInput[]
  tellers: readonly string[]
}

/** A council comes into being by a decision: who chairs, who keeps the minutes, who counts, and for how long. */
export async function constituteCouncil(act: Act, { seats, tellers, ...council }: CouncilInput) {
  act.authorise(keepCouncils, null)
  checkConstitution({ seats, tellers, ...council })
  const id = randomUUIDv7()
  const basis = council.decisionNumber
  await act.tx
    .insertInto('councils')
    .values({ ...council, id, createdAt: act.now })
    .execute()
  await act.tx
    .insertInto('councilSeats')
    .values(
      seats.map((seat, at) => ({
        ...seat,
        id: randomUUIDv7(),
        councilId: id,
        ordinal: at + 1,
        fromOn: council.termFrom,
        toOn: council.termTo,
        basis,
      })),
    )
    .execute()
  await act.tx
    .insertInto('councilTellers')
    .values(
      [...new Set(tellers)].map((userId, at) => ({
        councilId: id,
        userId,
        ordinal: at + 1,
        fromOn: council.termFrom,
        toOn: council.termTo,
      })),
    )
    .execute()
  await act.record('council constituted', { kind: 'council', id }, { after: { ...council, seats: seats.length } })
  return id
}

type Replacement = { userId: string; part: Part; fromOn: Temporal.PlainDate; basis: string }

/** During the term a seat passes to another person; the earlier sessions keep who sat then. */
export async function replaceSeat(act: Act, seatId: string, { userId, part, fromOn, basis }: Replacement) {
  const seat = await act.tx
    .selectFrom('councilSeats')
    .innerJoin('councils', 'councils.id', 'councilSeats.councilId')
    .selectAll('councilSeats')
    .select(['councils.closedOn', 'councils.termTo'])
    .where('councilSeats.id', '=', seatId)
    .forUpdate('councilSeats')
    .executeTakeFirst()
  if (!seat) throw new NotFound(`seat ${seatId}`)
  act.authorise(keepCouncils, null)
  if (seat.closedOn) throw new Refusal(say.councilClosed)
  if (Temporal.PlainDate.compare(fromOn, seat.fromOn) <= 0 || Temporal.PlainDate.compare(fromOn, seat.termTo) > 0)
    throw new Refusal(say.outsideTerm)
  const id = randomUUIDv7()
  await act.tx
    .updateTable('councilSeats')
    .set({ toOn: fromOn.subtract({ days: 1 }) })
    .where('id', '=', seatId)
    .execute()
  await act.tx
    .insertInto('councilSeats')
    .values({ id, councilId: seat.councilId, userId, part, ordinal: seat.ordinal, fromOn, toOn: seat.termTo, replacesId: seatId, basis })
    .execute()
  await inviteInstead(act, { councilId: seat.councilId, seatId, id, fromOn })
  await act.record('council seat replaced', { kind: 'council', id: seat.councilId }, { before: { seatId }, after: { seatId: id, basis } })
  return id
}

type Instead = { councilId: string; seatId: string; id: string; fromOn: Temporal.PlainDate }

/** Sessions already invited to, on or after that day: the new member is invited, and ties are looked up for them too. */
async function inviteInstead(act: Act, { councilId, seatId, id, fromOn }: Instead) {
  const sessions = await act.tx
    .selectFrom('councilSessions')
    .select(['id', 'heldAt'])
    .where('councilId', '=', councilId)
    .where('status', '=', 'invited')
    .execute()
  for (const { id: sessionId, heldAt } of sessions) {
    const on = dayOf(heldAt)
    if (Temporal.PlainDate.compare(on, fromOn) < 0) continue
    const items = act.tx.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId)
    await act.tx.deleteFrom('writtenRequests').where('seatId', '=', seatId).where('itemId', 'in', items).execute()
    await act.tx.insertInto('sessionInvitations').values({ sessionId, seatId: id, invitedAt: act.now }).execute()
    await findConflicts(act, { id: sessionId, on, seats: await listSeats(act.tx, councilId, on) })
  }
}

/** Other tellers from a day on; whoever counted before that day stays named in the minutes of then. */
export async function replaceTellers(
  act: Act,
  councilId: string,
  { tellers, fromOn }: { tellers: readonly string[]; fromOn: Temporal.PlainDate },
) {
  const council = await lockCouncil(act, councilId)
  const named = [...new Set(tellers)]
  if (named.length < 2) throw new Refusal(say.twoTellers)
  if (Temporal.PlainDate.compare(fromOn, council.termFrom) < 0 || Temporal.PlainDate.compare(fromOn, council.termTo) > 0)
    throw new Refusal(say.outsideTerm)
  const now = act.tx.updateTable('councilTellers').set({ toOn: fromOn.subtract({ days: 1 }) })
  await act.tx.deleteFrom('councilTellers').where('councilId', '=', councilId).where('fromOn', '>=', fromOn).execute()
  await now
    .where('councilId', '=', councilId)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', fromOn)]))
    .execute()
  const rows = named.map((userId, at) => ({ councilId, userId, ordinal: at + 1, fromOn, toOn: council.termTo }))
  await act.tx.insertInto('councilTellers').values(rows).execute()
  await act.record('tellers replaced', { kind: 'council', id: councilId }, { after: { tellers: named.length } })
}

export async function lockCouncil(act: Act, id: string) {
  const council = await act.tx.selectFrom('councils').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!council) throw new NotFound(`council ${id}`)
  act.authorise(keepCouncils, null)
  if (council.closedOn) throw new Refusal(say.councilClosed)
  return council
}
