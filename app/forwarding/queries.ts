import { sql, type SqlBool } from 'kysely'
import type { ChecklistPaper } from './rules.ts'
import { openTo } from '#app/closures/index.ts'
import { awardNamed } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

export type PackageRow = Awaited<ReturnType<typeof listPackages>>[number]
export type PackageDetails = Awaited<ReturnType<typeof findPackage>>

/**
 * Packages are the office's: whoever sees the whole agency sees them. A package names every case it carries, in its
 * papers too, so one that carries a case whose door is closed to somebody is not there for them; the other cases stay.
 */
function visibleTo(db: Db | Tx, actor: Actor) {
  const closedCase = sql<SqlBool>`exists (select 1 from package_cases pc
    where pc.package_id = packages.id and pc.nomination_id is not null and not (${openTo(actor, 'nomination', 'pc.nomination_id')}))`
  const all = db.selectFrom('packages').where((eb) => eb.not(closedCase))
  return actor.reach === 'all' ? all : all.where(sql<boolean>`false`)
}

/** Which of these packages a person may open. */
export async function listSeenPackages(db: Db, actor: Actor, ids: readonly string[]) {
  const rows = await visibleTo(db, actor)
    .select('packages.id')
    .where('packages.id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

export function listPackages(db: Db, actor: Actor, direction: 'out' | 'in') {
  return visibleTo(db, actor)
    .select(['packages.id', 'packages.title', 'otherParty', 'status', 'dueOn', 'receiptNumber', 'packages.createdAt'])
    .select(awardNamed('packages.awardCode', 'packages.createdAt').as('awardName'))
    .select([
      sql<number>`(select count(*)::int from package_cases where package_cases.package_id = packages.id)`.as('cases'),
      sql<Temporal.Instant | null>`(select max(at) from package_events e where e.package_id = packages.id)`.as('lastAt'),
    ])
    .where('direction', '=', direction)
    .orderBy('packages.createdAt', 'desc')
    .limit(500)
    .execute()
}

function one(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .leftJoin('legalRules', 'legalRules.id', 'packages.ruleId')
    .selectAll('packages')
    .select([
      awardNamed('packages.awardCode', 'packages.createdAt').as('awardName'),
      'legalRules.citation as ruleCitation',
      'legalRules.validFrom as ruleFrom',
    ])
    .where('packages.id', '=', id)
}

export function findPackage(db: Db | Tx, actor: Actor, id: string) {
  return one(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`package ${id}`))
}

export function lockPackage(tx: Tx, actor: Actor, id: string) {
  return one(tx, actor, id)
    .forUpdate('packages')
    .executeTakeFirstOrThrow(() => new NotFound(`package ${id}`))
}

export function listCases(db: Db | Tx, packageId: string) {
  return db.selectFrom('packageCases').selectAll().where('packageId', '=', packageId).orderBy('ordinal').execute()
}

/** What was last said of places with these words. */
export async function papersSaidOf(tx: Tx, parts: readonly string[]) {
  if (parts.length === 0) return new Map<string, string>()
  const rows = await tx
    .selectFrom('packageParts')
    .innerJoin('packages', 'packages.id', 'packageParts.packageId')
    .distinctOn('part')
    .select(['part', 'paper'])
    .where('direction', '=', 'out')
    .where('part', 'in', [...parts])
    .orderBy('part')
    .orderBy('createdAt', 'desc')
    .execute()
  return new Map(rows.map(({ part, paper }) => [part, paper]))
}

export function listParts(db: Db | Tx, packageId: string) {
  return db
    .selectFrom('packageParts')
    .leftJoin('fileReferences', 'fileReferences.id', 'packageParts.fileReferenceId')
    .selectAll('packageParts')
    .select(['fileReferences.name as fileName', 'fileReferences.sha256 as fileSha256'])
    .$narrowType<{ paper: ChecklistPaper }>()
    .where('packageId', '=', packageId)
    .orderBy('ordinal')
    .execute()
}

export function listEvents(db: Db | Tx, packageId: string) {
  return db.selectFrom('packageEvents').selectAll().where('packageId', '=', packageId).orderBy('id').execute()
}

/** Verified cases that lie in no package that is still on its way, for the choice on a new package. */
export function listForwardable(db: Db, actor: Actor) {
  return forwardable(db, actor).orderBy('nominations.awardCode').orderBy('subjects.givenName').limit(500).execute()
}

export function lockForwardable(tx: Tx, actor: Actor, ids: readonly string[]) {
  return forwardable(tx, actor)
    .where('nominations.id', 'in', [...ids])
    .forUpdate('nominations')
    .execute()
}

function forwardable(db: Db | Tx, actor: Actor) {
  const query = db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.awardCode',
      'nominations.status',
      'nominations.receivedOn',
      'subjects.name',
      'subjects.kind',
    ])
    .where('nominations.status', '=', 'verified')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where(
      sql<boolean>`not exists (select 1 from package_cases pc join packages p on p.id = pc.package_id
        where pc.nomination_id = nominations.id and p.direction = 'out' and p.status not in ('decided', 'withdrawn'))`,
    )
  return actor.reach === 'all' ? query : query.where('nominations.organisationId', 'in', actor.reach.length ? [...actor.reach] : [''])
}
