import { listDocumentsOf } from '#app/documents/index.ts'
import { Forbidden } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import type { Act } from '#platform/act.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { flash } from '#platform/web/flash.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { attachment } from '#platform/web/attachment.ts'
import { askedOf, exportHrefOf, wholeOf } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { tasksSheet } from './sheets.ts'
import { acknowledgeTask, changeTask, dropTask, finishTask, giveTask, reopenTask, reportProgress } from './commands.ts'
import { progressForm, reasonForm, resultForm, taskForm } from './form.ts'
import { messages as say } from './messages.ts'
import { TaskFormPage } from './pages/task-form.tsx'
import { TaskPage } from './pages/task.tsx'
import { TasksPage } from './pages/tasks.tsx'
import { findPlan, findTask, listNotes, listSupport, listTasks, listUnits, type TaskFilter } from './queries.ts'
import { answerForTask, isDueWithin, judgeTask, makePlans, standings } from './rules.ts'

export const tasks = routes()

tasks.get('/office/tasks', async (c) => {
  const { db, t, now } = c.var
  const today = dayOf(now)
  const wanted = askedOf(c)
  const filter = { ...taskFilter(c), ...wanted }
  const [found, units] = await Promise.all([listTasks(db, actorOf(c), today, filter), listUnits(db, today)])
  const address = addressOf(c)
  const exportHref = exportHrefOf(c, '/office/tasks')
  const remind = reminding(c, filter, found.total)
  return page(c, { title: t(say.tasks) }, <TasksPage {...{ t, today, units, ...found, wanted, address, exportHref, remind }} />)
})

/** Exactly what is seen in the list, all its pages. */
tasks.get('/office/tasks/export.xlsx', async (c) => {
  const today = dayOf(c.var.now)
  const { rows } = await listTasks(c.var.db, actorOf(c), today, { ...taskFilter(c), ...wholeOf(c) })
  return attachment(c, await tasksSheet(c.var.t(say.tasks), rows, today), 'xlsx', 'viec-duoc-giao')
})

/** The unit whose late tasks are listed, for the button that writes to it. */
function reminding(c: Context, { leadId, standing }: TaskFilter, total: number) {
  return standing === 'late' && leadId && total > 0 && makePlans.allows(actorOf(c), null) ? leadId : null
}

tasks.get('/office/plans/:id/tasks/new', async (c) => {
  const plan = await findPlan(c.var.db, actorOf(c), idOf(c))
  return showForm(c, emptyForm, { plan, task: null })
})

tasks.post('/office/plans/:id/tasks', async (c) => {
  const plan = await findPlan(c.var.db, actorOf(c), idOf(c))
  const { input, form } = readForm(taskForm, say, await c.req.formData(), c.var.t)
  if (!input) return showForm(c, form, { plan, task: null })
  if (!isDueWithin(plan, input.dueOn)) return showForm(c, outsidePlan(c, form), { plan, task: null })
  const id = await c.var.perform((act) => giveTask(act, plan.id, input))
  return c.redirect(`/office/tasks/${id}`, 303)
})

tasks.get('/office/tasks/:id', (c) => showTask(c, emptyForm))

const keptOf = async (c: Context, task: Found['task']): Promise<Kept> => ({
  saved: await typed(c, task),
  version: task.version,
  by: () => lastChangedBy(c.var.db, 'task', task.id),
})

tasks.get('/office/tasks/:id/edit', async (c) => {
  const found = await taskAndPlan(c)
  return showForm(c, await typed(c, found.task), found)
})

tasks.post('/office/tasks/:id', async (c) => {
  const found = await taskAndPlan(c)
  const met = await meet(await c.req.formData(), await keptOf(c, found.task), c.var.t)
  if (met.clash) return showForm(c, met.form, found, met.clash)
  const { input, form } = readForm(taskForm, say, met.body, c.var.t)
  if (!input) return showForm(c, form, found)
  if (!isDueWithin(found.task, input.dueOn)) return showForm(c, outsidePlan(c, form), found)
  await c.var.perform((act) => changeTask(act, found.task.id, { ...input, version: found.task.version }))
  if (met.together) flash(c, savedTogether)
  return c.redirect(`/office/tasks/${found.task.id}`, 303)
})

