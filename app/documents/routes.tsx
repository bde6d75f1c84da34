import { NotFound } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { count } from '#platform/paper/words.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { findReference, referTo, sendUpload, takeUpload } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { attachment } from '#platform/web/attachment.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { attachSigned, cancelNumber, registerDocument } from './commands.ts'
import { cancellationForm, registrationForm, signatureForm } from './form.ts'
import { messages as say } from './messages.ts'
import { listTemplates } from './word-files.ts'
import { numberingRoutes } from './numbering-routes.tsx'
import { figuresSeen } from './figures.ts'
import { readPaper } from './numbering.ts'
import { listSigners, withKnownSigner } from './signers.ts'
import { setSignature } from './signing.ts'
import { DocumentPage } from './pages/document.tsx'
import { DocumentsPage, kindName } from './pages/documents.tsx'
import { fileOf, formats, type Format } from './printing.ts'
import { signedCopyOf } from './signatures.ts'
import { findDocument, letterheadOn, listCasesOf, listDocuments, listRegister, listSeries, type DocumentDetails } from './queries.ts'
import { registerBook } from './register-book.ts'
import { cancelNumbers, checkOwn, draftPapers, registerPapers, seeTrusted, seriesFor, setSeries } from './rules.ts'

export const documentsNav: readonly NavEntry[] = [{ href: '/office/documents', label: say.documents, icon: 'file-text', roles: 'anyone' }]

export const documentRoutes = routes()

documentRoutes.route('/', numberingRoutes)

documentRoutes.get('/office/documents', async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const year = yearIn(c)
  const found = await listDocuments(db, actor, { ...filterOf(c), page: pageOf(c) })
  const address = addressOf(c)
  const props = {
    t,
    ...found,
    page: pageOf(c),
    address,
    exportHref: withQuery(address.replace('/office/documents', '/office/documents/export.xlsx'), { page: null }),
    year: year ?? dayOf(now).year,
    maySetSeries: setSeries.allows(actor, null),
    maySeeTrusted: seeTrusted.allows(actor, null),
  }
  return page(c, { title: t(say.documents) }, <DocumentsPage {...props} />)
})

function yearIn(c: Context) {
  const year = askedIn(c, 'year')
  return /^[12]\d{3}$/.test(year) ? Number(year) : null
}

function filterOf(c: Context) {
  const part = (name: string) => askedIn(c, name) || undefined
  return { q: part('q'), kind: part('kind'), status: part('status'), year: yearIn(c) }
}

/** Exactly what is seen in the list, all its pages. */
documentRoutes.get('/office/documents/export.xlsx', async (c) => {
  const { db, t } = c.var
  const { rows } = await listDocuments(db, actorOf(c), { ...filterOf(c), size: rowsForFile })
  const states = { draft: say.draft, issued: say.issued, cancelled: say.cancelled }
  const bytes = await writeRows({
    name: t(say.documents),
    head: [say.number, say.kind, say.abstract, say.day, say.signer, say.status].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.number ? `${count(row.number)}/${row.symbol}` : t(say.noNumber),
      kindName(t, row.kind),
      row.abstract,
      row.issuedOn && showDay(row.issuedOn),
      row.signer,
      t(states[row.status]),
    ]),
    widths: [18, 18, 60, 14, 28, 16],
  })
  return attachment(c, bytes, 'xlsx', 'van-ban')
})

/** Everything the register must be able to print, exactly as far as the person may see it. */
documentRoutes.get('/office/documents/register.xlsx', async (c) => {
  const year = yearIn(c) ?? dayOf(c.var.now).year
  const lines = await listRegister(c.var.db, actorOf(c), year)
  return sendPaper(c, await registerBook(lines, year), 'xlsx', `van-ban-di-${year}`)
})

documentRoutes.get('/office/documents/:id', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  return show(c, document, {})
})

for (const format of ['docx', 'pdf'] as const) documentRoutes.get(`/office/documents/:id/${format}`, (c) => download(c, format))

