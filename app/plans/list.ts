import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { holds, inOrder, type Orders } from '#platform/db/lists.ts'
import type { Asked } from '#platform/web/list.ts'
import { visiblePlans, visibleTasks } from './queries.ts'

export type PlanRow = Awaited<ReturnType<typeof listPlans>>[number]
export type WantedPlans = Asked & { year: string; state: string }

export const planStates = ['running', 'late', 'draft', 'ended'] as const

/** Plans one may see, the latest first, each with how far its tasks are that one may see. */
export function listPlans(db: Db, actor: Actor, today: Temporal.PlainDate, wanted: WantedPlans) {
  const tasks = tasksOf(db, actor).where('state', '<>', 'dropped')
  return inOrder(wantedPlans(db, actor, today, wanted), orders, wanted)
    .select(['plans.id', 'title', 'number', 'issuedOn', 'fromOn', 'toOn'])
    .select(
      tasks
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('total'),
    )
    .select(
      tasks
        .where('state', '=', 'done')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('done'),
    )
    .select(
      lateTasks(db, actor, today)
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('late'),
    )
    .orderBy('fromOn', 'desc')
    .orderBy('title')
    .orderBy('plans.id')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
}

export async function countPlans(db: Db, actor: Actor, today: Temporal.PlainDate, wanted: WantedPlans) {
  const counted = wantedPlans(db, actor, today, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

const orders: Orders = {
  title: sql`plans.title collate "vi-x-icu"`,
  from: sql`plans.from_on`,
  number: sql`(plans.issued_on, plans.number)`,
}

/** By its name, its number, or the words of one of its tasks. */
function wantedPlans(db: Db, actor: Actor, today: Temporal.PlainDate, { q, year, state }: WantedPlans) {
  let found = visiblePlans(db, actor)
  if (/^\d{4}$/.test(year))
    found = found.where(sql<boolean>`${Number(year)} between extract(year from from_on) and extract(year from to_on)`)
  if (state === 'draft') found = found.where('number', 'is', null)
  if (state === 'running') found = found.where('fromOn', '<=', today).where('toOn', '>=', today)
  if (state === 'ended') found = found.where('toOn', '<', today)
  if (state === 'late') found = found.where((is) => is.exists(lateTasks(db, actor, today).select('planTasks.id')))
  if (!q) return found
  const inTasks = tasksOf(db, actor)
    .where(holds(sql`plan_tasks.text`, q))
    .select('planTasks.id')
  return found.where((is) => is.or([holds(sql`concat_ws(' ', title, number)`, q), is.exists(inTasks)]))
}

function tasksOf(db: Db, actor: Actor) {
  return visibleTasks(db, actor).where('planTasks.planId', '=', sql<string>`plans.id`)
}

function lateTasks(db: Db, actor: Actor, today: Temporal.PlainDate) {
  return tasksOf(db, actor).where('state', 'in', ['given', 'acknowledged']).where('dueOn', '<', today)
}

/** The years plans reach over, for the filter. */
export async function planYears(db: Db, actor: Actor) {
  const rows = await visiblePlans(db, actor)
    .select(sql<number>`generate_series(extract(year from from_on)::int, extract(year from to_on)::int)`.as('year'))
    .distinct()
    .execute()
  return rows
    .map(({ year }) => String(year))
    .toSorted()
    .toReversed()
}