tasks.post('/office/tasks/:id/acknowledgement', (c) => deed(c, (act, id) => acknowledgeTask(act, id)))

tasks.post('/office/tasks/:id/progress', async (c) => {
  const { input, form } = readForm(progressForm, say, await c.req.formData(), c.var.t)
  if (!input) return showTask(c, under('progress', form))
  return deed(c, (act, id) => reportProgress(act, id, input))
})

tasks.post('/office/tasks/:id/completion', async (c) => {
  const { input, form } = readForm(resultForm, say, await c.req.formData(), c.var.t)
  if (!input) return showTask(c, under('completion', form))
  return deed(c, (act, id) => finishTask(act, id, input.result))
})

tasks.post('/office/tasks/:id/reopening', async (c) => {
  const { input, form } = readForm(reasonForm, say, await c.req.formData(), c.var.t)
  if (!input) return showTask(c, under('reopening', form))
  return deed(c, (act, id) => reopenTask(act, id, input.reason))
})

tasks.post('/office/tasks/:id/dropping', async (c) => {
  const { input, form } = readForm(reasonForm, say, await c.req.formData(), c.var.t)
  if (!input) return showTask(c, under('dropping', form))
  return deed(c, (act, id) => dropTask(act, id, input.reason))
})

export function taskFilter(c: Context): TaskFilter {
  const { q, lead, state } = c.req.query()
  return { q, leadId: lead && isId(lead) ? lead : undefined, standing: standings.find((known) => known === state) }
}

async function deed(c: Context, command: (act: Act, id: string) => Promise<void>) {
  const id = idOf(c)
  await c.var.perform((act) => command(act, id))
  return c.redirect(`/office/tasks/${id}`, 303)
}

/** Several small forms stand on the task's page: which one failed is kept beside what was typed in it. */
function under(which: string, form: Form): Form {
  return { ...form, values: { ...form.values, _form: which } }
}

function outsidePlan(c: Context, form: Form): Form {
  return { ...form, problems: { dueOn: c.var.t(say.dueOutsidePlan) } }
}

type Found = Awaited<ReturnType<typeof taskAndPlan>>

async function taskAndPlan(c: Context) {
  const { db, now } = c.var
  const task = await findTask(db, actorOf(c), dayOf(now), idOf(c))
  return { task, plan: { id: task.planId, title: task.planTitle } }
}

async function showTask(c: Context, form: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const today = dayOf(now)
  const task = await findTask(db, actor, today, idOf(c))
  const [notes, papers] = await Promise.all([listNotes(db, task.id), listDocumentsOf(db, actor, { kind: 'task', id: task.id })])
  const may = { answer: answerForTask.allows(actor, task), judge: judgeTask.allows(actor, null), change: makePlans.allows(actor, null) }
  const status = Object.keys(form.problems).length ? 422 : 200
  return page(c, { title: task.text, status }, <TaskPage {...{ t, today, task, notes, papers, may, form }} />)
}

type Shown = { plan: Found['plan']; task: Found['task'] | null }

async function showForm(c: Context, form: Form, { plan, task }: Shown, clash: Clash | null = null) {
  const { db, t, now } = c.var
  if (!makePlans.allows(actorOf(c), null)) throw new Forbidden(makePlans.deed)
  const units = await listUnits(db, dayOf(now))
  const status = clash ? 409 : Object.keys(form.problems).length ? 422 : 200
  const title = t(task ? say.editTask : say.newTask)
  const props = { t, form, plan, task, units, standing: task && standingOf(await keptOf(c, task), clash) }
  return page(c, { title, status }, <TaskFormPage {...props} />)
}

async function typed(c: Context, { id, part, text, leadId, dueOn, output }: Found['task']) {
  const support = await listSupport(c.var.db, id)
  return formOf({ part, text, leadId, dueOn: showDay(dueOn), output }, { support: support.map((row) => row.organisationId) })
}
