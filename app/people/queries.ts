import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'

/** Every read of life records starts here: what somebody may not see does not exist for them. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const open = db.selectFrom('subjects').where(openTo(actor, 'subject', 'subjects.id'))
  if (actor.reach === 'all') return open
  const reach = actor.reach.length ? [...actor.reach] : [actor.organisationId]
  return open.where((eb) => eb.or([eb('subjects.keptBy', 'in', reach), eb('subjects.organisationId', 'in', reach)]))
}

export type SubjectFilter = { q: string; kind: string; group: string; place: string; page: number; sort: 'name' | 'new' }
export const pageSize = 50

const placeName = sql<
  string | null
>`(select n.kind || ' ' || n.name from place_names n where n.place_id = subjects.place_id order by n.to_on is null desc, n.from_on desc limit 1)`
const unitName = sql<
  string | null
>`(select n.name from organisation_names n where n.organisation_id = subjects.organisation_id order by n.from_on desc limit 1)`

export type SubjectRow = Awaited<ReturnType<typeof listSubjects>>['rows'][number]

/**
 * One page of life records and how many there are, in one query whatever its length. Words find names without marks;
 * a query with marks puts exact spellings first.
 */
export async function listSubjects(db: Db, actor: Actor, filter: SubjectFilter) {
  const rows = await filtered(db, actor, filter)
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .select([
      'subjects.id',
      'subjects.kind',
      'subjects.name',
      'bornOn',
      'bornPrecision',
      'village',
      'position',
      'sex',
      'ethnicGroups.name as groupName',
    ])
    .select([placeName.as('placeName'), unitName.as('unitName')])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .$if(filter.q !== '', (query) =>
      query.orderBy(sql`normalize(lower(subjects.name)) like '%' || ${filter.q.toLowerCase()} || '%'`, 'desc'),
    )
    .$if(filter.sort === 'new', (query) => query.orderBy('subjects.createdAt', 'desc'))
    .orderBy(sql`subjects.given_name collate "vi-x-icu"`)
    .orderBy('subjects.id')
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute()
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Everything the list shows on all its pages, for export of exactly what is seen. */
export function listAllSubjects(db: Db, actor: Actor, filter: SubjectFilter) {
  return filtered(db, actor, filter)
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .select(['subjects.kind', 'subjects.name', 'bornOn', 'bornPrecision', 'village', 'position', 'sex', 'ethnicGroups.name as groupName'])
    .select([placeName.as('placeName'), unitName.as('unitName')])
    .orderBy(sql`subjects.given_name collate "vi-x-icu"`)
    .orderBy('subjects.id')
    .limit(100_000)
    .execute()
}

function filtered(db: Db, actor: Actor, { q, kind, group, place }: SubjectFilter) {
  let query = visibleTo(db, actor).where('subjects.mergedInto', 'is', null)
  for (const word of fold(q).split(' ').filter(Boolean))
    query = query.where('subjects.folded', 'like', `%${word.replace(/[%_\\]/g, '\\$&')}%`)
  if (kind) query = query.where('subjects.kind', '=', kind)
  if (group) query = query.where('subjects.ethnicGroup', '=', group)
  if (place) query = query.where('subjects.placeId', '=', place)
  return query
}

export type SubjectDetails = Awaited<ReturnType<typeof findSubject>>

export function findSubject(db: Db | Tx, actor: Actor, id: string) {
  return details(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`subject ${id}`))
}

export function lockSubject(tx: Tx, actor: Actor, id: string) {
  return details(tx, actor, id)
    .forUpdate('subjects')
    .executeTakeFirstOrThrow(() => new NotFound(`subject ${id}`))
}

function details(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .leftJoin('users as keeper', 'keeper.id', 'subjects.createdBy')
    .selectAll('subjects')
    .select(['ethnicGroups.name as groupName', 'keeper.name as createdByName'])
    .select([placeName.as('placeName'), unitName.as('unitName')])
    .where('subjects.id', '=', id)
}

/** The record itself and those that were merged into it: one life, whatever number its papers were filed under. */
export function familyOf(db: Db | Tx, subjectId: string) {
  return db
    .selectFrom('subjects')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', subjectId), eb('mergedInto', '=', subjectId)]))
}

export function listPastAwards(db: Db | Tx, subjectId: string) {
  return db
    .selectFrom('pastAwards')
    .leftJoin('users', 'users.id', 'pastAwards.enteredBy')
    .selectAll('pastAwards')
    .select('users.name as enteredByName')
    .where('pastAwards.subjectId', 'in', familyOf(db, subjectId))
    .orderBy('year', 'desc')
    .orderBy('decidedOn', 'desc')
    .execute()
}

export function listEthnicGroups(db: Db) {
  return db
    .selectFrom('ethnicGroups')
    .select(['slug', 'name'])
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
}

/** The nominations of one life record that this person may see. */
export function listNominationsOf(db: Db, actor: Actor, subjectId: string) {
  const open = db
    .selectFrom('nominations')
    .innerJoin('rounds', 'rounds.id', 'nominations.roundId')
    .select(['nominations.id', 'number', 'awardCode', 'status', 'nominations.createdAt', 'rounds.name as roundName'])
    .where('subjectId', 'in', familyOf(db, subjectId))
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .orderBy('nominations.createdAt', 'desc')
  if (actor.reach === 'all') return open.execute()
  return open.where('nominations.organisationId', 'in', actor.reach.length ? [...actor.reach] : [actor.organisationId]).execute()
}

export function listMerges(db: Db | Tx, subjectId: string) {
  return db
    .selectFrom('subjectMerges')
    .innerJoin('subjects as merged', 'merged.id', 'subjectMerges.mergedId')
    .innerJoin('users', 'users.id', 'subjectMerges.mergedBy')
    .select(['subjectMerges.id', 'mergedAt', 'merged.name', 'users.name as byName'])
    .where('keptId', '=', subjectId)
    .where('undoneAt', 'is', null)
    .orderBy('mergedAt', 'desc')
    .execute()
}
