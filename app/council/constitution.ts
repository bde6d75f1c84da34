import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { messages as say } from './messages.ts'
import { checkConstitution, keepCouncils, type Part, type SeatInput } from './rules.ts'

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
  await act.record('council seat replaced', { kind: 'council', id: seat.councilId }, { before: { seatId }, after: { seatId: id, basis } })
  return id
}

/** A council that ends with its agency is closed, and its open cases handed over. */
export async function closeCouncil(
  act: Act,
  id: string,
  { closedOn, because, handedTo }: { closedOn: Temporal.PlainDate; because: string; handedTo: string | null },
) {
  const council = await act.tx.selectFrom('councils').select(['id', 'closedOn']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!council) throw new NotFound(`council ${id}`)
  act.authorise(keepCouncils, null)
  if (council.closedOn) throw new Refusal(say.councilClosed)
  await act.tx.updateTable('councils').set({ closedOn, closedBecause: because, handedTo }).where('id', '=', id).execute()
  if (handedTo) {
    const waiting = act.tx
      .selectFrom('councilSessions')
      .select('id')
      .where('councilId', '=', id)
      .where('status', 'in', ['prepared', 'postponed'])
    await act.tx.updateTable('councilSessions').set({ councilId: handedTo }).where('id', 'in', waiting).execute()
  }
  await act.record('council closed', { kind: 'council', id }, { after: { because } })
}
