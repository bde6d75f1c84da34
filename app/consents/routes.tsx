import { bodyLimit } from 'hono/body-limit'
import type { Actor } from '#platform/act.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { sendUpload, takeUpload, uploadLimit } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { formOf, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { attachment } from '#platform/web/attachment.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { problemPage } from '#platform/web/problem.tsx'
import { extendTask, finishTask, recordConsent, withdrawConsent } from './commands.ts'
import { consentForm, doneForm, extensionForm, withdrawalForm } from './form.ts'
import { messages } from './messages.ts'
import { ConsentsPage } from './pages/list.tsx'
import { purposeNames, stateWords } from './pages/table.tsx'
import { PersonConsentsPage } from './pages/person.tsx'
import { ReceiptPage } from './pages/receipt.tsx'
import { consentPaper } from './papers/consent-form.ts'
import {
  countReceipts,
  findGiver,
  findReceipt,
  findScan,
  letterheadOf,
  listOpenTasks,
  listReceipts,
  listReceiptsOf,
  listTasksOf,
  listWithdrawalsOf,
} from './queries.ts'
import { finishTasks, recordConsents, takeWithdrawals } from './rules.ts'
import { consentText } from './text.ts'

export const consentRoutes = routes()

consentRoutes.get('/office/consents', async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [tasks, receipts, total] = await Promise.all([
    listOpenTasks(db, actor),
    listReceipts(db, actor, wanted),
    countReceipts(db, actor, wanted),
  ])
  const mayFinish = finishTasks.allows(actor, null)
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/consents', '/office/consents/export.xlsx'), { page: null })
  return page(
    c,
    { title: t(messages.consents) },
    <ConsentsPage {...{ t, tasks, receipts, total, mayFinish, address, exportHref, ...wanted }} today={dayOf(now)} />,
  )
})

const wantedOf = (c: Context) => ({ q: askedIn(c, 'q'), state: askedIn(c, 'state'), today: dayOf(c.var.now) })
/** Exactly what is seen in the list, all its pages. */
consentRoutes.get('/office/consents/export.xlsx', async (c) => {
  const { db, t } = c.var
  const wanted = wantedOf(c)
  const rows = await listReceipts(db, actorOf(c), { ...wanted, size: rowsForFile })
  const bytes = await writeRows({
    name: t(messages.consents),
    head: [messages.person, messages.agreesTo, messages.given, messages.validTo, messages.state].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.subjectName,
      purposeNames(t, row.purposes).join('; '),
      showDay(row.givenOn),
      row.expiresOn ? showDay(row.expiresOn) : t(messages.noEnd),
      t(stateWords(row, wanted.today)),
    ]),
    widths: [30, 60, 14, 16, 16],
  })
  return attachment(c, bytes, 'xlsx', 'giay-dong-y')
})

consentRoutes.get('/office/people/:id/consents', (c) => showPerson(c, idOf(c)))

async function showPerson(c: Context, id: string, form?: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const today = dayOf(now)
  const person = await findGiver(db, actor, id)
  const receipts = await listReceiptsOf(db, actor, id)
  const { textShown } = await shownTo(c, person.name)
  const shown = form ?? formOf({ givenOn: showDay(today), explainedIn: '' })
  const title = t(messages.consentsOf, { name: person.name })
  const mayRecord = recordConsents.allows(actor, null)
  return page(
    c,
    { title, status: form ? 422 : 200 },
    <PersonConsentsPage {...{ t, today, person, receipts, mayRecord }} form={shown} text={textShown} />,
  )
}

async function shownTo(c: Context, name: string) {
  const head = await letterheadOf(c.var.db, dayOf(c.var.now))
  return consentText(head.agency, name)
}

const limited = bodyLimit({
  maxSize: uploadLimit + 1024 * 1024,
  onError: (c) => problemPage(c, { status: 413, sentence: null, requestId: c.var.requestId }),
})

consentRoutes.post('/office/people/:id/consents', limited, async (c) => {
  const { t, now, program } = c.var
  const id = idOf(c)
  const body = await c.req.formData()
  const { input, form } = readForm(consentForm(dayOf(now)), messages, body, t)
  if (!input) return showPerson(c, id, form)
  const sent = body.get('scan')
  const scanned = sent instanceof File && sent.size > 0 ? await takeUpload(program.files, sent) : null
  if (scanned?.problem) return showPerson(c, id, { ...form, problems: { scan: t(scanned.problem) } })
  const { name } = await findGiver(c.var.db, actorOf(c), id)
  const scan = scanned?.upload ? { upload: scanned.upload, files: program.files } : null
  const shown = await shownTo(c, name)
  const consentId = await c.var.perform((act) => recordConsent(act, id, { input, shown, scan }))
  flash(c, messages.saved)
  return c.redirect(`/office/consents/${consentId}`, 303)
})

consentRoutes.get('/office/people/:id/consents/form.pdf', async (c) => {
  const { db, now } = c.var
  const { name } = await findGiver(db, actorOf(c), idOf(c))
  const head = await letterheadOf(db, dayOf(now))
  const pdf = await printPdf(consentPaper({ ...head, name, year: dayOf(now).year }), now)
  return c.body(Uint8Array.from(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="giay-dong-y.pdf"',
    'Cache-Control': 'no-store',
  })
})

consentRoutes.get('/office/consents/:id', (c) => showReceipt(c, idOf(c)))

const mayOf = (actor: Actor) => ({ withdraw: takeWithdrawals.allows(actor, null), finish: finishTasks.allows(actor, null) })

async function showReceipt(c: Context, id: string, form?: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const today = dayOf(now)
  const receipt = await findReceipt(db, actor, id)
  const [withdrawals, tasks] = [await listWithdrawalsOf(db, id), await listTasksOf(db, actor, id)]
  const shown = form ?? formOf({ askedOn: showDay(today) })
  const title = t(messages.receipt, { name: receipt.subjectName })
  return page(
    c,
    { title, status: form ? 422 : 200 },
    <ReceiptPage {...{ t, today, receipt, withdrawals, tasks }} form={shown} may={mayOf(actor)} />,
  )
}

consentRoutes.get('/office/consents/:id/scan', async (c) => sendUpload(c, await findScan(c.var.db, actorOf(c), idOf(c))))

consentRoutes.post('/office/consents/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(withdrawalForm(dayOf(c.var.now)), messages, await c.req.formData(), c.var.t)
  if (!input) return showReceipt(c, id, form)
  await c.var.perform((act) => withdrawConsent(act, id, input))
  await c.var.program.kept.settled()
  flash(c, messages.withdrawn)
  return c.redirect(`/office/consents/${id}`, 303)
})

consentRoutes.post('/office/consent-tasks/:id/completion', async (c) => {
  const id = idOf(c)
  const { input } = readForm(doneForm, messages, await c.req.formData(), c.var.t)
  const consentId = await c.var.perform((act) => finishTask(act, id, input?.note ?? ''))
  return c.redirect(`/office/consents/${consentId}`, 303)
})

consentRoutes.post('/office/consent-tasks/:id/extension', async (c) => {
  const id = idOf(c)
  const { because } = await smallForm(c, extensionForm, messages, '/office/consents')
  const consentId = await c.var.perform((act) => extendTask(act, id, because))
  return c.redirect(`/office/consents/${consentId}`, 303)
})
