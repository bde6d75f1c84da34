import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { flash } from '#platform/web/flash.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { collectForm, emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { letterheadOn, readPaper, signedCopyOf } from '#app/documents/index.ts'
import { acceptanceOf, listReliances, toAccept } from '#app/rulebook/index.ts'
import { agreedOn, withoutVote } from './candidates.ts'
import { changeDecision, draftDecision, issueDecision, takeOut } from './commands.ts'
import { correctionForm, decisionForm, fundForm, issueForm, paymentForm, returnForm, undoForm } from './form.ts'
import { groupsOf } from './groups.ts'
import { messages as say } from './messages.ts'
import { CommendationsPage } from './pages/commendations.tsx'
import { DecisionPage } from './pages/decision.tsx'
import { paperRoutes } from './paper-routes.ts'
import { enterFund, findFund, type Fund } from './fund.ts'
import { concerned, findDecision, listCommendations, listDecisions, type DecisionDetails } from './queries.ts'
import { rulesOfIssue } from './rests-on.ts'
import { draftDecisions, issueDecisions, payRewards, setFund, setStock, undoCommendations } from './rules.ts'
import { stockRoutes } from './stock-routes.tsx'
import { draftCorrection, draftUndo, recordPayment, recordReturn } from './undo.ts'

export const commendationsNav: readonly NavEntry[] = [
  { href: '/office/commendations', label: say.commendations, icon: 'award', roles: ['office', 'leader', 'council', 'party', 'publicity'] },
]

export const commendationRoutes = routes()

commendationRoutes.route('/', stockRoutes)
commendationRoutes.route('/', paperRoutes)

commendationRoutes.get('/office/commendations', (c) => list(c, null))

commendationRoutes.post('/office/commendations/fund', async (c) => {
  const today = dayOf(c.var.now)
  const { organisationId } = await letterheadOn(c.var.db, today)
  const fund = await findFund(c.var.db, actorOf(c), organisationId, today.year)
  const kept = fundKept(c, organisationId, fund)
  const met = await meet(await c.req.formData(), kept, c.var.t)
  if (met.clash) return list(c, met.form, met.clash)
  const { input, form } = readForm(fundForm, say, met.body, c.var.t)
  if (!input) return list(c, form)
  await c.var.perform((act) => enterFund(act, organisationId, today.year, { ...input, version: kept.version }))
  if (met.together) flash(c, savedTogether)
  return c.redirect('/office/commendations#fund', 303)
})

const fundKept = (c: Context, organisationId: string, fund: Fund): Kept => ({
  saved: formOf(typedFund(fund)),
  version: fund.row?.version ?? 0,
  by: () => lastChangedBy(c.var.db, 'organisation', organisationId),
})

async function list(c: Context, form: Form | null, clash: Clash | null = null) {
  const { t } = c.var
  const actor = actorOf(c)
  const groups = draftDecisions.allows(actor, null) ? await waitingGroups(c) : []
  const { organisationId } = await letterheadOn(c.var.db, dayOf(c.var.now))
  const fund = await findFund(c.var.db, actor, organisationId, dayOf(c.var.now).year)
  const props = {
    t,
    fund: draftDecisions.allows(actor, null) ? fund : null,
    fundForm: form ?? formOf(typedFund(fund)),
    fundStanding: standingOf(fundKept(c, organisationId, fund), clash),
    maySetFund: setFund.allows(actor, null),
    groups,
    decisions: await listDecisions(c.var.db, actor),
    mayDraft: draftDecisions.allows(actor, null),
    mayMeasure: setStock.allows(actor, null),
  }
  return page(c, { title: t(say.commendations), status: clash ? 409 : form ? 422 : 200 }, <CommendationsPage {...props} />)
}

function typedFund({ row }: Fund) {
  const { amount, setAsidePercent, spentAside, basis } = row ?? { amount: '', setAsidePercent: 20, spentAside: 0, basis: '' }
  return { amount: String(amount), setAsidePercent, spentAside: String(spentAside), basis }
}

async function waitingGroups(c: Context) {
  const actor = actorOf(c)
  const [agreed, free] = await Promise.all([agreedOn(c.var.db, actor), withoutVote(c.var.db, actor, dayOf(c.var.now))])
  return groupsOf(agreed, free)
}

commendationRoutes.post('/office/commendations', async (c) => {
  const { values, lists } = collectForm(await c.req.formData())
  const awardCode = values['awardCode'] ?? ''
  const sessionId = isId(values['sessionId'] ?? '') ? (values['sessionId'] ?? null) : null
  const ticked = (lists['nominationIds'] ?? []).filter(isId)
  const group = (await waitingGroups(c)).find((one) => one.awardCode === awardCode && one.sessionId === sessionId)
  const nominationIds = ticked.length > 0 ? ticked : (group?.people.map(({ nominationId }) => nominationId) ?? [])
  const id = await c.var.perform((act) => draftDecision(act, { awardCode, sessionId, nominationIds }))
  return c.redirect(`/office/commendations/${id}`, 303)
})

