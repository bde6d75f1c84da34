import { Forbidden } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { withQuery } from '#platform/ui/address.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { attachment } from '#platform/web/attachment.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { flash } from '#platform/web/flash.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { askedOf, wholeOf } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { changePlan, makePlan } from './commands.ts'
import { listDocumentsOf } from '#app/documents/index.ts'
import { planForm } from './form.ts'
import { planListRoutes } from './list-routes.tsx'
import { messages as say } from './messages.ts'
import { usualWords } from './usual-words.ts'
import { PlanFormPage } from './pages/plan-form.tsx'
import { PlanPage } from './pages/plan.tsx'
import { planPapers } from './paper-routes.ts'
import { findPlan, listTasks, listUnits } from './queries.ts'
import { makePlans } from './rules.ts'
import { tasksSheet } from './sheets.ts'
import { taskFilter, tasks } from './task-routes.tsx'

export const plansNav: readonly NavEntry[] = [{ href: '/office/plans', label: say.plans, icon: 'calendar-check', roles: 'anyone' }]

export const plans = routes()

plans.route('/', planPapers)

plans.route('/', planListRoutes)

plans.get('/office/plans/new', (c) => showForm(c, formOf(usualWords({ purpose: '', execution: '' })), null))

plans.post('/office/plans', async (c) => {
  const { input, form } = readForm(planForm, say, await c.req.formData(), c.var.t)
  if (!input) return showForm(c, form, null)
  const id = await c.var.perform((act) => makePlan(act, input))
  return c.redirect(`/office/plans/${id}`, 303)
})

plans.get('/office/plans/:id', async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const today = dayOf(now)
  const plan = await findPlan(db, actor, idOf(c))
  const wanted = askedOf(c, 100)
  const [found, units, papers] = await Promise.all([
    listTasks(db, actor, today, { ...taskFilter(c), ...wanted, planId: plan.id }),
    listUnits(db, today),
    listDocumentsOf(db, actor, { kind: 'plan', id: plan.id }),
  ])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace(plan.id, `${plan.id}/export`), { page: null })
  const props = { t, today, plan, units, ...found, wanted, address, exportHref, papers, mayMake: makePlans.allows(actor, null) }
  return page(c, { title: plan.title }, <PlanPage {...props} />)
})

plans.get('/office/plans/:id/export', async (c) => {
  const today = dayOf(c.var.now)
  const plan = await findPlan(c.var.db, actorOf(c), idOf(c))
  const { rows } = await listTasks(c.var.db, actorOf(c), today, { ...taskFilter(c), ...wholeOf(c), planId: plan.id })
  return attachment(
    c,
    await tasksSheet(plan.title, rows, today),
    'xlsx',
    `ke-hoach-${plan.number ?? ''}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  )
})

const keptOf = (c: Context, plan: Plan): Kept => ({
  saved: formOf(typed(plan)),
  version: plan.version,
  by: () => lastChangedBy(c.var.db, 'plan', plan.id),
})

plans.get('/office/plans/:id/edit', async (c) => {
  const plan = await findPlan(c.var.db, actorOf(c), idOf(c))
  return showForm(c, formOf(typed(plan)), plan)
})

plans.post('/office/plans/:id', async (c) => {
  const plan = await findPlan(c.var.db, actorOf(c), idOf(c))
  const met = await meet(await c.req.formData(), keptOf(c, plan), c.var.t)
  if (met.clash) return showForm(c, met.form, plan, met.clash)
  const { input, form } = readForm(planForm, say, met.body, c.var.t)
  if (!input) return showForm(c, form, plan)
  await c.var.perform((act) => changePlan(act, plan.id, { ...input, version: plan.version }))
  if (met.together) flash(c, savedTogether)
  return c.redirect(`/office/plans/${plan.id}`, 303)
})

plans.route('/', tasks)

type Plan = Awaited<ReturnType<typeof findPlan>>

function showForm(c: Context, form: Form, plan: Plan | null, clash: Clash | null = null) {
  const { t } = c.var
  if (!makePlans.allows(actorOf(c), null)) throw new Forbidden(makePlans.deed)
  const status = clash ? 409 : Object.keys(form.problems).length ? 422 : 200
  const props = { t, form, plan, standing: plan && standingOf(keptOf(c, plan), clash) }
  return page(c, { title: t(plan ? say.editPlan : say.newPlan), status }, <PlanFormPage {...props} />)
}

function typed({ title, number, issuedOn, basis, purpose, execution, funding, fromOn, toOn }: Plan) {
  const words = usualWords({ purpose, execution })
  return { title, number, issuedOn: issuedOn && showDay(issuedOn), basis, ...words, funding, fromOn: showDay(fromOn), toOn: showDay(toOn) }
}
