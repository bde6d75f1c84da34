import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Ceremonies are prepared and seen inside the agency. */
function visibleTo(db: Db | Tx, actor: Actor) {
  return db.selectFrom('ceremonies').where(sql<boolean>`${actor.reach === 'all'}`)
}

export type WantedCeremonies = { q?: string; year?: string; page?: number; size?: number }

/** A name stands in no ceremony of those to whom its case is closed: they are counted and found without it. */
const handedTo = (actor: Actor) => sql`from ceremony_commendations cc join commendations on commendations.id = cc.commendation_id
  where cc.ceremony_id = ceremonies.id and ${openTo(actor, 'nomination', 'commendations.nominationId')}`

export function listCeremonies(db: Db, actor: Actor, wanted: WantedCeremonies = {}) {
  const { page = 1, size = 200 } = wanted
  return wantedCeremonies(db, actor, wanted)
    .select(['ceremonies.id', 'title', 'heldOn', 'place', 'occasion'])
    .select(sql<number>`(select count(*)::int ${handedTo(actor)})`.as('people'))
    .orderBy('heldOn', 'desc')
    .orderBy('ceremonies.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

export async function countCeremonies(db: Db, actor: Actor, wanted: WantedCeremonies) {
  const counted = wantedCeremonies(db, actor, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

/** By its own words, by its place, or by somebody who is called up in it; with or without marks. */
function wantedCeremonies(db: Db, actor: Actor, { q, year }: WantedCeremonies) {
  const within = /^\d{4}$/.test(year ?? '') ? Number(year) : null
  let found = visibleTo(db, actor)
  if (within) found = found.where(sql<boolean>`extract(year from ceremonies.held_on) = ${within}`)
  if (!q) return found
  const like = sql`'%' || vi_fold(${q}) || '%'`
  return found.where(
    sql<boolean>`(vi_fold(concat_ws(' ', ceremonies.title, ceremonies.occasion, ceremonies.place)) like ${like}
      or exists (select 1 ${handedTo(actor)} and vi_fold(commendations.name) like ${like}))`,
  )
}

export async function ceremonyYears(db: Db, actor: Actor) {
  const rows = await visibleTo(db, actor)
    .select(sql<number>`extract(year from held_on)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => String(year))
}

export type CeremonyDetails = Awaited<ReturnType<typeof findCeremony>>

export function findCeremony(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .selectAll('ceremonies')
    .where('ceremonies.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`ceremony ${id}`))
}

function commended(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('commendations')
    .innerJoin('commendationDecisions', 'commendationDecisions.id', 'commendations.decisionId')
    .innerJoin('documents', 'documents.id', 'commendationDecisions.documentId')
    .innerJoin('awardKinds', 'awardKinds.code', 'commendations.awardCode')
    .innerJoin('subjects', 'subjects.id', 'commendations.subjectId')
    .select(['commendations.id', 'commendations.awardCode', 'family', 'level', 'awardKinds.ordinal as rank'])
    .select(decidedAward('commendations.awardCode').as('awardName'))
    .select(['commendations.subjectKind', 'commendations.name', 'commendations.about', 'commendations.achievement', 'commendations.status'])
    .select(['subjects.givenName', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .select(sql<boolean>`subjects.died_on is not null`.as('posthumous'))
    .where('documents.status', '=', 'issued')
    .where(openTo(actor, 'nomination', 'commendations.nominationId'))
}

export type CommendedRow = Awaited<ReturnType<typeof listHanded>>[number]

export function listHanded(db: Db | Tx, actor: Actor, ceremonyId: string) {
  return commended(db, actor)
    .innerJoin('ceremonyCommendations as handed', 'handed.commendationId', 'commendations.id')
    .where('handed.ceremonyId', '=', ceremonyId)
    .where('commendations.status', 'in', ['effective', 'restored'])
    .execute()
}

/** Commendations that stand and were in no ceremony yet. */
export function listToHand(db: Db, actor: Actor) {
  return commended(db, actor)
    .where('commendations.status', 'in', ['effective', 'restored'])
    .where(sql<boolean>`not exists (select 1 from ceremony_commendations cc where cc.commendation_id = commendations.id)`)
    .orderBy('documents.issuedOn', 'desc')
    .limit(1000)
    .execute()
}

export function lockChosen(tx: Tx, actor: Actor, ids: readonly string[]) {
  return commended(tx, actor)
    .where('commendations.id', 'in', [...ids])
    .forUpdate('commendations')
    .execute()
}
