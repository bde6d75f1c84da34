import { ethnicChoices } from '#app/people/index.ts'
import { listReliances, workCalendar, workingDaysBetween } from '#app/rulebook/index.ts'
import { listDocumentsOf } from '#app/documents/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { fingerprint, installationSigner } from '#platform/signing.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { findReference, referTo, sendUpload, takeUpload } from '#platform/uploads.ts'
import { NotFound, WrongForm } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, smallForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { factsOf } from './case-facts.ts'
import { toldOf } from './told.ts'
import { answerDue } from './answer-clock.ts'
import { attachPart, choosePaper, sendPackage, takeOutCase, waivePart, withdrawPackage } from './commands.ts'
import { returnPackage } from './exchange.ts'
import { paperForm, returnForm, waiveForm } from './form.ts'
import { messages as say } from './messages.ts'
import { PackagePage } from './pages/show.tsx'
import { listRoutes } from './list-routes.tsx'
import { resultMessages } from './result-messages.ts'
import { resultRoutes } from './result-routes.tsx'
import { paperRoutes } from './paper-routes.ts'
import { findPackage, listCases, listEvents, listParts } from './queries.ts'
import { answerForwarding, prepareForwarding, sendForwarding, spansAbove } from './rules.ts'

export const forwardingNav: readonly NavEntry[] = [
  { href: '/office/forwarding', label: say.forwarding, icon: 'send', roles: ['office', 'leader', 'admin'] },
  { href: '/office/results', label: resultMessages.results, icon: 'inbox', roles: ['office', 'leader', 'division', 'commune'] },
]

export const forwarding = routes()

forwarding.route('/', listRoutes)
forwarding.route('/', paperRoutes)
forwarding.route('/', resultRoutes)

forwarding.get('/office/forwarding/:id', (c) => showPackage(c, idOf(c)))

forwarding.post('/office/forwarding/:id/sending', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => sendPackage(act, id))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, returnForm, say, `/office/forwarding/${id}`)
  await c.var.perform((act) => withdrawPackage(act, id, input.note))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/cases/:case/removal', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, returnForm, say, `/office/forwarding/${id}`)
  await c.var.perform((act) => takeOutCase(act, id, idOf(c, 'case'), input.note))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/return', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, returnForm, say, `/office/forwarding/${id}`)
  await c.var.perform((act) => returnPackage(act, id, input.note))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/file', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const { files } = c.var.program
  const { upload, problem } = await takeUpload(files, (await c.req.formData()).get('file'))
  if (!upload) throw new WrongForm({ ...emptyForm, problems: { file: c.var.t(problem) } }, `/office/forwarding/${id}`)
  await c.var.perform(async (act) => attachPart(act, id, part, await referTo(act, files, upload, { kind: 'package', id })))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/waiver', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const input = await smallForm(c, waiveForm, say, `/office/forwarding/${id}`)
  await c.var.perform((act) => waivePart(act, id, part, input.because))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

forwarding.post('/office/forwarding/:id/parts/:part/paper', async (c) => {
  const [id, part] = [idOf(c), idOf(c, 'part')]
  const input = await smallForm(c, paperForm, say, `/office/forwarding/${id}`)
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

async function showPackage(c: Context, id: string) {
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
  const groups = new Map((await ethnicChoices(db)).map((group) => [group.id, group.label]))
  const told = cases.map((one) => {
    const known = facts.find(({ nominationId }) => nominationId === one.nominationId)
    const said = toldOf(one.summary, known, groups)
    return { ...one, ...said, vote: known ? known.vote : said.vote, sessionId: known?.sessionId ?? null }
  })
  const dueAnswer = answerDue(pack, events, calendar)
  const papers = await listDocumentsOf(db, actor, { kind: 'package', id })
  const reliances = await listReliances(db, pack)
  const shown = { t, pack, cases: told, papers, parts, events, waitedDays, dueAnswer, senderFingerprint, may, reliances }
  return page(c, { title: pack.title }, <PackagePage {...shown} />)
}

export function statusOf(form: Form) {
  return Object.keys(form.problems).length ? 422 : 200
}

export async function ourFingerprint(c: Context) {
  return fingerprint((await installationSigner(c.var.db, c.var.now)).publicPem)
}
