import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { isHouse, type Part, type Sitting } from './rules.ts'

export type SessionRow = Awaited<ReturnType<typeof findSession>>
export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number]

/** Who may know that a session exists at all: the house, and those who sit or count in it. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const all = db.selectFrom('councilSessions').innerJoin('councils', 'councils.id', 'councilSessions.councilId')
  if (isHouse(actor)) return all
  return all.where((eb) =>
    eb.or([
      eb.exists(
        eb
          .selectFrom('councilSeats')
          .select('councilSeats.id')
          .whereRef('councilSeats.councilId', '=', 'councils.id')
          .where('councilSeats.userId', '=', actor.id),
      ),
      eb.exists(
        eb
          .selectFrom('councilTellers')
          .select('councilTellers.userId')
          .whereRef('councilTellers.councilId', '=', 'councils.id')
          .where('councilTellers.userId', '=', actor.id),
      ),
    ]),
  )
}

export function listSessions(db: Db, actor: Actor) {
  return visibleTo(db, actor)
    .selectAll('councilSessions')
    .select('councils.name as councilName')
    .select((eb) =>
      eb
        .selectFrom('agendaItems')
        .whereRef('agendaItems.sessionId', '=', 'councilSessions.id')
        .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
        .where(openTo(actor, 'nomination', 'nominations.id'))
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('items'),
    )
    .orderBy('heldAt', 'desc')
    .execute()
}

export async function findSession(db: Db | Tx, actor: Actor, id: string) {
  const session = await sessions(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`session ${id}`))
  return withSitting(db, session)
}

/** For deeds: the session cannot be opened, closed or signed by somebody else meanwhile. */
export async function lockSession(tx: Tx, actor: Actor, id: string) {
  const session = await sessions(tx, actor, id)
    .forUpdate('councilSessions')
    .executeTakeFirstOrThrow(() => new NotFound(`session ${id}`))
  return withSitting(tx, session)
}

/** For deeds of one member: others may go on, but nobody closes or signs the session meanwhile. */
export async function shareSession(tx: Tx, actor: Actor, id: string) {
  const session = await sessions(tx, actor, id)
    .forShare('councilSessions')
    .executeTakeFirstOrThrow(() => new NotFound(`session ${id}`))
  return withSitting(tx, session)
}

function sessions(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor).selectAll('councilSessions').select('councils.name as councilName').where('councilSessions.id', '=', id)
}

type Held = { id: string; councilId: string; heldAt: Temporal.Instant; openedAt: Temporal.Instant | null; presidingId: string | null }

async function withSitting<Session extends Held>(db: Db | Tx, session: Session) {
  const on = dayOf(session.heldAt)
  const [seats, tellers] = await Promise.all([listSeats(db, session.councilId, on), listTellers(db, session.councilId, on)])
  const sitting: Sitting = { seats, tellers: tellers.map(({ userId }) => userId), presidingId: session.presidingId }
  return { ...session, seats, sitting, on, ruleOn: votesOn(session) }
}

/** The day whose rule a vote is judged by: the day the session was really opened, the day it is called for before that. */
export function votesOn({ openedAt, heldAt }: { openedAt: Temporal.Instant | null; heldAt: Temporal.Instant }) {
  return dayOf(openedAt ?? heldAt)
}

export async function listSeats(db: Db | Tx, councilId: string, on: Temporal.PlainDate) {
  const rows = await db
    .selectFrom('councilSeats')
    .innerJoin('users', 'users.id', 'councilSeats.userId')
    .select(['councilSeats.id', 'userId', 'part', 'ordinal', 'users.name', 'users.subjectId'])
    .where('councilId', '=', councilId)
    .where('fromOn', '<=', on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({ ...row, part: partOf(row.part) }))
}

export function listTellers(db: Db | Tx, councilId: string, on: Temporal.PlainDate) {
  return db
    .selectFrom('councilTellers')
    .innerJoin('users', 'users.id', 'councilTellers.userId')
    .select(['userId', 'users.name'])
    .where('councilId', '=', councilId)
    .where('fromOn', '<=', on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .orderBy('ordinal')
    .execute()
}

/** Seats checked in and not gone again. */
export async function presentSeats(db: Db | Tx, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('attendances').select('seatId').where('sessionId', '=', sessionId).where('leftAt', 'is', null).execute()
  return new Set(rows.map(({ seatId }) => seatId))
}

function partOf(text: string): Part {
  if (text === 'chair' || text === 'deputy' || text === 'secretary') return text
  return 'member'
}
