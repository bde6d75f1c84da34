import { deed, type Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export type TaskState = 'given' | 'acknowledged' | 'done' | 'dropped'
/** How a task stands today: late is no state of its own, it follows from the day. */
export const standings = ['late', 'given', 'acknowledged', 'done', 'dropped', 'open'] as const
export type Standing = TaskState | 'late'

type Led = { leadId: string }
type Open = { state: TaskState; dueOn: Temporal.PlainDate }

export const makePlans = deed('make plans and give tasks', ['office', 'leader'])

export const answerForTask = deed<Led>('acknowledge a task, report on it, finish it', 'anyone', 'only people of the leading unit', leads)

export const judgeTask = deed('reopen or drop a task', ['office', 'leader'])

function leads(actor: Actor, { leadId }: Led) {
  return actor.organisationId === leadId || (actor.reach !== 'all' && actor.reach.includes(leadId))
}

export function checkAcknowledgeable(task: Open) {
  if (task.state !== 'given') throw new Refusal(messages.alreadyAcknowledged)
}

export function checkUnderWay(task: Open) {
  if (task.state === 'done') throw new Refusal(messages.alreadyDone)
  if (task.state === 'dropped') throw new Refusal(messages.alreadyDropped)
}

export function checkReopenable(task: Open) {
  if (task.state !== 'done' && task.state !== 'dropped') throw new Refusal(messages.stillOpen)
}

type Period = { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate }

/** A deadline belongs to the plan's own time. */
export function checkDueWithin(period: Period, dueOn: Temporal.PlainDate) {
  if (!isDueWithin(period, dueOn)) throw new Refusal(messages.dueOutsidePlan)
}

export function isDueWithin({ fromOn, toOn }: Period, dueOn: Temporal.PlainDate) {
  return Temporal.PlainDate.compare(dueOn, fromOn) >= 0 && Temporal.PlainDate.compare(dueOn, toOn) <= 0
}

/** Late from the day after the deadline; a task finished or dropped is late no more. */
function isLate(task: Open, today: Temporal.PlainDate) {
  return (task.state === 'given' || task.state === 'acknowledged') && Temporal.PlainDate.compare(task.dueOn, today) < 0
}

export function standing(task: Open, today: Temporal.PlainDate): Standing {
  return isLate(task, today) ? 'late' : task.state
}

export function daysLate(task: Open, today: Temporal.PlainDate) {
  return isLate(task, today) ? task.dueOn.until(today, { largestUnit: 'day' }).days : 0
}
