import { sql, type SqlBool } from 'kysely'
import { closedTo, openTo } from '#app/closures/index.ts'
import { visiblePeople } from '#app/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { referencesTo } from '#platform/db/references.ts'
import { NotFound } from '#platform/errors.ts'
import { listReaders } from './rules.ts'
import type { SheetPlan } from './reading/body.ts'
import type { Problem, Reading } from './reading/row.ts'

/**
 * Lists of the actor's organisations, for those who work with lists: a name in a row is nobody's case yet. One that
 * brought in a case or a person closed to the actor, or holds such a person
 * against one of its rows as a possible double, is not there: its rows name them.
 */
function visibleTo(db: Db | Tx, actor: Actor) {
  const reads = listReaders.some((role) => actor.roles.has(role))
  const all = db
    .selectFrom('lists')
    .where((eb) => eb.lit(reads))
    .where((eb) => eb.not(namesClosed(actor)))
  return actor.reach === 'all' ? all : all.where('lists.organisationId', 'in', actor.reach.length ? actor.reach : [actor.organisationId])
}

/** Rows are looked through only where a door is closed to the actor at all: a list of 100,000 is asked for at every step of the work. */
function namesClosed(actor: Actor) {
  const doors = closedTo(actor)
  return sql<SqlBool>`(exists ${doors} and (exists (select 1 from list_rows brought where brought.list_id = lists.id and (
    (brought.nomination_id in ${doors} and not ${openTo(actor, 'nomination', 'brought.nomination_id')})
    or (brought.subject_id in ${doors} and not ${openTo(actor, 'subject', 'brought.subject_id')})))
    or exists (select 1 from list_rows compared cross join jsonb_to_recordset(compared.matches) as other(id text) join subjects on subjects.id = nullif(other.id, '')::uuid
      where compared.list_id = lists.id and compared.matches <> '[]' and subjects.id in ${doors} and not ${openTo(actor, 'subject', 'subjects.id')})))`
}

export type SheetState = SheetPlan & { name: string; rows: number }
export type List = Awaited<ReturnType<typeof findList>>

export async function findList(db: Db | Tx, actor: Actor, id: string) {
  const row = await withNames(visibleTo(db, actor).where('lists.id', '=', id)).executeTakeFirstOrThrow(() => new NotFound(`list ${id}`))
  return { ...row, sheets: sheetsOf(row.sheets) }
}

export async function lockList(tx: Tx, actor: Actor, id: string) {
  const row = await withNames(visibleTo(tx, actor).where('lists.id', '=', id))
    .forUpdate('lists')
    .executeTakeFirstOrThrow(() => new NotFound(`list ${id}`))
  return { ...row, sheets: sheetsOf(row.sheets) }
}

function withNames(query: ReturnType<typeof visibleTo>) {
  return query
    .leftJoin('rounds', 'rounds.id', 'lists.roundId')
    .innerJoin('users', 'users.id', 'lists.uploadedBy')
    .selectAll('lists')
    .select(['rounds.name as roundName', 'users.name as uploaderName'])
}

/** Written by us alone; what is not a list of sheets is no sheet. */
function sheetsOf(json: unknown): SheetState[] {
  return Array.isArray(json) ? json : []
}

export function listLists(db: Db, actor: Actor) {
  return withNames(visibleTo(db, actor)).orderBy('lists.createdAt', 'desc').limit(50).execute()
}

export type Counts = Record<string, number>

export async function countStates(db: Db | Tx, listId: string): Promise<Counts> {
  const rows = await db
    .selectFrom('listRows')
    .select(['state', (of) => of.fn.countAll<number>().as('count')])
    .where('listId', '=', listId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export type Match = {
  id: string
  name: string
  born: string
  place: string | null
  village: string | null
  phone: string | null
  reasons: string[]
  twin?: number
}
export type ListRow = {
  sheet: number
  rowNumber: number
  cells: string[]
  typed: Record<string, string>
  read: Reading | null
  problems: Problem[]
  matches: Match[]
  state: string
  answer: string | null
  sameAs: string | null
  nominationId: string | null
}

type RowsOf = { state: string; page?: number; size?: number }

/** Rows as they stand, for the work on them. */
export async function rowsIn(db: Db | Tx, listId: string, { state, page = 1, size = 50 }: RowsOf): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select sheet, row_number, cells, typed, read, problems, matches, state, answer, same_as, nomination_id from list_rows
    where list_id = ${listId} and state = ${state} order by sheet, row_number limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows
}

/** Rows as this person may read them: whoever brought the list in may have been shown people whom this person may not see. */
export async function listRows(db: Db | Tx, actor: Actor, listId: string, wanted: RowsOf): Promise<ListRow[]> {
  const rows = await rowsIn(db, listId, wanted)
  const ids = rows.flatMap(({ matches }) => matches.flatMap(({ id }) => (id ? [id] : [])))
  if (!ids.length) return rows
  const seen = await visiblePeople(db, actor).select('subjects.id').where('subjects.id', 'in', ids).execute()
  const visible = new Set(seen.map(({ id }) => id))
  return rows.map((row) => ({ ...row, matches: row.matches.filter(({ id }) => id === '' || visible.has(id)) }))
}

/** The same bytes brought in before, by anybody of this reach. */
export function earlierOf(db: Db, actor: Actor, { id, sha256 }: { id: string; sha256: string }) {
  return visibleTo(db, actor)
    .select(['lists.id', 'lists.createdAt'])
    .where('lists.sha256', '=', sha256)
    .where('lists.id', '<>', id)
    .where('lists.status', 'in', ['taken', 'stopped'])
    .orderBy('lists.createdAt')
    .executeTakeFirst()
}

/** Nominations of a list that went further: judged, sent back or edited. */
export async function countFurther(db: Db | Tx, listId: string) {
  const { count } = await db
    .selectFrom('nominations')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('batchId', '=', listId)
    .where((is) => is.or([is('status', '<>', 'submitted'), is('version', '<>', 1)]))
    .executeTakeFirstOrThrow()
  return count
}

export type Use = { rowNumber: number; name: string; table: string }

/** Rows whose nominations are spoken of elsewhere by now, with the table that speaks of them; the first rows first. */
export async function usesOf(db: Db | Tx, listId: string, nominations: readonly string[]): Promise<Use[]> {
  const uses = await referencesTo(db, 'nominations', nominations)
  if (!uses.length) return []
  const rows = await db
    .selectFrom('listRows')
    .innerJoin('subjects', 'subjects.id', 'listRows.subjectId')
    .select(['listRows.rowNumber', 'listRows.nominationId', 'subjects.name'])
    .where('listRows.listId', '=', listId)
    .where('listRows.nominationId', 'in', uses.map(({ id }) => id).slice(0, 1000))
    .orderBy('listRows.sheet')
    .orderBy('listRows.rowNumber')
    .execute()
  const tables = new Map(uses.map(({ id, table }) => [id, table]))
  return rows.map(({ rowNumber, name, nominationId }) => ({ rowNumber, name, table: tables.get(nominationId ?? '') ?? '' }))
}

export async function nominationsOf(db: Db | Tx, listId: string) {
  const rows = await db.selectFrom('nominations').select('id').where('batchId', '=', listId).execute()
  return rows.map(({ id }) => id)
}
