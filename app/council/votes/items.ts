import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { awardNamed } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { findSession, lockSession, shareSession } from '../queries.ts'
import { seatOf, type Method, type Sitting } from '../rules.ts'

/** Before a member has said their ties, the agenda has no names for them. The secretary, who wrote it, sees it. */
export async function mustDeclare(db: Db | Tx, actor: Actor, session: { id: string; sitting: Sitting }) {
  const seat = seatOf(session.sitting, actor)
  if (!seat || seat.part === 'secretary') return false
  const said = await db
    .selectFrom('conflictStatements')
    .select('seatId')
    .where('sessionId', '=', session.id)
    .where('seatId', '=', seat.id)
    .executeTakeFirst()
  return said === undefined
}

/** The agenda as this person may see it: items closed to them are not there. */
export async function listItems(db: Db | Tx, actor: Actor, session: { id: string; sitting: Sitting }) {
  if (await mustDeclare(db, actor, session)) return []
  return (await items(db, actor).where('agendaItems.sessionId', '=', session.id).orderBy('agendaItems.ordinal').execute()).map(typed)
}

export async function findItem(db: Db | Tx, actor: Actor, id: string) {
  const item = await items(db, actor)
    .where('agendaItems.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`item ${id}`))
  const session = await findSession(db, actor, item.sessionId)
  if (await mustDeclare(db, actor, session)) throw new NotFound(`item ${id}`)
  return { ...typed(item), session }
}

/** Session first, then the item: one order of locks for every deed. */
export async function lockItem(tx: Tx, actor: Actor, id: string, lock: 'whole session' | 'item alone' = 'whole session') {
  const { sessionId } = await items(tx, actor)
    .where('agendaItems.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`item ${id}`))
  const session = lock === 'whole session' ? await lockSession(tx, actor, sessionId) : await shareSession(tx, actor, sessionId)
  const [item] = (await mustDeclare(tx, actor, session)) ? [] : await locked(items(tx, actor).where('agendaItems.id', '=', id))
  if (!item) throw new NotFound(`item ${id}`)
  return { ...item, session }
}

/** Every item of a session that this person may see, for one deed on many of them. */
export async function lockItems(tx: Tx, actor: Actor, sessionId: string) {
  const session = await lockSession(tx, actor, sessionId)
  const none = await mustDeclare(tx, actor, session)
  return { session, items: none ? [] : await locked(items(tx, actor).where('agendaItems.sessionId', '=', sessionId)) }
}

async function locked(query: ReturnType<typeof items>) {
  return (await query.orderBy('agendaItems.ordinal').forUpdate('agendaItems').execute()).map(typed)
}

/** An item bears the name its award has on the day of the session. */
export const itemAward = awardNamed(
  'agendaItems.awardCode',
  sql`(select s.held_at from council_sessions s where s.id = agenda_items.session_id)`,
)

export function items(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .select([
      'agendaItems.id',
      'agendaItems.sessionId',
      'agendaItems.ordinal',
      'agendaItems.nominationId',
      'agendaItems.awardCode',
      'agendaItems.criteriaSetId',
      'agendaItems.ruleId',
      'agendaItems.invitedRuleId',
      'agendaItems.method',
      'agendaItems.status',
      'agendaItems.suspendedBecause',
      'agendaItems.voteRound',
      'nominations.achievement',
      'nominations.receivedUnder as receivedOn',
      'nominations.number',
      'nominations.subjectId',
      'subjects.name as subjectName',
      'subjects.kind as subjectKind',
    ])
    .select(itemAward.as('awardName'))
}

function typed<Row extends { method: string }>(row: Row) {
  return { ...row, method: methodOf(row.method) }
}

/** Seats that take no part in an item: those with a conflict whose door is still shut. */
export async function recusedSeats(db: Db | Tx, itemId: string): Promise<ReadonlySet<string>> {
  return new Set((await recusedFrom(db, [itemId])).map(({ seatId }) => seatId))
}

/** The same for several items at once. */
export function recusedFrom(db: Db | Tx, itemIds: readonly string[]) {
  return db
    .selectFrom('itemConflicts')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .select(['itemId', 'seatId'])
    .where('itemId', 'in', itemIds)
    .where('closures.endedAt', 'is', null)
    .execute()
}

export function methodOf(text: string): Method {
  if (text === 'secret' || text === 'paper' || text === 'hand') return text
  return 'named'
}
