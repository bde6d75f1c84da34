import { z } from 'zod'
import { dayOf } from '#platform/language/time.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { approveModel, changeModel, confirmAdoption, endAdoption, recordAdoption, recordResult, writeModel } from './commands.ts'
import { adoptionForm, confirmationForm, endForm, modelForm, resultForm, storyForm, writeSteps } from './form.ts'
import { messages } from './messages.ts'
import { ModelPage } from './pages/model.tsx'
import { ModelFormPage, ModelsPage } from './pages/models.tsx'
import { countModels, findModel, listAdoptions, listModels, listTold } from './queries.ts'
import { approveModels, confirmAdoptions, followAdoptions, recordAdoptions, writeModels } from './rules.ts'

export const replicationRoutes = routes()

const wantedOf = (c: Context) => ({ q: askedIn(c, 'q'), state: askedIn(c, 'state') })
replicationRoutes.get('/office/models', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [rows, total] = await Promise.all([listModels(db, actor, wanted), countModels(db, actor, wanted)])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/models', '/office/models/export.xlsx'), { page: null })
  const found = { total, page: wanted.page, size: wanted.size }
  const mayWrite = writeModels.allows(actor, null)
  return page(c, { title: t(messages.models) }, <ModelsPage {...{ t, rows, found, address, exportHref, mayWrite }} />)
})

/** Exactly what is seen in the list, all its pages. */
replicationRoutes.get('/office/models/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listModels(db, actorOf(c), { ...wantedOf(c), size: rowsForFile })
  const state = ({ shown, approvedAt }: (typeof rows)[number]) => t(shown ? messages.shown : approvedAt ? messages.hidden : messages.draft)
  const bytes = await writeRows({
    name: t(messages.models),
    head: [messages.model, messages.theStory, messages.adoptions, messages.waitsOther, messages.state].map((sentence) => t(sentence)),
    rows: rows.map((row) => [row.title, row.storyName, row.adoptions, row.waiting, state(row)]),
    widths: [44, 28, 14, 20, 18],
  })
  return attachment(c, bytes, 'xlsx', 'nhan-rong')
})

replicationRoutes.get('/office/models/new', (c) => showNew(c, formOf({ storyId: c.req.query('story') })))

async function showNew(c: Context, form: Form, status: 200 | 422 = 200) {
  const title = c.var.t(messages.newModel)
  return page(
    c,
    { title, status },
    <ModelFormPage t={c.var.t} form={form} action="/office/models" stories={await listTold(c.var.db)} title={title} />,
  )
}

replicationRoutes.post('/office/models', async (c) => {
  const { input, form } = readForm(modelForm.extend(storyForm.shape), messages, await c.req.formData(), c.var.t)
  if (!input) return showNew(c, form, 422)
  const { storyId, ...card } = input
  const id = await c.var.perform((act) => writeModel(act, storyId, card))
  return c.redirect(`/office/models/${id}`, 303)
})

replicationRoutes.get('/office/models/:id', (c) => showModel(c, idOf(c)))

const stepsOf = (steps: unknown) => z.array(z.object({ title: z.string(), words: z.string() })).parse(steps)

async function showModel(c: Context, id: string, form: Form = emptyForm) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const model = await findModel(db, actor, id)
  const adoptions = await listAdoptions(db, id)
  const may = {
    write: writeModels.allows(actor, null),
    approve: approveModels.allows(actor, null),
    record: recordAdoptions.allows(actor, null),
    confirm: confirmAdoptions.allows(actor, null),
    follow: (adoption: { organisationId: string }) => followAdoptions.allows(actor, adoption),
  }
  const status = Object.keys(form.problems).length ? 422 : 200
  return page(
    c,
    { title: model.title, status },
    <ModelPage {...{ t, actor, model, adoptions, form, may }} today={dayOf(now)} steps={stepsOf(model.steps)} />,
  )
}

type Model = Awaited<ReturnType<typeof findModel>>

/** A card as it stands in the fields of its form. */
function typed({ steps, ...model }: Model) {
  const { title, lead, problem, needed, cost, costNote, monthsToResult, conditions, results, stopSigns, failures } = model
  const words = { title, lead, problem, needed, costNote, conditions, results, stopSigns, failures }
  return formOf({ ...words, cost, monthsToResult, steps: writeSteps(stepsOf(steps)) })
}

const keptOf = (c: Context, model: Model): Kept => ({
  saved: typed(model),
  version: model.version,
  by: () => lastChangedBy(c.var.db, 'model', model.id),
})

replicationRoutes.get('/office/models/:id/edit', async (c) => {
  const model = await findModel(c.var.db, actorOf(c), idOf(c))
  return showEdit(c, model, typed(model))
})

type Again = { status?: 200 | 409 | 422; clash?: Clash | null }

function showEdit(c: Context, model: Model, form: Form, { status = 200, clash = null }: Again = {}) {
  const title = c.var.t(messages.edit)
  const props = { t: c.var.t, form, title, action: `/office/models/${model.id}`, standing: standingOf(keptOf(c, model), clash) }
  return page(c, { title, status }, <ModelFormPage {...props} />)
}

replicationRoutes.post('/office/models/:id', async (c) => {
  const model = await findModel(c.var.db, actorOf(c), idOf(c))
  const met = await meet(await c.req.formData(), keptOf(c, model), c.var.t)
  if (met.clash) return showEdit(c, model, met.form, { status: 409, clash: met.clash })
  const { input, form } = readForm(modelForm, messages, met.body, c.var.t)
  if (!input) return showEdit(c, model, form, { status: 422 })
  await done(
    c,
    c.var.perform((act) => changeModel(act, model.id, input, model.version)),
  )
  if (met.together) flash(c, savedTogether)
  return c.redirect(`/office/models/${model.id}`, 303)
})

/** What the public sees follows before the answer is sent. */
async function done<Result>(c: Context, performed: Promise<Result>) {
  const result = await performed
  await c.var.program.kept.settled()
  return result
}

replicationRoutes.post('/office/models/:id/approval', async (c) => {
  const id = idOf(c)
  const version = Number((await c.req.formData()).get('version'))
  await done(
    c,
    c.var.perform((act) => approveModel(act, id, version)),
  )
  flash(c, messages.approved)
  return c.redirect(`/office/models/${id}`, 303)
})

replicationRoutes.post('/office/models/:id/adoptions', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(adoptionForm(dayOf(c.var.now)), messages, await c.req.formData(), c.var.t)
  if (!input) return showModel(c, id, form)
  await c.var.perform((act) => recordAdoption(act, id, input))
  flash(c, messages.adoptionSaved)
  return c.redirect(`/office/models/${id}`, 303)
})

replicationRoutes.post('/office/adoptions/:id/confirmation', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, confirmationForm, messages, '/office/models')
  const modelId = await done(
    c,
    c.var.perform((act) => confirmAdoption(act, id, input)),
  )
  return c.redirect(`/office/models/${modelId}`, 303)
})

replicationRoutes.post('/office/adoptions/:id/results', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, resultForm(dayOf(c.var.now)), messages, '/office/models')
  const modelId = await done(
    c,
    c.var.perform((act) => recordResult(act, id, input)),
  )
  return c.redirect(`/office/models/${modelId}`, 303)
})

replicationRoutes.post('/office/adoptions/:id/end', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, endForm(dayOf(c.var.now)), messages, '/office/models')
  const modelId = await done(
    c,
    c.var.perform((act) => endAdoption(act, id, input)),
  )
  return c.redirect(`/office/models/${modelId}`, 303)
})