commendationRoutes.get('/office/commendations/:id', async (c) => show(c, await find(c), {}))

commendationRoutes.post('/office/commendations/:id', async (c) => {
  const decision = await find(c)
  const met = await meet(await c.req.formData(), keptOf(c, decision), c.var.t)
  if (met.clash) return show(c, decision, { form: met.form, clash: met.clash })
  const { input, form } = readForm(decisionForm, say, met.body, c.var.t)
  if (!input) return show(c, decision, { form })
  await c.var.perform((act) => changeDecision(act, decision.id, { ...input, version: decision.version }))
  if (met.together) flash(c, savedTogether)
  return toDecision(c, decision.id)
})

commendationRoutes.post('/office/commendations/:id/issue', async (c) => {
  const decision = await find(c)
  const { input, form } = readForm(issueForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, decision, { issue: form })
  const accepted = await acceptanceOf(c)
  await c.var.perform((act) => issueDecision(act, decision.id, input, accepted))
  return toDecision(c, decision.id)
})

commendationRoutes.post('/office/commendations/:id/people/:person/removal', async (c) => {
  const decision = await find(c)
  await c.var.perform((act) => takeOut(act, decision.id, idOf(c, 'person')))
  return toDecision(c, decision.id)
})

commendationRoutes.post('/office/commendations/:id/people/:person/undoing', async (c) => {
  const decision = await find(c)
  const { input, form } = readForm(undoForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, decision, { back: form })
  return toDecision(c, await c.var.perform((act) => draftUndo(act, idOf(c, 'person'), input)))
})

commendationRoutes.post('/office/commendations/:id/people/:person/payment', async (c) => {
  const decision = await find(c)
  const { input, form } = readForm(paymentForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, decision, { back: form })
  return toDecision(c, await c.var.perform((act) => recordPayment(act, idOf(c, 'person'), input)))
})

commendationRoutes.post('/office/commendations/:id/return', async (c) => {
  const decision = await find(c)
  const { input, form } = readForm(returnForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, decision, { back: form })
  await c.var.perform((act) => recordReturn(act, decision.id, input))
  return toDecision(c, decision.id)
})

commendationRoutes.post('/office/commendations/:id/correction', async (c) => {
  const decision = await find(c)
  const { input, form } = readForm(correctionForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, decision, { back: form })
  const document = await c.var.perform((act) => draftCorrection(act, decision.id, input))
  return c.redirect(`/office/documents/${document}`, 303)
})

const find = (c: Context) => findDecision(c.var.db, actorOf(c), idOf(c))
const toDecision = (c: Context, id: string) => c.redirect(`/office/commendations/${id}`, 303)

const keptOf = (c: Context, decision: DecisionDetails): Kept => ({
  saved: formOf(typed(decision)),
  version: decision.version,
  by: () => lastChangedBy(c.var.db, 'commendation decision', decision.id),
})

type Forms = { form?: Form; issue?: Form; back?: Form; clash?: Clash | null }

async function show(c: Context, decision: DecisionDetails, forms: Forms) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  if (decision.status === 'draft' && !draftDecisions.allows(actor, null) && !actor.roles.has('council'))
    throw new Forbidden(draftDecisions.deed)
  const [people, { headTitle }, signed] = await Promise.all([
    listCommendations(db, decision.id),
    letterheadOn(db, dayOf(now)),
    signedCopyOf(db, decision.documentId),
  ])
  const { form = formOf(typed(decision)), issue = emptyForm, back = emptyForm, clash = null } = forms
  const wrong = [form, issue, back].some(({ problems }) => Object.keys(problems).length > 0)
  const may = {
    draft: draftDecisions.allows(actor, null),
    issue: issueDecisions.allows(actor, null),
    undo: undoCommendations.allows(actor, null),
    pay: payRewards.allows(actor, null),
  }
  const takenBack = decision.status === 'issued' && (decision.kind === 'revocation' || decision.kind === 'stripping')
  const change = takenBack ? await concerned(db, decision.id) : null
  const rests = await rulesOfIssue(db, decision, decision.issuedOn ?? dayOf(now))
  const unchecked = decision.status === 'draft' ? await toAccept(db, rests.all, decision) : []
  const reliances = await listReliances(db, decision)
  const props = {
    t,
    unchecked,
    reliances,
    decision,
    standing: standingOf(keptOf(c, decision), clash),
    change,
    today: dayOf(now),
    people,
    paper: readPaper(decision.content),
    headTitle,
    signed,
    form,
    issue,
    back,
    may,
  }
  return page(c, { title: decision.abstract, status: clash ? 409 : wrong ? 422 : 200 }, <DecisionPage {...props} />)
}

function typed({ abstract, occasion, bases, fund, execution, recipients, signingForm, signerTitle, signer }: DecisionDetails) {
  return {
    abstract,
    occasion,
    bases: bases.join('\n'),
    fund,
    execution,
    recipients: recipients.join('\n'),
    signingForm,
    signerTitle,
    signer,
  }
}
