import { draftAnew, letterheadOn, symbolOf, type Draft } from '#app/documents/index.ts'
import { afterWorkingDays, workCalendar } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { messages } from './messages.ts'
import { planPaper } from './papers/plan.ts'
import { reminderPaper } from './papers/reminder.ts'
import { findTask, listTasks, lockPlan, type TaskRow } from './queries.ts'
import { daysLate, makePlans } from './rules.ts'
import { pointsOf, usualWords } from './usual-words.ts'

const recipients = [messages.paperUnits.vi, messages.paperFile.vi]

/** Kế hoạch as the record says it now; its tasks are the annex. */
export async function draftPlan(act: Act, planId: string) {
  const plan = await lockPlan(act.tx, act.actor, planId)
  act.authorise(makePlans, null)
  const today = dayOf(act.now)
  const { rows } = await listTasks(act.tx, act.actor, today, { planId, size: 1000 })
  const head = await headOn(act, today)
  const { purpose, execution } = usualWords(plan)
  const symbol = symbolOf('KH', head.abbreviation, null)
  const paper = planPaper({
    ...head,
    from: { record: 'plan', id: planId },
    symbol,
    about: plan.title.replace(/^kế hoạch\s+/iu, ''),
    basis: plan.basis,
    purpose: pointsOf(purpose),
    tasks: rows
      .filter(({ state }) => state !== 'dropped')
      .map(({ id, part, text, leadName, supportNames, dueOn, output }) => ({
        from: { record: 'task', id },
        part,
        text,
        lead: leadName,
        support: supportNames,
        due: showDay(dueOn),
        output,
      })),
    execution: [...pointsOf(execution), ...(plan.funding ? [`${messages.funding.vi}: ${plan.funding}.`] : [])],
    recipients,
  })
  return write(act, { kind: 'KH', symbol, paper, head, cause: { kind: 'plan', id: planId, path: `/office/plans/${planId}` } })
}

/** Công văn đôn đốc for one task that is late. */
export async function draftTaskReminder(act: Act, taskId: string) {
  const today = dayOf(act.now)
  const task = await findTask(act.tx, act.actor, today, taskId)
  act.authorise(makePlans, null)
  return draftReminder(act, [task], { kind: 'task', id: taskId, path: `/office/tasks/${taskId}` })
}

/** Công văn đôn đốc for everything a unit is late with. */
export async function draftUnitReminder(act: Act, leadId: string) {
  const today = dayOf(act.now)
  act.authorise(makePlans, null)
  const { rows } = await listTasks(act.tx, act.actor, today, { leadId, standing: 'late', size: 500 })
  return draftReminder(act, rows, { kind: 'organisation', id: leadId, path: `/office/tasks?lead=${leadId}&state=late` })
}

type Late = Pick<TaskRow, 'id' | 'text' | 'leadName' | 'dueOn' | 'state' | 'planTitle'>

async function draftReminder(act: Act, tasks: readonly Late[], cause: { kind: string; id: string; path: string }) {
  const today = dayOf(act.now)
  const late = tasks.filter((task) => daysLate(task, today) > 0)
  const plans = [...new Set(late.map(({ planTitle }) => planTitle))]
  const [plan] = plans
  if (!plan) throw new Refusal(messages.nothingLate)
  const head = await headOn(act, today)
  const symbol = symbolOf('CV', head.abbreviation, 'VP')
  const paper = reminderPaper({
    ...head,
    from: { record: cause.kind === 'task' ? 'task' : 'late tasks', id: cause.id },
    symbol,
    to: [...new Set(late.map(({ leadName }) => leadName))],
    plan: plans.length === 1 ? planned(plan) : messages.severalPlans.vi,
    tasks: late.map((task) => ({
      from: { record: 'task', id: task.id },
      text: task.text,
      lead: task.leadName,
      due: showDay(task.dueOn),
      daysLate: daysLate(task, today),
    })),
    replyBy: showDay(afterWorkingDays(today, 5, await workCalendar(act.tx))),
    recipients: [messages.paperAsAbove.vi, messages.paperFile.vi],
  })
  return write(act, { kind: 'CV', symbol, paper, head, cause })
}

const planned = (title: string) => (/^kế hoạch/iu.test(title) ? title : `Kế hoạch ${title}`)

async function headOn(act: Act, today: Temporal.PlainDate) {
  const { superior, body, place, abbreviation, headTitle, organisationId } = await letterheadOn(act.tx, today)
  const signer = { capacity: [headTitle], name: null }
  return { office: { superior, body, place }, abbreviation, organisationId, year: today.year, signer }
}

type Write = Pick<Draft, 'kind' | 'symbol'> & { paper: Paper; head: { organisationId: string }; cause: NonNullable<Draft['cause']> }

function write(act: Act, { kind, symbol, paper, head, cause }: Write) {
  const { organisationId } = head
  return draftAnew(act, { kind, symbol, abstract: paper.title, paper, organisationId, signer: null, recipients, cause, nominationIds: [] })
}
