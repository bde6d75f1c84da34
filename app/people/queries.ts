import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Every read of people starts here: records kept by the actor's organisations, no closed door, none merged into another. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const standing = everVisibleTo(db, actor).where('subjects.mergedInto', 'is', null)
  return standing
}

/** Also those that were merged into another: old addresses still lead somewhere. */
function everVisibleTo(db: Db | Tx, actor: Actor) {
  const open = db.selectFrom('subjects').where(openTo(actor, 'subject', 'subjects.id'))
  if (actor.reach === 'all') return open
  return open.where('subjects.keptBy', 'in', actor.reach.length ? actor.reach : [actor.organisationId])
}

export const placeName = (id: string) =>
  sql<string | null>`(select n.name from place_names n where n.place_id = ${sql.ref(id)} order by n.from_on desc limit 1)`
export const organisationName = (id: string) =>
  sql<string | null>`(select n.name from organisation_names n where n.organisation_id = ${sql.ref(id)} order by n.from_on desc limit 1)`
export const groupName = (slug: string) => sql<string | null>`(select e.name from ethnic_groups e where e.slug = ${sql.ref(slug)})`

export type Subject = Awaited<ReturnType<typeof findSubject>>

export function findSubject(db: Db | Tx, actor: Actor, id: string) {
  return details(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`subject ${id}`))
}

/** For commands: what is being changed cannot change under the hand. */
export function lockSubject(tx: Tx, actor: Actor, id: string) {
  return details(tx, actor, id)
    .forUpdate('subjects')
    .executeTakeFirstOrThrow(() => new NotFound(`subject ${id}`))
}

function details(db: Db | Tx, actor: Actor, id: string) {
  return everVisibleTo(db, actor)
    .selectAll('subjects')
    .select([placeName('subjects.placeId').as('placeName'), organisationName('subjects.organisationId').as('organisationName')])
    .select([groupName('subjects.ethnicGroup').as('ethnicName'), organisationName('subjects.keptBy').as('keeperName')])
    .where('subjects.id', '=', id)
}

export function listPastAwards(db: Db | Tx, subjectIds: readonly string[]) {
  return db
    .selectFrom('pastAwards')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('year', 'desc')
    .orderBy('enteredAt', 'desc')
    .execute()
}

/** Members of a household or collective; nobody the actor may not see. */
export function listMembers(db: Db | Tx, actor: Actor, subjectId: string) {
  return visibleTo(db, actor)
    .innerJoin('memberships', 'memberships.memberId', 'subjects.id')
    .select(['subjects.id', 'subjects.name', 'memberships.part', 'subjects.bornOn', 'subjects.bornPrecision'])
    .where('memberships.subjectId', '=', subjectId)
    .orderBy(sql`subjects.given_name collate "vi-x-icu"`)
    .execute()
}

export function listGroupsOf(db: Db | Tx, actor: Actor, memberId: string) {
  return visibleTo(db, actor)
    .innerJoin('memberships', 'memberships.subjectId', 'subjects.id')
    .select(['subjects.id', 'subjects.name', 'memberships.part'])
    .where('memberships.memberId', '=', memberId)
    .execute()
}

/** Records that were merged into this one and can be taken apart again. */
export function listMerges(db: Db | Tx, keptId: string) {
  return db
    .selectFrom('subjectMerges')
    .innerJoin('subjects as other', 'other.id', 'subjectMerges.mergedId')
    .select(['subjectMerges.id', 'subjectMerges.mergedId', 'other.name', 'subjectMerges.at', 'subjectMerges.reason'])
    .where('subjectMerges.keptId', '=', keptId)
    .where('subjectMerges.undoneAt', 'is', null)
    .orderBy('subjectMerges.at', 'desc')
    .execute()
}

export async function lockMerge(tx: Tx, id: string) {
  return tx
    .selectFrom('subjectMerges')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`merge ${id}`))
}

export function ethnicChoices(db: Db) {
  return db
    .selectFrom('ethnicGroups')
    .select(['slug as id', 'name as label'])
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
}

export function organisationChoices(db: Db) {
  return db
    .selectFrom('organisations')
    .innerJoin('organisationNames', 'organisationNames.organisationId', 'organisations.id')
    .select(['organisations.id', 'organisationNames.name as label'])
    .where('organisations.endedOn', 'is', null)
    .where('organisationNames.toOn', 'is', null)
    .orderBy(sql`organisation_names.name collate "vi-x-icu"`)
    .execute()
}

/** Communes called so, now or once; for a form without a script. */
export function communesNamed(db: Db | Tx, text: string) {
  return db
    .selectFrom('placeNames')
    .innerJoin('places', 'places.id', 'placeNames.placeId')
    .select(['places.id', 'placeNames.kind', 'placeNames.name', 'placeNames.toOn'])
    .select(
      sql<string | null>`(select n.name from place_parents p join place_names n on n.place_id = p.parent_id
      where p.place_id = places.id order by p.from_on desc, n.from_on desc limit 1)`.as('parent'),
    )
    .where('places.level', '=', 'commune')
    .where(sql<boolean>`place_names.folded = regexp_replace(vi_fold(${text}), '^(xa|phuong|thi tran|dac khu) ', '')
      or place_names.folded = vi_fold(${text})`)
    .orderBy('placeNames.toOn', (order) => order.desc().nullsFirst())
    .limit(20)
    .execute()
}

export async function placeLabel(db: Db | Tx, id: string) {
  const row = await db
    .selectFrom('placeNames')
    .select(['kind', 'name'])
    .where('placeId', '=', id)
    .orderBy('fromOn', 'desc')
    .executeTakeFirst()
  return row ? `${row.kind} ${row.name}` : null
}
