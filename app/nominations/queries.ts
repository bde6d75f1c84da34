import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { organisationName, placeName } from '#app/people/index.ts'
import { listAwards, nominatedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import { ours } from '#platform/ours.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { casesWith, numberIn } from './words.ts'

/** Every read of nominations starts here: those of the actor's organisations, behind no closed door. */
/** Cases this person may see: those of their reach, and no closed door. Whatever is read of cases begins here. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const open = db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .innerJoin('rounds', 'rounds.id', 'nominations.roundId')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where(openTo(actor, 'subject', 'nominations.subjectId'))
  return actor.reach === 'all'
    ? open
    : open.where('nominations.organisationId', 'in', actor.reach.length ? actor.reach : [actor.organisationId])
}

/** Asked for each row that is shown, after the page was cut out of the list. */
const stage = sql<string>`coalesce((select s.stage from case_stages s where s.nomination_id = nominations.id), nominations.status)`.as(
  'stage',
)

export type Nomination = Awaited<ReturnType<typeof findNomination>>

export function findNomination(db: Db | Tx, actor: Actor, id: string) {
  return details(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`nomination ${id}`))
}

/** How far one nomination has come. Ask only for one the actor may see. */
export async function findStage(db: Db, { id, status }: { id: string; status: string }) {
  const row = await db.selectFrom('caseStages').select('stage').where('nominationId', '=', id).executeTakeFirst()
  return row?.stage ?? status
}

/** The chosen ones as they stand, by name. */
export function listChosen(db: Db, actor: Actor, ids: readonly string[]) {
  return detailsOf(db, actor, ids).orderBy('subjects.givenName').orderBy('nominations.id').execute()
}

export function lockNomination(tx: Tx, actor: Actor, id: string) {
  return details(tx, actor, id)
    .forUpdate('nominations')
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${id}`))
}

/**
 * Holds these cases for one deed, before anything is read that another deed on them may just be changing: a statement
 * that locks and reads at once still reads what stood there before it had to wait.
 */
export function holdNominations(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('nominations')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

const details = (db: Db | Tx, actor: Actor, id: string) => detailsOf(db, actor, [id])

function detailsOf(db: Db | Tx, actor: Actor, ids: readonly string[]) {
  return visibleTo(db, actor)
    .innerJoin('users as nominator', 'nominator.id', 'nominations.nominatorId')
    .selectAll('nominations')
    .select([
      'subjects.name as subjectName',
      'subjects.kind as subjectKind',
      'subjects.village',
      'subjects.mergedInto',
      'nominator.name as nominatorName',
    ])
    .select(['rounds.name as roundName', 'rounds.year', 'rounds.opensOn', 'rounds.closesOn', nominatedAward().as('awardName')])
    .select(
      sql<
        string[]
      >`coalesce((select v.body -> 'subjects' from award_version(nominations.award_code, (coalesce(nominations.submitted_at, nominations.created_at) at time zone 'Asia/Ho_Chi_Minh')::date) v), '[]')`.as(
        'awardSubjects',
      ),
    )
    .select([placeName('subjects.placeId').as('placeName'), organisationName('nominations.organisationId').as('organisationName')])
    .where('nominations.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
}

export type WantedNominations = {
  q: string
  status: string
  /** How far it has come; finer than its own status. */
  stage?: string
  round: string
  kind: string
  sort: string
  down: boolean
  page: number
  size: number
  /** What `casesWith` found for the words, where it was asked before. */
  among?: readonly string[] | null
}
export type NominationRow = Awaited<ReturnType<typeof listNominations>>[number]

export const mostCounted = 10_000
const amongOf = (db: Db, { among, q }: WantedNominations) => (among === undefined ? casesWith(db, q) : among)

export async function listNominations(db: Db, actor: Actor, wanted: WantedNominations) {
  const { sort, down, page, size } = wanted
  const direction = sql.raw(down ? 'desc' : 'asc')
  const orders: Record<string, ReturnType<typeof sql>> = {
    name: sql`subjects.given_name collate "vi-x-icu" ${direction}, nominations.id`,
    number: sql`nominations.number ${direction} nulls last, nominations.id`,
    day: sql`nominations.created_at ${sql.raw(down ? 'asc' : 'desc')}, nominations.id ${sql.raw(down ? 'asc' : 'desc')}`,
  }
  return matches(db, actor, wanted, await amongOf(db, wanted))
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.status',
      'nominations.statusReason',
      'nominations.receivedOn',
      'nominations.createdAt',
      'nominations.subjectId',
    ])
    .select(stage)
    .select([
      'nominations.achievement',
      'subjects.name as subjectName',
      'subjects.kind as subjectKind',
      'subjects.village',
      'rounds.name as roundName',
      nominatedAward().as('awardName'),
    ])
    .select([placeName('subjects.placeId').as('placeName'), organisationName('nominations.organisationId').as('organisationName')])
    .orderBy(ours(orders, sort) ?? sql`nominations.created_at desc, nominations.id desc`)
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

export async function countNominations(db: Db, actor: Actor, wanted: WantedNominations) {
  const { count } = await db
    .selectFrom(
      matches(db, actor, wanted, await amongOf(db, wanted))
        .select(sql.lit(1).as('one'))
        .limit(mostCounted + 1)
        .as('seen'),
    )
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(count, mostCounted), more: count > mostCounted }
}

function matches(db: Db, actor: Actor, { q, status, stage: reached, round, kind }: WantedNominations, among: readonly string[] | null) {
  let found = visibleTo(db, actor)
  if (status) found = found.where(sql<string>`nominations.status`, '=', status)
  if (reached) found = found.where('nominations.id', 'in', db.selectFrom('caseStages').select('nominationId').where('stage', '=', reached))
  if (round) found = found.where('nominations.roundId', '=', round)
  if (kind) found = found.where(sql<string>`subjects.kind`, '=', kind)
  const number = numberIn(q)
  if (number) return found.where('nominations.number', '=', number)
  return among ? found.where(sql<boolean>`nominations.id = any(${[...among]}::uuid[])`) : found
}

export function listRounds(db: Db) {
  return db.selectFrom('rounds').selectAll().orderBy('opensOn', 'desc').execute()
}

export function findRound(db: Db | Tx, id: string) {
  return db
    .selectFrom('rounds')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`round ${id}`))
}

/** The nominations of one subject, for the life record; whoever may not see one does not learn of it. */
export function listNominationsOf(db: Db, actor: Actor, subjectIds: readonly string[]) {
  return visibleTo(db, actor)
    .select(stage)
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.status',
      'nominations.createdAt',
      'nominations.submittedAt',
      'rounds.name as roundName',
      nominatedAward().as('awardName'),
    ])
    .where('nominations.subjectId', 'in', subjectIds)
    .orderBy('nominations.createdAt', 'desc')
    .execute()
}

/** What awards may be proposed, in the language asked for, with the kinds of subject they are for. */
export async function awardChoices(db: Db, language: 'vi' | 'en', on: Temporal.PlainDate) {
  const awards = await listAwards(db, language, on)
  return awards.toReversed().map(({ code, name, subjects, level }) => ({ id: code, label: name, subjects, level }))
}
