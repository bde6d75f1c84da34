import { acceptanceOf, listAwards, listReliances, toAccept, workCalendar, workingDaysBetween } from '#app/rulebook/index.ts'
import { listDocumentsOf } from '#app/documents/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { fingerprint, installationSigner } from '#platform/signing.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { findReference, referTo, sendUpload, takeUpload } from '#platform/uploads.ts'
import { NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { checklistsFor } from './checklists.ts'
import { factsOf } from './case-facts.ts'
import { attachPart, choosePaper, preparePackage, sendPackage, waivePart, withdrawPackage } from './commands.ts'
import { returnPackage } from './exchange.ts'
import { packageForm, returnForm, waiveForm, paperForm } from './form.ts'
import { messages as say } from './messages.ts'
import { PackagesPage } from './pages/list.tsx'
import { PreparePage } from './pages/prepare.tsx'
import { PackagePage } from './pages/show.tsx'
import { resultRoutes } from './result-routes.tsx'
import { paperRoutes } from './paper-routes.ts'
import { findPackage, listCases, listEvents, listForwardable, listPackages, listParts } from './queries.ts'
import { answerForwarding, prepareForwarding, receiveForwarding, sendForwarding, spansAbove } from './rules.ts'

export const forwardingNav: readonly NavEntry[] = [
  { href: '/office/forwarding', label: say.forwarding, icon: 'send', roles: ['office', 'leader', 'admin'] },
  { href: '/office/results', label: say.results, icon: 'inbox', roles: ['office', 'leader', 'division', 'commune'] },
]

export const forwarding = routes()

forwarding.route('/', paperRoutes)
forwarding.route('/', resultRoutes)

forwarding.get('/office/forwarding', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const direction = c.req.query('direction') === 'in' ? 'in' : 'out'
  const rows = await listPackages(db, actor, direction)
  const may = { mayPrepare: prepareForwarding.allows(actor, null), mayReceive: receiveForwarding.allows(actor, null) }
  return page(c, { title: t(say.forwarding) }, <PackagesPage t={t} rows={rows} direction={direction} {...may} />)
})

forwarding.get('/office/forwarding/new', (c) => showPrepare(c, emptyForm))

forwarding.post('/office/forwarding', async (c) => {
  const { input, form } = readForm(packageForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPrepare(c, form)
  const accepted = await acceptanceOf(c)
  const id = await c.var.perform((act) => preparePackage(act, input, accepted))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.get('/office/forwarding/:id', (c) => showPackage(c, idOf(c), emptyForm))

forwarding.post('/office/forwarding/:id/sending', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => sendPackage(act, id))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(returnForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPackage(c, id, form)
  await c.var.perform((act) => withdrawPackage(act, id, input.note))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/return', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(returnForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPackage(c, id, form)
  await c.var.perform((act) => returnPackage(act, id, input.note))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/file', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const { files } = c.var.program
  const { upload, problem } = await takeUpload(files, (await c.req.formData()).get('file'))
  if (!upload) return showPackage(c, id, { ...formOf({}), problems: { file: c.var.t(problem) } })
  await c.var.perform(async (act) => attachPart(act, id, part, await referTo(act, files, upload, { kind: 'package', id })))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/waiver', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const { input, form } = readForm(waiveForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPackage(c, id, form)
  await c.var.perform((act) => waivePart(act, id, part, input.because))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/paper', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const { input, form } = readForm(paperForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPackage(c, id, form)
  await c.var.perform((act) => choosePaper(act, id, part, input.paper))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.get('/office/forwarding/:id/parts/:part/file', async (c) => {
  const { db } = c.var
  const [id, part] = [idOf(c), idOf(c, 'part')]
  await findPackage(db, actorOf(c), id)
  const found = (await listParts(db, id)).find((one) => one.id === part)
  const reference = found?.fileReferenceId ? await findReference(db, found.fileReferenceId) : undefined
  if (!reference) throw new NotFound(`part ${part}`)
  return sendUpload(c, reference)
})

async function showPrepare(c: Context, form: Form) {
  const { db, t, language } = c.var
  const [cases, awards] = await Promise.all([listForwardable(db, actorOf(c)), listAwards(db, language, dayOf(c.var.now))])
  const options = awards.map(({ code, name }) => ({ id: code, label: name }))
  const unchecked = await toAccept(db, await checklistsFor(db, cases, dayOf(c.var.now)), null)
  const props = { t, form, cases, unchecked }
  return page(c, { title: t(say.newPackage), status: statusOf(form) }, <PreparePage {...props} awards={options} />)
}

async function showPackage(c: Context, id: string, form: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const pack = await findPackage(db, actor, id)
  const [cases, parts, events, calendar] = await Promise.all([listCases(db, id), listParts(db, id), listEvents(db, id), workCalendar(db)])
  const waitedDays = spansAbove(events).reduce(
    (days, { from, to }) => days + workingDaysBetween(dayOf(from), dayOf(to ?? now), calendar),
    0,
  )
  const may = {
    prepare: prepareForwarding.allows(actor, null),
    send: sendForwarding.allows(actor, null),
    answer: answerForwarding.allows(actor, null),
  }
  const senderFingerprint = pack.senderKey && fingerprint(pack.senderKey)
  const facts = await factsOf(
    db,
    cases.flatMap(({ nominationId }) => nominationId ?? []),
  )
  const voted = cases.map((one) => {
    const known = facts.find(({ nominationId }) => nominationId === one.nominationId)
    return { ...one, vote: known ? known.vote : voteIn(one.summary), sessionId: known?.sessionId ?? null }
  })
  const papers = await listDocumentsOf(db, actor, { kind: 'package', id })
  const reliances = await listReliances(db, pack)
  const shown = { t, pack, cases: voted, papers, parts, events, waitedDays, senderFingerprint, may, form, reliances }
  return page(c, { title: pack.title, status: statusOf(form) }, <PackagePage {...shown} />)
}

/** What a package from below says of the vote there. */
function voteIn(summary: unknown) {
  const vote = typeof summary === 'object' && summary !== null && 'vote' in summary ? summary.vote : null
  return typeof vote === 'string' ? vote : null
}

export function statusOf(form: Form) {
  return Object.keys(form.problems).length ? 422 : 200
}

export async function ourFingerprint(c: Context) {
  return fingerprint((await installationSigner(c.var.db, c.var.now)).publicPem)
}
