import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import { leadName, visibleTasks } from './queries.ts'

export type Tally = Awaited<ReturnType<typeof tallyTasks>>[number]

type Span = { from: Temporal.PlainDate; to: Temporal.PlainDate; asOf: Temporal.Instant }

/** Tasks due within some days that were not dropped, and what was last said of each, as known at a moment. */
function dueTasks(db: Db | Tx, actor: Actor, { from, to, asOf }: Span) {
  const last = sql<string | null>`(select kind from plan_task_notes n where n.task_id = plan_tasks.id and n.kind <> 'progress'
    and n.at <= ${asOf.toString()} order by n.at desc, n.id desc limit 1)`
  const due = visibleTasks(db, actor)
    .innerJoin('plans', 'plans.id', 'planTasks.planId')
    .select(['planTasks.id', 'planTasks.leadId', 'planTasks.dueOn', 'planTasks.text', 'plans.title as planTitle', last.as('last')])
    .where('planTasks.dueOn', '>=', from)
    .where('planTasks.dueOn', '<=', to)
    .where('planTasks.createdAt', '<=', asOf)
  return db.selectFrom(due.as('planTasks')).where(sql<boolean>`plan_tasks.last is distinct from 'dropped'`)
}

const isDone = sql<boolean>`plan_tasks.last = 'done'`
const isLate = (today: Temporal.PlainDate) =>
  sql<boolean>`plan_tasks.last is distinct from 'done' and plan_tasks.due_on < ${today.toString()}::date`

/** For each lead unit: how many tasks were due, how many were done and how many late. */
export function tallyTasks(db: Db | Tx, actor: Actor, span: Span) {
  const today = dayOf(span.asOf)
  return dueTasks(db, actor, span)
    .select((count) => [
      'planTasks.leadId',
      leadName(today),
      count.fn.countAll<number>().as('given'),
      sql<number>`count(*) filter (where ${isDone})`.as('done'),
      sql<number>`count(*) filter (where ${isLate(today)})`.as('late'),
    ])
    .groupBy('planTasks.leadId')
    .orderBy('leadName')
    .execute()
}

export type TallyPart = 'given' | 'done' | 'late'

/** The very tasks one number of the tally counted. */
export function listTallied(db: Db | Tx, actor: Actor, span: Span, { leadId, part }: { leadId: string; part: TallyPart }) {
  const tasks = dueTasks(db, actor, span)
    .select(['planTasks.id', 'planTasks.text as name', 'planTasks.planTitle as words', 'planTasks.dueOn as on'])
    .where('planTasks.leadId', '=', leadId)
    .orderBy('planTasks.dueOn')
    .orderBy('planTasks.id')
  const wanted = { given: tasks, done: tasks.where(isDone), late: tasks.where(isLate(dayOf(span.asOf))) }
  return wanted[part].execute()
}
