import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'
import type { ClosedKind } from './rules.ts'

/**
 * The condition every `visibleTo` ends with: no door of this record is closed to this person, nor to the person they
 * act for. `id` is the column that holds the record's id, e.g. `openTo(actor, 'nomination', 'nominations.id')`.
 */
export function openTo(actor: Actor, kind: ClosedKind, id: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from closures door where door.reason = 'conflict' and door.ended_at is null
      and door.subject_kind = ${kind} and door.subject_id = ${sql.ref(id)} and door.user_id in (${sql.join(peopleOf(actor))}))`
}

/**
 * No door of this record is closed to anybody. For figures that everybody reads alike: where nobody's closed case is
 * counted, no two screens differ by it.
 */
export function openToEverybody(kind: ClosedKind, id: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select 1 from closures door where door.reason = 'conflict' and door.ended_at is null
    and door.subject_kind = ${kind} and door.subject_id = ${sql.ref(id)})`
}

/** Ids of whatever is closed to the actor: few or none, so that many rows can be compared with them before each door is asked. */
export function closedTo(actor: Actor): RawBuilder<unknown> {
  return sql`(select door.subject_id from closures door
    where door.reason = 'conflict' and door.ended_at is null and door.user_id in (${sql.join(peopleOf(actor))}))`
}

const peopleOf = ({ id, onBehalfOf }: Actor) => (onBehalfOf ? [id, onBehalfOf.userId] : [id])

/** Doors of one record that are closed now, with the reason, for whoever may see the record. */
export function listClosures(db: Db | Tx, kind: ClosedKind, subjectId: string) {
  return db
    .selectFrom('closures')
    .leftJoin('users', 'users.id', 'closures.userId')
    .select(['closures.id', 'closures.reason', 'closures.because', 'closures.since', 'closures.userId', 'users.name as userName'])
    .where('closures.subjectKind', '=', kind)
    .where('closures.subjectId', '=', subjectId)
    .where('closures.endedAt', 'is', null)
    .orderBy('closures.since')
    .execute()
}

export function lockClosure(tx: Tx, id: string) {
  return tx
    .selectFrom('closures')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`closure ${id}`))
}

/** Throws the sentence of the hold rule when a complaint, inspection or discipline matter is open (NĐ 152/2025 Art. 4). */
export async function checkNotOnHold(db: Db | Tx, kind: ClosedKind, subjectId: string) {
  const hold = (await listClosures(db, kind, subjectId)).find((door) => door.reason === 'hold')
  if (hold) throw new Refusal(filled(messages.onHold, { because: hold.because }))
}
