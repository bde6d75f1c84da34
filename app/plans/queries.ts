import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { holds, inOrder, type Orders } from '#platform/db/lists.ts'
import { NotFound } from '#platform/errors.ts'
import type { Standing, TaskState } from './rules.ts'

export type PlanDetails = Awaited<ReturnType<typeof findPlan>>
export type TaskRow = Awaited<ReturnType<typeof listTasks>>['rows'][number]
export type TaskDetails = Awaited<ReturnType<typeof findTask>>
export type NoteRow = Awaited<ReturnType<typeof listNotes>>[number]

export type TaskFilter = {
  q?: string | undefined
  planId?: string | undefined
  leadId?: string | undefined
  standing?: Standing | 'open' | undefined
  sort?: string
  down?: boolean
  page?: number
  size?: number
}

export function findPlan(db: Db | Tx, actor: Actor, id: string) {
  return visiblePlans(db, actor)
    .selectAll('plans')
    .where('plans.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`plan ${id}`))
}

/** For commands: what is being judged cannot change under the judge. */
export function lockPlan(tx: Tx, actor: Actor, id: string) {
  return visiblePlans(tx, actor)
    .selectAll('plans')
    .where('plans.id', '=', id)
    .forUpdate('plans')
    .executeTakeFirstOrThrow(() => new NotFound(`plan ${id}`))
}

/** Tasks by deadline (by their place in the plan when one plan is asked for), one page of them, and how many there are. */
export async function listTasks(db: Db | Tx, actor: Actor, today: Temporal.PlainDate, filter: TaskFilter = {}) {
  const { page = 1, size = 100, sort = '', down = false } = filter
  const withPlan = filtered(db, actor, today, filter).innerJoin('plans', 'plans.id', 'planTasks.planId')
  const [rows, counted] = await Promise.all([
    inOrder(withPlan, taskOrders(today), { sort, down })
      .select(['planTasks.id', 'planId', 'ordinal', 'part', 'text', 'leadId', 'dueOn', 'output', 'state', 'plans.title as planTitle'])
      .select([leadName(today), supportNames(today), lastPercent])
      .$narrowType<{ state: TaskState }>()
      .orderBy(filter.planId ? 'ordinal' : 'dueOn')
      .orderBy('planTasks.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    filtered(db, actor, today, filter)
      .select((count) => count.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: counted.total }
}

function taskOrders(today: Temporal.PlainDate): Orders {
  return {
    text: sql`plan_tasks.text collate "vi-x-icu"`,
    lead: sql`${unitName(today)} collate "vi-x-icu"`,
    due: sql`plan_tasks.due_on`,
  }
}

export function findTask(db: Db | Tx, actor: Actor, today: Temporal.PlainDate, id: string) {
  return visibleTasks(db, actor)
    .innerJoin('plans', 'plans.id', 'planTasks.planId')
    .selectAll('planTasks')
    .select(['plans.title as planTitle', 'plans.fromOn', 'plans.toOn', leadName(today), supportNames(today), lastPercent])
    .where('planTasks.id', '=', id)
    .$narrowType<{ state: TaskState }>()
    .executeTakeFirstOrThrow(() => new NotFound(`task ${id}`))
}

export function lockTask(tx: Tx, actor: Actor, id: string) {
  return visibleTasks(tx, actor)
    .innerJoin('plans', 'plans.id', 'planTasks.planId')
    .selectAll('planTasks')
    .select(['plans.fromOn', 'plans.toOn'])
    .where('planTasks.id', '=', id)
    .forUpdate('planTasks')
    .$narrowType<{ state: TaskState }>()
    .executeTakeFirstOrThrow(() => new NotFound(`task ${id}`))
}

/** What was said and done about a task that the caller has already found. */
export function listNotes(db: Db | Tx, taskId: string) {
  return db
    .selectFrom('planTaskNotes')
    .innerJoin('users', 'users.id', 'planTaskNotes.byId')
    .select(['planTaskNotes.id', 'kind', 'text', 'percent', 'at', 'users.name as byName'])
    .$narrowType<{ kind: 'acknowledged' | 'progress' | 'done' | 'reopened' | 'dropped' }>()
    .where('taskId', '=', taskId)
    .orderBy('at', 'desc')
    .orderBy('planTaskNotes.id', 'desc')
    .execute()
}

export function listSupport(db: Db | Tx, taskId: string) {
  return db.selectFrom('planTaskSupport').select('organisationId').where('taskId', '=', taskId).execute()
}

/** Units that can lead a task: those that exist on the day, by name. */
export async function listUnits(db: Db | Tx, today: Temporal.PlainDate) {
  return db
    .selectFrom('organisationNames as name')
    .innerJoin('organisations', 'organisations.id', 'name.organisationId')
    .where('organisations.kind', 'in', ['agency', 'unit', 'commune', 'union', 'party'])
    .where(sql<boolean>`${sql.lit(today.toString())}::date between from_on and coalesce(to_on, 'infinity')`)
    .where((where) => where.or([where('endedOn', 'is', null), where('endedOn', '>', today)]))
    .select(['organisations.id', 'name.name as label'])
    .orderBy('organisations.kind')
    .orderBy(sql`name.name collate "vi-x-icu"`)
    .execute()
}

function filtered(db: Db | Tx, actor: Actor, today: Temporal.PlainDate, { q, planId, leadId, standing }: TaskFilter) {
  let tasks = visibleTasks(db, actor)
  if (planId) tasks = tasks.where('planTasks.planId', '=', planId)
  if (leadId) tasks = tasks.where('planTasks.leadId', '=', leadId)
  if (q) tasks = tasks.where(holds(sql`concat_ws(' ', plan_tasks.part, plan_tasks.text, plan_tasks.output)`, q))
  if (!standing) return tasks
  const open = tasks.where('planTasks.state', 'in', ['given', 'acknowledged'])
  if (standing === 'late') return open.where('planTasks.dueOn', '<', today)
  if (standing === 'open') return open
  if (standing === 'done' || standing === 'dropped') return tasks.where('planTasks.state', '=', standing)
  return tasks.where('planTasks.state', '=', standing).where('planTasks.dueOn', '>=', today)
}

/** Every read of tasks starts here: all of them inside the agency, otherwise those one's unit leads or supports. */
export function visibleTasks(db: Db | Tx, actor: Actor) {
  const { reach } = actor
  const tasks = db.selectFrom('planTasks')
  if (reach === 'all') return tasks
  const mine = db
    .selectFrom('planTaskSupport')
    .select('taskId')
    .where('organisationId', 'in', [...reach])
  return tasks.where((where) => where.or([where('planTasks.leadId', 'in', [...reach]), where('planTasks.id', 'in', mine)]))
}

/** A plan is seen whole inside the agency; elsewhere when one of its tasks is. */
export function visiblePlans(db: Db | Tx, actor: Actor) {
  const plans = db.selectFrom('plans')
  return actor.reach === 'all' ? plans : plans.where('plans.id', 'in', visibleTasks(db, actor).select('planTasks.planId'))
}

/** The name an organisation bears on a day. */
export function leadName(today: Temporal.PlainDate) {
  return unitName(today).as('leadName')
}

function unitName(today: Temporal.PlainDate) {
  return sql<string>`(select n.name from organisation_names n where n.organisation_id = plan_tasks.lead_id
    order by ${today.toString()}::date between n.from_on and coalesce(n.to_on, 'infinity') desc, n.from_on desc limit 1)`
}

function supportNames(today: Temporal.PlainDate) {
  return sql<string[]>`(select coalesce(array_agg(n.name order by n.name), '{}') from plan_task_support s
    join organisation_names n on n.organisation_id = s.organisation_id
      and ${today.toString()}::date between n.from_on and coalesce(n.to_on, 'infinity')
    where s.task_id = plan_tasks.id)`.as('supportNames')
}

const lastPercent = sql<number | null>`(select percent from plan_task_notes p
  where p.task_id = plan_tasks.id and p.percent is not null order by p.at desc, p.id desc limit 1)`.as('percent')
