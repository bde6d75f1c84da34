import { sql, type SqlBool } from 'kysely'
import type { ChecklistPaper } from './rules.ts'
import { openTo } from '#app/closures/index.ts'
import { awardNamed } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

export type PackageDetails = Awaited<ReturnType<typeof findPackage>>

/**
 * Packages are the office's: whoever sees the whole agency sees them. A package names every case it carries, in its
 * papers too, so one that carries a case whose door is closed to somebody is not there for them; the other cases stay.
 */
export function visibleTo(db: Db | Tx, actor: Actor) {
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

function one(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .leftJoin('legalRules', 'legalRules.id', 'packages.ruleId')
    .leftJoin('legalRules as answering', 'answering.id', 'packages.answerRuleId')
    .selectAll('packages')
    .select([
      awardNamed('packages.awardCode', 'packages.createdAt').as('awardName'),
      'legalRules.citation as ruleCitation',
      'legalRules.validFrom as ruleFrom',
      'answering.body as answerBody',
      'answering.citation as answerCitation',
    ])
    .select(sql<string | null>`(select users.name from users where users.id = packages.created_by)`.as('createdByName'))
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

/** A package from below that lies here already, under the same key: nothing has to be received again. */
export function findReceived(db: Db, actor: Actor, { manifest, senderKey }: { manifest: { id: string }; senderKey: string }) {
  return visibleTo(db, actor)
    .select(['packages.id', 'receiptNumber'])
    .where('direction', '=', 'in')
    .where('sharedId', '=', manifest.id)
    .where('senderKey', '=', senderKey)
    .where('status', '<>', 'returned')
    .executeTakeFirst()
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
  return db.selectFrom('packageEvents').selectAll().where('packageId', '=', packageId).orderBy('at').orderBy('id').execute()
}

/** Where the last package for this award went, and else the last one at all; empty where none was ever made. */
export async function lastAddressee(db: Db, actor: Actor, awardCode: string) {
  const last = await visibleTo(db, actor)
    .select('otherParty')
    .where('direction', '=', 'out')
    .orderBy((eb) => eb('awardCode', '=', awardCode), 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.otherParty ?? ''
}
