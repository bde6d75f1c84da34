import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { holds, inOrder, type Orders } from '#platform/db/lists.ts'
import type { Asked } from '#platform/web/list.ts'
import { inForceOn } from './queries.ts'

export type SetRow = Awaited<ReturnType<typeof listSets>>[number]
export type WantedSets = Asked & { kind: string; state: string }

export const setStates = ['in force', 'issued', 'draft'] as const

/** Sets of criteria carry no secrets: whoever is signed in may read them all. What is in force stands first. */
export function listSets(db: Db, today: Temporal.PlainDate, wanted: WantedSets) {
  const inForce = sql<boolean>`criteria_sets.id in (${inForceOn(db, today)})`
  return inOrder(wantedSets(db, today, wanted), orders, wanted)
    .select(['id', 'name', 'subjectKind', 'status', 'passMark', 'decisionNumber', 'issuedOn', 'validFrom'])
    .select([inForce.as('inForce'), lines.as('lines')])
    .orderBy('subjectKind', (order) => order.desc())
    .orderBy(inForce, 'desc')
    .orderBy('validFrom', (order) => order.desc().nullsFirst())
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
}

export async function countSets(db: Db, today: Temporal.PlainDate, wanted: WantedSets) {
  const counted = wantedSets(db, today, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

const lines = sql<number>`(select count(*)::int from criteria where criteria.set_id = criteria_sets.id)`

const orders: Orders = {
  name: sql`criteria_sets.name collate "vi-x-icu"`,
  kind: sql`array_position(array['individual', 'household', 'collective'], criteria_sets.subject_kind)`,
  from: sql`criteria_sets.valid_from`,
}

/** By its name, the number of its decision, or the words of one of its criteria. */
function wantedSets(db: Db, today: Temporal.PlainDate, { q, kind, state }: WantedSets) {
  let found = db.selectFrom('criteriaSets')
  if (kind) found = found.where('subjectKind', '=', kind)
  if (state === 'in force') found = found.where('id', 'in', inForceOn(db, today))
  else if (state) found = found.where('status', '=', state)
  if (!q) return found
  const inLines = sql`select 1 from criteria where criteria.set_id = criteria_sets.id and ${holds(sql`concat_ws(' ', criteria.code, criteria.text)`, q)}`
  return found.where(
    sql<boolean>`(${holds(sql`concat_ws(' ', criteria_sets.name, criteria_sets.decision_number)`, q)} or exists (${inLines}))`,
  )
}