documentRoutes.post('/office/documents/:id/registration', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const { input, form } = readForm(registrationForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, document, { form })
  checkOwn(document)
  await c.var.perform((act) => registerDocument(act, document.id, input))
  return c.redirect(`/office/documents/${document.id}`, 303)
})

documentRoutes.post('/office/documents/:id/signature', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const body = withKnownSigner(await c.req.formData(), await listSigners(c.var.db, dayOf(c.var.now)))
  const { input, form } = readForm(signatureForm, say, body, c.var.t)
  if (!input) return show(c, document, { signing: form })
  await c.var.perform((act) => setSignature(act, document.id, input))
  return c.redirect(`/office/documents/${document.id}`, 303)
})

documentRoutes.post('/office/documents/:id/cancellation', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const { input, form } = readForm(cancellationForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, document, { cancelForm: form })
  await c.var.perform((act) => cancelNumber(act, document.id, input.because))
  return c.redirect(`/office/documents/${document.id}`, 303)
})

documentRoutes.post('/office/documents/:id/signed-copy', async (c) => {
  const { t, program } = c.var
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const { upload, problem } = await takeUpload(program.files, (await c.req.formData()).get('file'))
  if (problem) return show(c, document, { form: { ...emptyForm, problems: { file: t(problem) } } })
  if (upload.type !== 'application/pdf') return show(c, document, { form: { ...emptyForm, problems: { file: t(say.onlyPdf) } } })
  await c.var.perform(async (act) =>
    attachSigned(act, document.id, await referTo(act, program.files, upload, { kind: 'document', id: document.id })),
  )
  return c.redirect(`/office/documents/${document.id}`, 303)
})

documentRoutes.get('/office/documents/:id/signed-copy', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const reference = document.signedReferenceId && (await findReference(c.var.db, document.signedReferenceId))
  if (!reference) throw new NotFound(`signed copy of ${document.id}`)
  return sendUpload(c, reference)
})

async function download(c: Context, format: Format) {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const bytes = await fileOf(c.var.program.files, document, format)
  return sendPaper(c, bytes, format, nameOf(document))
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file of ours: saved by the browser, never opened in the place of our pages. */
export function sendPaper(c: Context, bytes: Uint8Array, format: Format | 'xlsx', name: string) {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': format === 'xlsx' ? spreadsheet : formats[format].type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

/** 12-QĐ-BDT, or the symbol alone while there is no number. */
function nameOf({ number, symbol }: DocumentDetails) {
  return `${number ?? 'du-thao'}-${symbol}`.replace(/[^\p{L}\p{N}-]+/gu, '-')
}

type Forms = { form?: Form; cancelForm?: Form; signing?: Form }

async function show(c: Context, document: DocumentDetails, { form = emptyForm, cancelForm = emptyForm, signing = emptyForm }: Forms) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const series = seriesFor(await listSeries(db, document.organisationId, dayOf(now).year), document.kind)
  const own = document.registersAt === 'here'
  const numbering = series && { name: series.name, source: series.source, next: series.last + 1 }
  const may = {
    attach: registerPapers.allows(actor, null),
    register: own && registerPapers.allows(actor, null),
    cancel: own && cancelNumbers.allows(actor, null),
    setSeries: setSeries.allows(actor, null),
    draft: own && draftPapers.allows(actor, null),
  }
  const wrong = [form, cancelForm, signing].some(({ problems }) => Object.keys(problems).length > 0)
  const paper = readPaper(document.content)
  const [templates, cases, { headTitle }, signers, signed, figures] = await Promise.all([
    listTemplates(db, document.kind),
    listCasesOf(db, actor, document.id),
    letterheadOn(db, dayOf(now)),
    listSigners(db, dayOf(now)),
    signedCopyOf(db, document.id),
    figuresSeen({ db, actor, records: c.var.records }, [paper]),
  ])
  const props = { t, document, templates, cases, figures, headTitle, signers, signed, paper, form, cancelForm, signing, numbering, may }
  return page(c, { title: document.abstract, status: wrong ? 422 : 200 }, <DocumentPage {...props} />)
}
