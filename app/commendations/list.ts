import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import { ours } from '#platform/ours.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { visibleTo } from './queries.ts'
import { decisionKinds, type DecisionKind } from './rules.ts'

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]
export type WantedDecisions = {
  q?: string
  state?: string
  kind?: string
  award?: string
  year?: string
  sort?: string
  down?: boolean
  page?: number
  size?: number
}

/** What is to be signed first, then the latest; or in the order that was asked for. */
export function listDecisions(db: Db | Tx, actor: Actor, wanted: WantedDecisions = {}) {
  const { sort = '', down = false, page = 1, size = 200 } = wanted
  const order = ours(orders, sort)
  return wantedDecisions(db, actor, wanted)
    .select(['commendationDecisions.id', 'commendationDecisions.kind', 'commendationDecisions.abstract'])
    .select(decidedAward('commendationDecisions.awardCode').as('awardName'))
    .select(['documents.status', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .select(sql<number>`(select count(*)::int from commendations c where c.decision_id = commendation_decisions.id)`.as('people'))
    .select(sum.as('amount'))
    .$narrowType<{ kind: DecisionKind; status: 'draft' | 'issued' | 'cancelled' }>()
    .$if(order !== undefined, (query) => query.orderBy(order ?? sql`1`, (ob) => (down ? ob.desc() : ob.asc()).nullsLast()))
    .orderBy(sql`documents.status = 'draft'`, 'desc')
    .orderBy('documents.issuedOn', 'desc')
    .orderBy('commendationDecisions.draftedAt', 'desc')
    .orderBy('commendationDecisions.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

const sum = sql<number>`(select coalesce(sum(c.amount), 0)::float8 from commendations c where c.decision_id = commendation_decisions.id)`

/** Money of somebody who still stands, for whom nobody has signed yet. */
const unpaid = sql<boolean>`documents.status = 'issued' and exists (select from commendations c
  where c.decision_id = commendation_decisions.id and c.amount > 0 and c.status in ('effective', 'restored')
    and not exists (select from reward_payments p where p.commendation_id = c.id))`

const orders: Readonly<Record<string, ReturnType<typeof sql>>> = {
  abstract: sql`commendation_decisions.abstract collate "vi-x-icu"`,
  number: sql`(documents.issued_on, documents.number)`,
  amount: sum,
}

export async function countDecisions(db: Db, actor: Actor, wanted: WantedDecisions) {
  const counted = wantedDecisions(db, actor, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

/** By its words, its number, or somebody it names, with or without marks. A closed case is found by nobody it is closed to. */
function wantedDecisions(db: Db | Tx, actor: Actor, { q, state, kind, award, year }: WantedDecisions) {
  let found = visibleTo(db, actor)
  if (state === 'unpaid') found = found.where(unpaid)
  else if (state) found = found.where('documents.status', '=', state)
  if (kind && isKind(kind)) found = found.where('commendationDecisions.kind', '=', kind)
  if (award) found = found.where('commendationDecisions.awardCode', '=', award)
  if (/^\d{4}$/.test(year ?? '')) found = found.where('documents.year', '=', Number(year))
  if (!q) return found
  const like = sql`'%' || vi_fold(${q}) || '%'`
  const named = sql`select 1 from commendations c where vi_fold(c.name) like ${like} and ${openTo(actor, 'nomination', 'c.nomination_id')}
    and (c.decision_id = commendation_decisions.id
      or exists (select 1 from commendation_changes change where change.commendation_id = c.id and change.decision_id = commendation_decisions.id))`
  return found.where(
    sql<boolean>`(vi_fold(concat_ws(' ', commendation_decisions.abstract, commendation_decisions.occasion)) like ${like}
      or (documents.number is not null and vi_fold(lpad(documents.number::text, 2, '0') || '/' || documents.symbol) like ${like})
      or exists (${named}))`,
  )
}

function isKind(text: string): text is DecisionKind {
  return decisionKinds.some((known) => known === text)
}

/** What may be chosen in the filters: the years and awards of decisions one may see. */
export async function decisionChoices(db: Db, actor: Actor) {
  const rows = await visibleTo(db, actor)
    .select(['documents.year', 'commendationDecisions.awardCode', decidedAward('commendationDecisions.awardCode').as('awardName')])
    .distinct()
    .execute()
  const years = [...new Set(rows.map(({ year }) => String(year)))].toSorted().toReversed()
  const awards = new Map(rows.map(({ awardCode, awardName }) => [awardCode, awardName]))
  return { years: years.map((id) => ({ id, label: id })), awards: [...awards].map(([id, label]) => ({ id, label })) }
}
