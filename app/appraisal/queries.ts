import { sql } from 'kysely'
import { visibleCases } from '#app/nominations/index.ts'
import { nominatedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Language } from '#platform/language/messages.ts'

const latest = sql<
  string | null
>`(select a.conclusion from appraisals a where a.nomination_id = nominations.id order by a.at desc, a.id desc limit 1)`

export type CaseRow = Awaited<ReturnType<typeof listCases>>[number]

export type WantedCases = { q?: string; conclusion?: string; sort?: string; down?: boolean; page?: number; size?: number }

/** Nobody reads on beyond this: who looks for more asks for words or a conclusion. */
const mostListed = 10_000

/** Submitted and verified cases with their latest conclusion; those not yet appraised first. */
export async function listCases(db: Db, actor: Actor, language: Language, wanted: WantedCases = {}) {
  const { sort, down, page = 1, size = 500 } = wanted
  const direction = down ? 'desc' : 'asc'
  const from = Math.min((page - 1) * size, mostListed)
  const found = filtered(db, actor, wanted)
    .select(['nominations.id', 'nominations.number', 'nominations.status', 'subjects.name', 'nominations.submittedAt'])
    .select([latest.as('conclusion'), nominatedAward(language).as('awardName')])
    .limit(size)
  if (sort === 'name') return found.orderBy('subjects.givenName', direction).orderBy('nominations.id').offset(from).execute()
  const byDay = found.orderBy('nominations.submittedAt', direction).orderBy('nominations.id', direction)
  if (sort === 'day') return byDay.offset(from).execute()
  // Two walks along the days instead of sorting every case there is for the few that are shown.
  const fresh = await byDay.where(unappraised).offset(from).execute()
  if (fresh.length === size) return fresh
  const before = fresh.length || from === 0 ? 0 : from - (await countFresh(db, actor, wanted))
  return [
    ...fresh,
    ...(await byDay
      .where(appraised)
      .limit(size - fresh.length)
      .offset(before)
      .execute()),
  ]
}

const appraised = sql<boolean>`exists (select from appraisals done where done.nomination_id = nominations.id)`
const unappraised = sql<boolean>`not ${appraised}`

async function countFresh(db: Db, actor: Actor, wanted: WantedCases) {
  const { count } = await filtered(db, actor, wanted)
    .where(unappraised)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Counted as far as anybody reads on. */
export async function countCases(db: Db, actor: Actor, wanted: WantedCases) {
  const { count } = await db
    .selectFrom(filtered(db, actor, wanted).select(sql.lit(1).as('one')).limit(mostListed).as('seen'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function filtered(db: Db, actor: Actor, { q, conclusion }: WantedCases) {
  let found = visibleCases(db, actor).where('nominations.status', 'in', ['submitted', 'verified'])
  if (conclusion === 'none') found = found.where(latest, 'is', null)
  else if (conclusion) found = found.where(latest, '=', conclusion)
  return q
    ? found.where(sql<boolean>`(subjects.folded like '%' || vi_fold(${q}) || '%' or vi_fold(nominations.number) = vi_fold(${q}))`)
    : found
}

export type CaseDetails = Awaited<ReturnType<typeof findCase>>

export function findCase(db: Db | Tx, actor: Actor, id: string) {
  return details(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`nomination ${id}`))
}

export function lockCase(tx: Tx, actor: Actor, id: string) {
  return details(tx, actor, id)
    .forUpdate('nominations')
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${id}`))
}

function details(db: Db | Tx, actor: Actor, id: string) {
  return visibleCases(db, actor)
    .innerJoin('awardKinds', 'awardKinds.code', 'nominations.awardCode')
    .select(['nominations.id', 'number', 'status', 'nominatorId', 'subjectId', 'awardCode', 'commendationType', 'achievement'])
    .select([
      'achievementFrom',
      'achievementTo',
      'receivedOn',
      'receivedUnder',
      'law',
      'rounds.year',
      'awardKinds.family',
      'awardKinds.level',
    ])
    .select(['subjects.name', 'subjects.kind'])
    .where('nominations.id', '=', id)
}

/**
 * Every award that stands on the record of the subject, newest first, whatever book it came from: entered by hand or
 * decided here. What the case itself was given is no earlier award.
 */
export function listAwards(db: Db | Tx, { subjectId, id }: { subjectId: string; id: string }) {
  return db
    .selectFrom('awardRecords')
    .select(['id', 'awardCode as code', 'awardName as name', 'year', 'commendationType as type', 'decisionNumber as decision'])
    .select(['achievementFrom as from', 'achievementTo as to', 'decisionId'])
    .$narrowType<{ id: string; name: string; year: number }>()
    .where('subjectId', '=', subjectId)
    .where((eb) => eb.or([eb('nominationId', 'is', null), eb('nominationId', '<>', id)]))
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute()
}

export function findHistory(db: Db | Tx, subjectId: string) {
  return db.selectFrom('awardHistories').select(['wholeSince', 'basis']).where('subjectId', '=', subjectId).executeTakeFirst()
}

export function listCasePapers(db: Db | Tx, nominationId: string) {
  return db
    .selectFrom('casePapers')
    .leftJoin('fileReferences', 'fileReferences.id', 'casePapers.fileReferenceId')
    .select(['part', 'status', 'because', 'fileReferenceId', 'fileReferences.name as fileName'])
    .where('nominationId', '=', nominationId)
    .execute()
}

export function listAppraisals(db: Db | Tx, nominationId: string) {
  return db
    .selectFrom('appraisals')
    .innerJoin('users', 'users.id', 'appraisals.byId')
    .select(['appraisals.id', 'conclusion', 'opinion', 'at', 'users.name as byName'])
    .where('nominationId', '=', nominationId)
    .orderBy('at', 'desc')
    .execute()
}

/** The latest public notice this case stood on, with the objections to this case. */
export async function findNotice(db: Db | Tx, nominationId: string) {
  const notice = await db
    .selectFrom('publicNotices')
    .innerJoin('publicNoticeCases', 'publicNoticeCases.noticeId', 'publicNotices.id')
    .select(['publicNotices.id', 'title', 'channels', 'opensOn', 'closesOn'])
    .where('publicNoticeCases.nominationId', '=', nominationId)
    .orderBy('closesOn', 'desc')
    .executeTakeFirst()
  return notice ?? null
}

export function listObjections(db: Db | Tx, nominationId: string) {
  return db
    .selectFrom('objections')
    .leftJoin('users', 'users.id', 'objections.handledBy')
    .select(['objections.id', 'fromName', 'contact', 'text', 'receivedOn', 'handling', 'handledAt', 'users.name as handledByName'])
    .where('nominationId', '=', nominationId)
    .orderBy('receivedOn')
    .execute()
}

export function lockObjection(tx: Tx, id: string) {
  return tx
    .selectFrom('objections')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`objection ${id}`))
}

/** Claims of the case that nobody has checked as they now stand. */
export async function countUnjudged(db: Db | Tx, nominationId: string) {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('nominationId', '=', nominationId)
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`not exists (select 1 from findings f where f.claim_id = claims.id and f.claim_version = claims.version)`)
    .execute()
  return rows.length
}
