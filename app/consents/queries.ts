import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import { ours } from '#platform/ours.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Subjects whose consents this person may see: kept within their reach, behind no closed door. */
function visibleTo(db: Db | Tx, actor: Actor) {
  const open = db.selectFrom('subjects').where(openTo(actor, 'subject', 'subjects.id'))
  return actor.reach === 'all' ? open : open.where('subjects.keptBy', 'in', actor.reach.length ? actor.reach : [actor.organisationId])
}

export type Giving = Awaited<ReturnType<typeof findGiver>>

export function findGiver(db: Db | Tx, actor: Actor, subjectId: string) {
  return visibleTo(db, actor)
    .select(['subjects.id', 'subjects.name', 'subjects.kind', 'subjects.bornOn', 'subjects.diedOn'])
    .where('subjects.id', '=', subjectId)
    .executeTakeFirstOrThrow(() => new NotFound(`subject ${subjectId}`))
}

function receipts(db: Db | Tx, actor: Actor) {
  return visibleTo(db, actor)
    .innerJoin('consents', 'consents.subjectId', 'subjects.id')
    .leftJoin('users as collector', 'collector.id', 'consents.collectorId')
    .selectAll('consents')
    .select(['subjects.name as subjectName', 'collector.name as collectorName'])
}

export type ReceiptRow = Awaited<ReturnType<typeof findReceipt>>

export function findReceipt(db: Db | Tx, actor: Actor, id: string) {
  return receipts(db, actor)
    .where('consents.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`consent ${id}`))
}

export function lockReceipt(tx: Tx, actor: Actor, id: string) {
  return receipts(tx, actor)
    .where('consents.id', '=', id)
    .forUpdate('consents')
    .executeTakeFirstOrThrow(() => new NotFound(`consent ${id}`))
}

export function listReceiptsOf(db: Db | Tx, actor: Actor, subjectId: string) {
  return receipts(db, actor)
    .where('consents.subjectId', '=', subjectId)
    .orderBy('consents.givenOn', 'desc')
    .orderBy('consents.id')
    .execute()
}

export type WantedReceipts = { q?: string; state?: string; today: Temporal.PlainDate; page?: number; size?: number }

export function listReceipts(db: Db, actor: Actor, wanted: WantedReceipts) {
  const { page = 1, size = 50 } = wanted
  return receipts(db, actor)
    .where(matching(wanted))
    .orderBy('consents.givenOn', 'desc')
    .orderBy('consents.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

/** What is searched and narrowed: by name, and by whether it still holds today. */
function matching({ q = '', state = '', today }: WantedReceipts) {
  const on = today.toString()
  const ended = sql`(consents.expires_on is not null and consents.expires_on < ${on}::date)`
  const states: Record<string, ReturnType<typeof sql>> = {
    'in force': sql`consents.withdrawn_at is null and not ${ended}`,
    expired: sql`consents.withdrawn_at is null and ${ended}`,
    withdrawn: sql`consents.withdrawn_at is not null`,
  }
  return sql<boolean>`(${ours(states, state) ?? sql`true`}) and (${q} = '' or subjects.folded like '%' || vi_fold(${q}) || '%')`
}

export async function countReceipts(db: Db, actor: Actor, wanted: WantedReceipts) {
  const { count } = await visibleTo(db, actor)
    .innerJoin('consents', 'consents.subjectId', 'subjects.id')
    .where(matching(wanted))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function tasks(db: Db | Tx, actor: Actor) {
  return visibleTo(db, actor)
    .innerJoin('consents', 'consents.subjectId', 'subjects.id')
    .innerJoin('consentTasks', 'consentTasks.consentId', 'consents.id')
    .selectAll('consentTasks')
    .select(['subjects.name as subjectName'])
}

export type TaskRow = Awaited<ReturnType<typeof listOpenTasks>>[number]

/** Open work, the nearest deadline first. */
export function listOpenTasks(db: Db, actor: Actor) {
  return tasks(db, actor)
    .where('consentTasks.doneAt', 'is', null)
    .orderBy('consentTasks.dueOn')
    .orderBy('consentTasks.id')
    .limit(200)
    .execute()
}

export function listTasksOf(db: Db, actor: Actor, consentId: string) {
  return tasks(db, actor).where('consents.id', '=', consentId).orderBy('consentTasks.dueOn').orderBy('consentTasks.kind').execute()
}

export function lockTask(tx: Tx, actor: Actor, id: string) {
  return tasks(tx, actor)
    .where('consentTasks.id', '=', id)
    .forUpdate('consentTasks')
    .executeTakeFirstOrThrow(() => new NotFound(`task ${id}`))
}

export function listWithdrawalsOf(db: Db, consentId: string) {
  return db.selectFrom('consentWithdrawals').selectAll().where('consentId', '=', consentId).orderBy('takenAt').execute()
}

/** For publishing: every receipt of these people, locked so that none is withdrawn while one leans on it. */
export function lockReceiptsOf(tx: Tx, subjectIds: readonly string[]) {
  return tx.selectFrom('consents').selectAll().where('subjectId', 'in', subjectIds).orderBy('id').forUpdate().execute()
}

/** For showing what is missing: the same receipts without a lock. */
export function receiptsFor(db: Db | Tx, subjectIds: readonly string[]) {
  return db.selectFrom('consents').selectAll().where('subjectId', 'in', subjectIds).orderBy('id').execute()
}

/** The person's scan or recording, through the door of the person. */
export function findScan(db: Db, actor: Actor, consentId: string) {
  return visibleTo(db, actor)
    .innerJoin('consents', 'consents.subjectId', 'subjects.id')
    .innerJoin('fileReferences', 'fileReferences.id', 'consents.fileReferenceId')
    .innerJoin('files', 'files.sha256', 'fileReferences.sha256')
    .select(['fileReferences.sha256', 'fileReferences.name', 'files.type'])
    .where('consents.id', '=', consentId)
    .executeTakeFirstOrThrow(() => new NotFound(`scan of ${consentId}`))
}

/** What stands in the head of our papers, as it was called on a day. */
export async function letterheadOf(db: Db, on: Temporal.PlainDate) {
  const row = await db
    .selectFrom('agency')
    .innerJoin('organisationNames', 'organisationNames.organisationId', 'agency.organisationId')
    .select(['organisationNames.name as agency', 'agency.superiorName as superior', 'agency.placeName as place'])
    .where('organisationNames.fromOn', '<=', on)
    .orderBy('organisationNames.fromOn', 'desc')
    .executeTakeFirstOrThrow(() => new NotFound('the agency is not set up'))
  return row
}
