import { acceptanceOf, awardName, listReliances, toAccept } from '#app/rulebook/index.ts'
import { NotFound, WrongForm } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { findReference, referTo, sendUpload, takeUpload } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, smallForm, type Form, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { shareWords } from '#platform/word/compare.ts'
import {
  concludeAppraisal,
  confirmHistory,
  endHold,
  keepPaper,
  recordNotice,
  recordObjection,
  setHold,
  settleObjection,
} from './commands.ts'
import { chooseLaw, listLawChoices } from './case-law.ts'
import { consultationRoutes } from './consultation-routes.tsx'
import { consultBodies, listConsultations, replyRule } from './consultations.ts'
import { findFindings, rulesOf, withoutRule } from './findings.ts'
import { conclusionForm, handlingForm, historyForm, noticeForm, objectionForm, reasonForm } from './form.ts'
import { lawRoutes } from './law-routes.tsx'
import { messages as say } from './messages.ts'
import { caseListRoutes } from './list-routes.tsx'
import { rulesToAsk } from './notices.ts'
import { noticeRoutes } from './notice-routes.tsx'
import { publicNoticeRoutes } from './public-routes.tsx'
import { PostNoticePage } from './pages/notice.tsx'
import { CaseAppraisalPage } from './pages/show.tsx'
import { findCase, listAppraisals, listCasePapers, listCases, listSimilar } from './queries.ts'
import { appraise, declareHistory, gatherPapers, handleObjection, holdCase, takeObjection } from './rules.ts'
import { keepYears } from './year-records.ts'
import { yearRoutes } from './year-routes.tsx'

export const appraisalNav: readonly NavEntry[] = [
  { href: '/office/appraisal', label: say.appraisal, icon: 'checklist', roles: ['office', 'division', 'commune', 'leader'] },
]

export const appraisal = routes()

appraisal.route('/', caseListRoutes)
appraisal.route('/', noticeRoutes)
appraisal.route('/', consultationRoutes)
appraisal.route('/', lawRoutes)
appraisal.route('/', yearRoutes)
appraisal.route('/', publicNoticeRoutes)

/** The cases that were chosen in the list are already ticked. */
appraisal.get('/office/appraisal/notice', (c) => showNotice(c, { ...emptyForm, lists: { cases: c.req.queries('cases[]') ?? [] } }))

appraisal.post('/office/appraisal/notice', async (c) => {
  const { input, form } = readForm(noticeForm, say, await c.req.formData(), c.var.t)
  if (!input) return showNotice(c, form)
  const accepted = await acceptanceOf(c)
  const id = await c.var.perform((act) => recordNotice(act, input, accepted))
  return c.redirect(`/office/notices/${id}`, 303)
})

appraisal.get('/office/appraisal/:id', (c) => showCase(c, emptyForm))

appraisal.post('/office/appraisal/:id/conclusion', async (c) => {
  const { input, form } = readForm(conclusionForm, say, await c.req.formData(), c.var.t)
  if (!input) return showCase(c, form)
  const accepted = await acceptanceOf(c)
  await c.var.perform((act) => concludeAppraisal(act, idOf(c), input, accepted))
  return back(c)
})

appraisal.post('/office/appraisal/:id/history', async (c) => {
  const { input, form } = readForm(historyForm, say, await c.req.formData(), c.var.t)
  if (!input) return showCase(c, form)
  await c.var.perform((act) => confirmHistory(act, idOf(c), input))
  return back(c)
})

appraisal.post('/office/appraisal/:id/papers', async (c) => {
  const { files } = c.var.program
  const [id, body] = [idOf(c), await c.req.formData()]
  const part = textOf(body, 'part').slice(0, 300)
  if (!part) throw new NotFound('part')
  if (body.has('because')) {
    const { input, form } = readForm(reasonForm, say, body, c.var.t)
    if (!input) throw new WrongForm(form, here(c))
    await c.var.perform((act) => keepPaper(act, id, { part, because: input.because }))
    return back(c)
  }
  const { upload, problem } = await takeUpload(files, body.get('file'))
  if (!upload) return showCase(c, { ...formOf({}), problems: { file: c.var.t(problem) } })
  await c.var.perform(async (act) =>
    keepPaper(act, id, { part, fileReferenceId: await referTo(act, files, upload, { kind: 'nomination', id }) }),
  )
  return back(c)
})

