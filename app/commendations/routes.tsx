import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { flash } from '#platform/web/flash.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { letterheadOn, listSigners, readPaper, signedCopyOf, withKnownSigner } from '#app/documents/index.ts'
import { acceptanceOf, listReliances, toAccept } from '#app/rulebook/index.ts'
import { bookRoutes } from './book-routes.tsx'
import { changeDecision, discardDecision, takeOut } from './commands.ts'
import { correctionForm, decisionForm, issueForm, paymentForm, returnForm, undoForm } from './form.ts'
import { issueDecision } from './issuing.ts'
import { listRoutes } from './list-routes.tsx'
import { messages as say } from './messages.ts'
import { DecisionPage } from './pages/decision.tsx'
import { paperRoutes } from './paper-routes.ts'
import { findDecision, listCommendations, type DecisionDetails } from './queries.ts'
import { concerned, listChangesOf, listReturns } from './taken-back.ts'
import { rulesOfIssue } from './rests-on.ts'
import { draftDecisions, issueDecisions, payRewards, undoCommendations } from './rules.ts'
import { stockRoutes } from './stock-routes.tsx'
import { draftCorrection, draftUndo, recordPayment, recordReturn } from './undo.ts'

export const commendationRoutes = routes()

commendationRoutes.route('/', listRoutes)
commendationRoutes.route('/', bookRoutes)
commendationRoutes.route('/', stockRoutes)
commendationRoutes.route('/', paperRoutes)

commendationRoutes.get('/office/commendations/:id', async (c) => show(c, await find(c), {}))

commendationRoutes.post('/office/commendations/:id', async (c) => {
  const decision = await find(c)
  const met = await meet(await c.req.formData(), keptOf(c, decision), c.var.t)
  if (met.clash) return show(c, decision, { form: met.form, clash: met.clash })
  const body = withKnownSigner(met.body, await listSigners(c.var.db, dayOf(c.var.now)))
  const { input, form } = readForm(decisionForm, say, body, c.var.t)
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

commendationRoutes.post('/office/commendations/:id/discarding', async (c) => {
  const decision = await find(c)
  await c.var.perform((act) => discardDecision(act, decision.id))
  flash(c, say.discarded)
  return c.redirect('/office/commendations', 303)
})

commendationRoutes.post('/office/commendations/:id/people/:person/removal', async (c) => {
  const decision = await find(c)
  await c.var.perform((act) => takeOut(act, decision.id, idOf(c, 'person')))
  return toDecision(c, decision.id)
})

commendationRoutes.post('/office/commendations/:id/people/:person/undoing', async (c) => {
  const decision = await find(c)
  const input = await smallForm(c, undoForm, say, `/office/commendations/${decision.id}`)
  return toDecision(c, await c.var.perform((act) => draftUndo(act, idOf(c, 'person'), input)))
})

commendationRoutes.post('/office/commendations/:id/people/:person/payment', async (c) => {
  const decision = await find(c)
  const input = await smallForm(c, paymentForm, say, `/office/commendations/${decision.id}`)
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
  const input = await smallForm(c, correctionForm, say, `/office/commendations/${decision.id}`)
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
  const [people, { headTitle }, signers, signed] = await Promise.all([
    listCommendations(db, decision.id),
    letterheadOn(db, dayOf(now)),
    listSigners(db, dayOf(now)),
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
  const undone = await undoneBy(c, decision)
  const rests = await rulesOfIssue(db, decision, decision.issuedOn ?? dayOf(now))
  const unchecked = decision.status === 'draft' ? await toAccept(db, rests.all, decision) : []
  const reliances = await listReliances(db, decision)
  const props = {
    t,
    unchecked,
    reliances,
    decision,
    standing: standingOf(keptOf(c, decision), clash),
    ...undone,
    today: dayOf(now),
    people,
    paper: readPaper(decision.content),
    headTitle,
    signers,
    signed,
    form,
    issue,
    back,
    may,
  }
  return page(c, { title: decision.abstract, status: clash ? 409 : wrong ? 422 : 200 }, <DecisionPage {...props} />)
}

/** What this decision takes back or gives again, and what takes back what it gave. */
async function undoneBy(c: Context, decision: DecisionDetails) {
  const { db } = c.var
  if (decision.kind === 'award') return { given: null, change: null, changes: await visibleChanges(c, decision.id) }
  const given = await concerned(db, decision.id)
  const takenBack = decision.status === 'issued' && decision.kind !== 'restoration'
  const change = takenBack ? { ...given, returns: await listReturns(db, given.changeId) } : null
  return { given, change, changes: [] }
}

/** Drafts are shown to those who may open them. */
async function visibleChanges(c: Context, decisionId: string) {
  const changes = await listChangesOf(c.var.db, actorOf(c), decisionId)
  return draftDecisions.allows(actorOf(c), null) ? changes : changes.filter(({ status }) => status !== 'draft')
}

function typed(decision: DecisionDetails) {
  const { kind, reason, abstract, occasion, bases, fund, execution, recipients, signingForm, signerTitle, signer } = decision
  return {
    ...(kind !== 'award' && { reason }),
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
