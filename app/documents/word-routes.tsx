import { z } from 'zod'
import { NotFound, Refusal } from '#platform/errors.ts'
import { findReference, sendUpload, takeUpload, uploadLimit } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, named, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { checkContainer, checkWordFile } from '#platform/word/package.ts'
import { checkTemplate } from '#platform/word/template.ts'
import { kindName } from './pages/documents.tsx'
import { CorrectedPage, TemplatesPage } from './pages/word-files.tsx'
import { formats } from './printing.ts'
import { findDocument } from './queries.ts'
import { documentKinds, setTemplates } from './rules.ts'
import { templateFields } from './template-fields.ts'
import { bringCorrected, keepTemplate, listCorrections, listTemplates, printInTemplate, retireTemplate } from './word-files.ts'
import { wordMessages as say } from './word-messages.ts'

export const wordRoutes = routes()

wordRoutes.get('/office/documents/:id/corrected', (c) => showCorrected(c, emptyForm))

wordRoutes.post('/office/documents/:id/corrected', async (c) => {
  const { files } = c.var.program
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const taken = await takeWord(c)
  if ('problem' in taken) return showCorrected(c, { ...emptyForm, problems: { file: c.var.t(taken.problem) } })
  await c.var.perform((act) => bringCorrected(act, files, document.id, taken.upload))
  return c.redirect(`/office/documents/${document.id}/corrected`, 303)
})

wordRoutes.get('/office/documents/:id/corrected/:correction', async (c) => {
  const document = await findDocument(c.var.db, actorOf(c), idOf(c))
  const one = (await listCorrections(c.var.db, document.id)).find(({ id }) => id === idOf(c, 'correction'))
  const reference = one && (await findReference(c.var.db, one.fileReferenceId))
  if (!reference) throw new NotFound(`correction of ${document.id}`)
  return sendUpload(c, reference)
})

wordRoutes.get('/office/documents/:id/template/:template', async (c) => {
  const bytes = await printInTemplate(c.var.db, c.var.program.files, actorOf(c), idOf(c), idOf(c, 'template'))
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': formats.docx.type,
    'Content-Disposition': 'attachment; filename="van-ban.docx"',
    'Cache-Control': 'private, no-store',
  })
})

wordRoutes.get('/office/templates', (c) => showTemplates(c, emptyForm))

const words = named(say)
const templateForm = z.object({
  name: z.string(words('needName')).trim().min(1, words('needName')).max(200, words('needName')),
  kind: z.string(words('needKind')).refine((kind) => documentKinds.some((known) => known === kind), words('needKind')),
})

wordRoutes.post('/office/templates', async (c) => {
  const { t, program } = c.var
  const { input, form } = readForm(templateForm, say, await c.req.formData(), t)
  const taken = await takeWord(c)
  const problems = 'problem' in taken ? [taken.problem] : (await checkTemplate(taken.upload.bytes, templateFields)).problems
  if (!input || 'problem' in taken || problems.length) {
    const file = problems.length ? { file: problems.map((problem) => t(problem)).join(' ') } : {}
    return showTemplates(c, { ...form, problems: { ...form.problems, ...file } })
  }
  const { tags } = await checkTemplate(taken.upload.bytes, templateFields)
  await c.var.perform((act) => keepTemplate(act, program.files, { ...input, tags }, taken.upload))
  return c.redirect('/office/templates', 303)
})

wordRoutes.post('/office/templates/:id/retirement', async (c) => {
  await c.var.perform((act) => retireTemplate(act, idOf(c)))
  return c.redirect('/office/templates', 303)
})

/** A Word file from the form, cleaned of nothing and trusted in nothing: refused with a sentence when it is something else. */
async function takeWord(c: Context) {
  const file = (await c.req.formData()).get('file')
  const { upload, problem } = await takeUpload(c.var.program.files, file)
  if (!upload) return { problem: (await oldWordOf(file)) ?? problem }
  const refusal = refusalOf(() => checkWordFile(upload.bytes))
  return refusal ? { problem: refusal } : { upload }
}

/** Old Word and locked files are no kind we take in; what they are is worth saying. */
async function oldWordOf(file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size > uploadLimit) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  return refusalOf(() => checkContainer(bytes))
}

function refusalOf(check: () => void): Sentence | null {
  try {
    check()
    return null
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.sentence
    throw thrown
  }
}

async function showCorrected(c: Context, form: Form) {
  const { db, t } = c.var
  const document = await findDocument(db, actorOf(c), idOf(c))
  const corrections = await listCorrections(db, document.id)
  return page(
    c,
    { title: t(say.correctedTitle), status: statusOf(form) },
    <CorrectedPage t={t} form={form} document={document} corrections={corrections} />,
  )
}

async function showTemplates(c: Context, form: Form) {
  const { db, t } = c.var
  const kinds = documentKinds.map((id) => ({ id, label: kindName(t, id) }))
  return page(
    c,
    { title: t(say.templates), status: statusOf(form) },
    <TemplatesPage t={t} form={form} templates={await listTemplates(db)} kinds={kinds} maySet={setTemplates.allows(actorOf(c), null)} />,
  )
}

function statusOf(form: Form) {
  return Object.keys(form.problems).length ? 422 : 200
}
