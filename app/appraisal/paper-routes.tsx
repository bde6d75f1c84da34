import { NotFound, WrongForm } from '#platform/errors.ts'
import { findReference, referTo, sendUpload, takeUpload } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { collectForm, smallForm, textOf } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { keepPaper } from './commands.ts'
import { reasonForm } from './form.ts'
import { paperId } from './left.ts'
import { messages as say } from './messages.ts'
import { findCase, listCasePapers } from './queries.ts'

/** The papers of a case: what is put at each place of the checklist, or why it is not needed. */
export const paperRoutes = routes()

const here = (c: Context) => `/office/appraisal/${idOf(c)}`

paperRoutes.post('/office/appraisal/:id/papers', async (c) => {
  const { files } = c.var.program
  const [id, body] = [idOf(c), await c.req.formData()]
  const part = textOf(body, 'part').slice(0, 300)
  if (!part) throw new NotFound('part')
  if (body.has('because')) {
    const { because } = await smallForm(c, reasonForm, say, here(c))
    await c.var.perform((act) => keepPaper(act, id, { part, because }))
    return backTo(c, part)
  }
  const { upload, problem } = await takeUpload(files, body.get('file'))
  if (!upload) throw new WrongForm({ ...collectForm(body), problems: { file: c.var.t(problem) } }, here(c))
  await c.var.perform(async (act) =>
    keepPaper(act, id, { part, fileReferenceId: await referTo(act, files, upload, { kind: 'nomination', id }) }),
  )
  return backTo(c, part)
})

paperRoutes.get('/office/appraisal/:id/papers/:file', async (c) => {
  const { db } = c.var
  const one = await findCase(db, actorOf(c), idOf(c))
  const paper = (await listCasePapers(db, one.id)).find(({ fileReferenceId }) => fileReferenceId === idOf(c, 'file'))
  const reference = paper?.fileReferenceId ? await findReference(db, paper.fileReferenceId) : undefined
  if (!reference) throw new NotFound(`paper of ${one.id}`)
  return sendUpload(c, reference)
})

/** The page opens again where the paper stands. */
function backTo(c: Context, part: string) {
  return c.redirect(`${here(c)}#${encodeURIComponent(paperId(part))}`, 303)
}
