import { sendPaper, showPaper } from '#app/documents/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { changeCriteria, draftCriteria, issue } from './commands.ts'
import { decisionOf } from './decision.ts'
import { criteriaForm, issueForm } from './form.ts'
import { criteriaListRoutes } from './list-routes.tsx'
import { messages as say } from './messages.ts'
import { EditCriteriaPage } from './pages/edit.tsx'
import { CriteriaPage } from './pages/show.tsx'
import { findCriteria, inForceOn, type CriteriaSet } from './queries.ts'
import { issueCriteria, writeCriteria } from './rules.ts'

export const criteriaRoutes = routes()
const mayWrite = (c: Context) => writeCriteria.allows(actorOf(c), null)

criteriaRoutes.route('/', criteriaListRoutes)

criteriaRoutes.get('/office/criteria/new', async (c) => {
  const { db, t } = c.var
  const from = c.req.query('from') ?? ''
  const form = isId(from) ? formFrom(await findCriteria(db, from)) : formOf({ passMark: 80, subjectKind: 'individual' })
  return page(
    c,
    { title: t(say.newSet) },
    <EditCriteriaPage t={t} form={form} action={`/office/criteria${isId(from) ? `?from=${from}` : ''}`} />,
  )
})

criteriaRoutes.post('/office/criteria', async (c) => {
  const { t, perform } = c.var
  const from = c.req.query('from') ?? ''
  const { input, form } = readForm(criteriaForm, say, await c.req.formData(), t)
  if (!input) return page(c, { title: t(say.newSet), status: 422 }, <EditCriteriaPage t={t} form={form} action="/office/criteria" />)
  const id = await perform((act) => draftCriteria(act, input, isId(from) ? from : null))
  return c.redirect(`/office/criteria/${id}`, 303)
})

criteriaRoutes.get('/office/criteria/:id', async (c) => {
  const set = await findCriteria(c.var.db, idOf(c))
  return show(c, set, emptyForm)
})

const keptOf = (c: Context, set: CriteriaSet): Kept => ({
  saved: formFrom(set),
  version: set.version,
  rows: { name: 'line', columns: ['code', 'text', 'weight', 'evidence'] },
  by: () => lastChangedBy(c.var.db, 'criteria', set.id),
})

criteriaRoutes.get('/office/criteria/:id/edit', async (c) => {
  const set = await findCriteria(c.var.db, idOf(c))
  return editPage(c, set, formFrom(set))
})

type Again = { status?: 200 | 409 | 422; clash?: Clash | null }

function editPage(c: Context, set: CriteriaSet, form: Form, { status = 200, clash = null }: Again = {}) {
  const props = { t: c.var.t, form, action: `/office/criteria/${set.id}`, standing: standingOf(keptOf(c, set), clash) }
  return page(c, { title: set.name, status }, <EditCriteriaPage {...props} />)
}

criteriaRoutes.post('/office/criteria/:id', async (c) => {
  const set = await findCriteria(c.var.db, idOf(c))
  const met = await meet(await c.req.formData(), keptOf(c, set), c.var.t)
  if (met.clash) return editPage(c, set, met.form, { status: 409, clash: met.clash })
  const { input, form } = readForm(criteriaForm, say, met.body, c.var.t)
  if (!input) return editPage(c, set, form, { status: 422 })
  await c.var.perform((act) => changeCriteria(act, set.id, input, set.version))
  if (met.together) flash(c, savedTogether)
  return c.redirect(`/office/criteria/${set.id}`, 303)
})

criteriaRoutes.post('/office/criteria/:id/issue', async (c) => {
  const { t, perform, db } = c.var
  const id = idOf(c)
  const { input, form } = readForm(issueForm, say, await c.req.formData(), t)
  if (!input) return show(c, await findCriteria(db, id), form, 422)
  await perform((act) => issue(act, id, input))
  return c.redirect(`/office/criteria/${id}`, 303)
})

criteriaRoutes.get('/office/criteria/:id/decision', async (c) => {
  const set = await findCriteria(c.var.db, idOf(c))
  const paper = await decisionOf(c.var.db, set, dayOf(c.var.now))
  const back = { href: `/office/criteria/${set.id}`, label: set.name }
  return showPaper(c, { title: paper.title, papers: [paper], back, fileAt: (format) => `${back.href}/decision.${format}` })
})

for (const format of ['docx', 'pdf'] as const)
  criteriaRoutes.get(`/office/criteria/:id/decision.${format}`, async (c) => {
    const paper = await decisionOf(c.var.db, await findCriteria(c.var.db, idOf(c)), dayOf(c.var.now))
    const bytes = format === 'docx' ? await printDocx(paper) : await printPdf(paper, c.var.now)
    return sendPaper(c, bytes, format, 'quyet-dinh-ban-hanh-tieu-chi')
  })

async function show(c: Context, set: CriteriaSet, form: typeof emptyForm, status: 200 | 422 = 200) {
  const { t } = c.var
  const mayIssue = issueCriteria.allows(actorOf(c), null)
  return page(
    c,
    { title: set.name, status },
    <CriteriaPage t={t} set={set} form={form} current={await isInForce(c, set)} mayWrite={mayWrite(c)} mayIssue={mayIssue} />,
  )
}

async function isInForce(c: Context, { id }: CriteriaSet) {
  const sets = await inForceOn(c.var.db, dayOf(c.var.now)).execute()
  return sets.some((set) => set.id === id)
}

function formFrom(set: CriteriaSet) {
  const { criteria } = set
  return formOf(
    { name: set.name, subjectKind: set.subjectKind, passMark: set.passMark },
    {
      code: criteria.map(({ code }) => code),
      text: criteria.map(({ text }) => text),
      weight: criteria.map(({ kind, weight }) => (kind === 'gate' ? '' : String(weight))),
      evidence: criteria.map(({ evidence }) => evidence),
    },
  )
}