appraisal.get('/office/appraisal/:id/papers/:file', async (c) => {
  const { db } = c.var
  const one = await findCase(db, actorOf(c), idOf(c))
  const paper = (await listCasePapers(db, one.id)).find(({ fileReferenceId }) => fileReferenceId === idOf(c, 'file'))
  const reference = paper?.fileReferenceId ? await findReference(db, paper.fileReferenceId) : undefined
  if (!reference) throw new NotFound(`paper of ${one.id}`)
  return sendUpload(c, reference)
})

appraisal.post('/office/appraisal/:id/hold', async (c) => {
  const input = await smallForm(c, reasonForm, say, here(c))
  await c.var.perform((act) => setHold(act, idOf(c), input.because))
  return back(c)
})

appraisal.post('/office/appraisal/:id/hold/:hold/end', async (c) => {
  await c.var.perform((act) => endHold(act, idOf(c), idOf(c, 'hold')))
  return back(c)
})

appraisal.post('/office/appraisal/:id/objections', async (c) => {
  const input = await smallForm(c, objectionForm, say, here(c))
  await c.var.perform((act) => recordObjection(act, idOf(c), input))
  return back(c)
})

appraisal.post('/office/appraisal/:id/objections/:objection/handling', async (c) => {
  const input = await smallForm(c, handlingForm, say, here(c))
  await c.var.perform((act) => settleObjection(act, idOf(c), idOf(c, 'objection'), input.handling))
  return back(c)
})

function here(c: Context) {
  return `/office/appraisal/${idOf(c)}`
}

function back(c: Context) {
  return c.redirect(here(c), 303)
}

async function showNotice(c: Context, form: Form) {
  const { db, t, language } = c.var
  const cases = (await listCases(db, actorOf(c), language)).map(({ id, name, number, awardName: award }) => ({
    id,
    label: name,
    hint: [number, award].filter(Boolean).join(' · '),
  }))
  const unchecked = await toAccept(
    db,
    await rulesToAsk(db, actorOf(c), (c.var.sentBack?.form ?? form).lists.cases ?? [], dayOf(c.var.now)),
    null,
  )
  return page(c, { title: t(say.postNotice), status: statusOf(form) }, <PostNoticePage {...{ t, form, cases, unchecked }} />)
}

async function showCase(c: Context, form: Form) {
  const { db, t, now, language } = c.var
  const actor = actorOf(c)
  const one = await findCase(db, actor, idOf(c))
  const [found, alike, appraisals, name] = await Promise.all([
    findFindings(db, one, dayOf(now)),
    listSimilar(db, actor, one),
    listAppraisals(db, one.id),
    awardName(db, one.awardCode, language, dayOf(now)),
  ])
  const similar = alike.map(({ id, number, name: other, achievement, alike: share }) => ({
    id,
    number,
    name: other,
    percent: Math.floor(share * 100),
    ...shareWords(one.achievement, achievement),
  }))
  const may = {
    appraise: appraise.allows(actor, one),
    gather: gatherPapers.allows(actor, one),
    declare: declareHistory.allows(actor, null),
    hold: holdCase.allows(actor, null),
    objections: takeObjection.allows(actor, null),
    handle: handleObjection.allows(actor, null),
    consult: consultBodies.allows(actor, null),
    chooseLaw: chooseLaw.allows(actor, null),
    keepYears: keepYears.allows(actor, null),
  }
  const today = dayOf(now)
  const [consultations, lawChoices] = await Promise.all([listConsultations(db, one.id), listLawChoices(db, one.id)])
  const uncheckedDays = await toAccept(db, [await replyRule(db, today)], one)
  const [unchecked, reliances] = await Promise.all([toAccept(db, rulesOf(found), one), listReliances(db, one)])
  const shown = {
    t,
    one,
    awardName: name,
    found,
    similar,
    appraisals,
    may,
    form,
    unchecked,
    lacking: withoutRule(one, found),
    reliances,
    today,
    consultations,
    lawChoices,
    uncheckedDays,
  }
  return page(c, { title: one.name, status: statusOf(form) }, <CaseAppraisalPage {...shown} />)
}

function statusOf(form: Form) {
  return Object.keys(form.problems).length ? 422 : 200
}
