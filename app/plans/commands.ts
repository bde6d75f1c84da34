import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import type { PlanInput, ProgressInput, TaskInput } from './form.ts'
import { messages } from './messages.ts'
import { lockPlan, lockTask } from './queries.ts'
import {
  answerForTask,
  checkAcknowledgeable,
  checkDueWithin,
  checkReopenable,
  checkUnderWay,
  judgeTask,
  makePlans,
  type TaskState,
} from './rules.ts'

export async function makePlan(act: Act, { version: _first, ...input }: PlanInput) {
  act.authorise(makePlans, null)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('plans')
    .values({ ...input, id, createdBy: act.actor.id, createdAt: act.now })
    .execute()
  await act.record('plan made', { kind: 'plan', id }, { after: input })
  return id
}

export async function changePlan(act: Act, id: string, { version, ...input }: PlanInput) {
  const {
    version: current,
    title,
    number,
    issuedOn,
    basis,
    purpose,
    execution,
    funding,
    fromOn,
    toOn,
  } = await lockPlan(act.tx, act.actor, id)
  act.authorise(makePlans, null)
  if (current !== version) throw new Refusal(messages.changedMeanwhile)
  await act.tx
    .updateTable('plans')
    .set({ ...input, version: current + 1 })
    .where('id', '=', id)
    .execute()
  await act.record(
    'plan changed',
    { kind: 'plan', id },
    { before: { title, number, issuedOn, basis, purpose, execution, funding, fromOn, toOn }, after: input },
  )
}

export async function giveTask(act: Act, planId: string, { version: _first, support, ...input }: TaskInput) {
  const plan = await lockPlan(act.tx, act.actor, planId)
  act.authorise(makePlans, null)
  checkDueWithin(plan, input.dueOn)
  const id = randomUUIDv7()
  const last = await act.tx
    .selectFrom('planTasks')
    .select('ordinal')
    .where('planId', '=', planId)
    .orderBy('ordinal', 'desc')
    .executeTakeFirst()
  await act.tx
    .insertInto('planTasks')
    .values({ ...input, id, planId, ordinal: (last?.ordinal ?? 0) + 1, state: 'given', createdAt: act.now })
    .execute()
  await writeSupport(act, id, support)
  await act.record('task given', { kind: 'task', id }, { after: { ...input, support } })
  return id
}

export async function changeTask(act: Act, id: string, { version, support, ...input }: TaskInput) {
  const { version: current, part, text, leadId, dueOn, output, ...task } = await lockTask(act.tx, act.actor, id)
  act.authorise(makePlans, null)
  checkUnderWay({ ...task, dueOn })
  checkDueWithin(task, input.dueOn)
  if (current !== version) throw new Refusal(messages.changedMeanwhile)
  // Whoever leads from now on has not acknowledged it yet.
  const state = input.leadId === leadId ? task.state : 'given'
  await act.tx
    .updateTable('planTasks')
    .set({ ...input, state, version: current + 1 })
    .where('id', '=', id)
    .execute()
  await act.tx.deleteFrom('planTaskSupport').where('taskId', '=', id).execute()
  await writeSupport(act, id, support)
  await act.record('task changed', { kind: 'task', id }, { before: { part, text, leadId, dueOn, output }, after: { ...input, support } })
}

export async function acknowledgeTask(act: Act, id: string) {
  const task = await lockTask(act.tx, act.actor, id)
  act.authorise(answerForTask, task)
  checkAcknowledgeable(task)
  await note(act, id, { kind: 'acknowledged', text: '' }, 'acknowledged')
}

export async function reportProgress(act: Act, id: string, { text, percent }: ProgressInput) {
  const task = await lockTask(act.tx, act.actor, id)
  act.authorise(answerForTask, task)
  checkUnderWay(task)
  await note(act, id, { kind: 'progress', text, percent }, 'acknowledged')
}

export async function finishTask(act: Act, id: string, text: string) {
  const task = await lockTask(act.tx, act.actor, id)
  act.authorise(answerForTask, task)
  checkUnderWay(task)
  await note(act, id, { kind: 'done', text }, 'done')
}

export async function reopenTask(act: Act, id: string, text: string) {
  const task = await lockTask(act.tx, act.actor, id)
  act.authorise(judgeTask, null)
  checkReopenable(task)
  await note(act, id, { kind: 'reopened', text }, 'acknowledged')
}

export async function dropTask(act: Act, id: string, text: string) {
  const task = await lockTask(act.tx, act.actor, id)
  act.authorise(judgeTask, null)
  checkUnderWay(task)
  await note(act, id, { kind: 'dropped', text }, 'dropped')
}

type Note = { kind: 'acknowledged' | 'progress' | 'done' | 'reopened' | 'dropped'; text: string; percent?: number | null }

async function note(act: Act, taskId: string, { kind, text, percent = null }: Note, state: TaskState) {
  await act.tx
    .insertInto('planTaskNotes')
    .values({ id: randomUUIDv7(), taskId, kind, text, percent, byId: act.actor.id, at: act.now })
    .execute()
  await act.tx
    .updateTable('planTasks')
    .set((was) => ({ state, version: was('version', '+', 1) }))
    .where('id', '=', taskId)
    .execute()
  await act.record(`task ${kind}`, { kind: 'task', id: taskId }, text ? { after: { text, percent } } : undefined)
}

async function writeSupport(act: Act, taskId: string, support: readonly string[]) {
  if (!support.length) return
  await act.tx
    .insertInto('planTaskSupport')
    .values(support.map((organisationId) => ({ taskId, organisationId })))
    .execute()
}
