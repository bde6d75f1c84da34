import { acceptanceOf, awardName, listReliances, toAccept } from '#app/rulebook/index.ts'
import { dayOf } from '#platform/language/time.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { concludeAppraisal, confirmHistory, endHold, recordNotice, recordObjection, setHold, settleObjection } from './commands.ts'
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
import { paperRoutes } from './paper-routes.tsx'
import { publicNoticeRoutes } from './public-routes.tsx'
import { PostNoticePage } from './pages/notice.tsx'
import { CaseAppraisalPage } from './pages/show.tsx'
import { listAlike } from './alike.ts'
import { whatIsLeft } from './left.ts'
import { countUnjudged, findCase, listAppraisals, listCases } from './queries.ts'
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
appraisal.route('/', paperRoutes)
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

appraisal.get('/office/appraisal/:id', (c) => showCase(c))

appraisal.post('/office/appraisal/:id/conclusion', async (c) => {
  const input = await smallForm(c, conclusionForm, say, here(c))
  const accepted = await acceptanceOf(c)
  await c.var.perform((act) => concludeAppraisal(act, idOf(c), input, accepted))
  return back(c)
})

appraisal.post('/office/appraisal/:id/history', async (c) => {
  const input = await smallForm(c, historyForm, say, here(c))
  await c.var.perform((act) => confirmHistory(act, idOf(c), input))
  return back(c)
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
    { id: actorOf(c).id, now: c.var.now },
  )
  return page(
    c,
    { title: t(say.postNotice), status: Object.keys(form.problems).length ? 422 : 200 },
    <PostNoticePage {...{ t, form, cases, unchecked }} />,
  )
}

async function showCase(c: Context) {
  const { db, t, now, language } = c.var
  const actor = actorOf(c)
  const one = await findCase(db, actor, idOf(c))
  const [found, similar, appraisals, name, unjudged] = await Promise.all([
    findFindings(db, one, dayOf(now)),
    listAlike(db, actor, one),
    listAppraisals(db, one.id),
    awardName(db, one.awardCode, language, dayOf(now)),
    countUnjudged(db, one.id),
  ])
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
    openDecisions: actor.reach === 'all',
  }
  const [today, me] = [dayOf(now), { id: actor.id, now }]
  const [consultations, lawChoices] = await Promise.all([listConsultations(db, one.id), listLawChoices(db, one.id)])
  const uncheckedDays = await toAccept(db, [await replyRule(db, today)], one, me)
  const [unchecked, reliances] = await Promise.all([toAccept(db, rulesOf(found), one, me), listReliances(db, one)])
  const shown = {
    t,
    one,
    awardName: name,
    found,
    similar,
    appraisals,
    may,
    left: whatIsLeft({ id: one.id, found, unjudged, similar: similar.length }),
    unchecked,
    lacking: withoutRule(one, found),
    reliances,
    today,
    consultations,
    lawChoices,
    uncheckedDays,
  }
  return page(c, { title: one.name }, <CaseAppraisalPage {...shown} />)
}
