import { agencyOn } from '#app/organisations/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { Forbidden, NotFound, Refusal } from '#platform/errors.ts'
import { installationSigner } from '#platform/signing.ts'
import { uploadLimit } from '#platform/uploads.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { decidePackage, takeInReply } from './exchange.ts'
import { exportPackage, exportReply } from './export.ts'
import { resultsForm } from './form.ts'
import { receivePackage } from './receiving.ts'
import { messages as say } from './messages.ts'
import { openPackage, openReply } from './package.ts'
import { TakeFilePage } from './pages/file.tsx'
import { ResultPage } from './pages/result.tsx'
import { findPackage, findReceived, listCases } from './queries.ts'
import { receiveForwarding, takeReply } from './rules.ts'
import { ourFingerprint, statusOf } from './routes.tsx'

/** What goes out of the house as a file and comes back as one. */
export const exchange = routes()

const receiving = { action: '/office/forwarding/receive', title: say.receive, label: say.packageFile, words: say.receiveWords }
const replying = { action: '/office/forwarding/reply', title: say.takeReply, label: say.replyFile, words: say.replyWords }

exchange.get(receiving.action, (c) => {
  if (!receiveForwarding.allows(actorOf(c), null)) throw new Forbidden(receiveForwarding.deed)
  return showTake(c, receiving, emptyForm)
})

exchange.get(replying.action, (c) => {
  if (!takeReply.allows(actorOf(c), null)) throw new Forbidden(takeReply.deed)
  return showTake(c, replying, emptyForm)
})

exchange.post(receiving.action, async (c) => {
  const bytes = await fileOf(c)
  const opened = bytes ? tryOpen(() => openPackage(bytes)) : { problem: say.needFile }
  if ('problem' in opened) return showTake(c, receiving, { ...formOf({}), problems: { file: c.var.t(opened.problem) } })
  const known = await findReceived(c.var.db, actorOf(c), opened.value)
  if (known) {
    flash(c, say.alreadyReceived, { number: known.receiptNumber ?? '' })
    return c.redirect(`/office/forwarding/${known.id}`, 303)
  }
  const id = await c.var.perform((act) => receivePackage(act, c.var.program.files, opened.value))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

exchange.post(replying.action, async (c) => {
  const bytes = await fileOf(c)
  const opened = bytes ? tryOpen(() => openReply(bytes)) : { problem: say.needFile }
  if ('problem' in opened) return showTake(c, replying, { ...formOf({}), problems: { file: c.var.t(opened.problem) } })
  const id = await c.var.perform((act) => takeInReply(act, opened.value.reply, opened.value.senderKey))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

exchange.get('/office/forwarding/:id/package.zip', async (c) => {
  const { db, program } = c.var
  const bytes = await exportPackage(db, program.files, actorOf(c), idOf(c), await sender(c))
  return sendZip(c, bytes, `goi-trinh-${idOf(c).slice(0, 8)}.zip`)
})

exchange.get('/office/forwarding/:id/reply.zip', async (c) => {
  const bytes = await exportReply(c.var.db, actorOf(c), idOf(c), await sender(c))
  return sendZip(c, bytes, `tra-loi-${idOf(c).slice(0, 8)}.zip`)
})

exchange.get('/office/forwarding/:id/result', (c) => showResult(c, idOf(c), emptyForm))

exchange.post('/office/forwarding/:id/result', async (c) => {
  const id = idOf(c)
  const cases = await listCases(c.var.db, id)
  const { input, form } = readForm(resultsForm(cases.map(({ ordinal }) => ordinal)), say, await c.req.formData(), c.var.t)
  if (!input) return showResult(c, id, form)
  await c.var.perform((act) => decidePackage(act, id, input))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

async function showResult(c: Context, id: string, form: Form) {
  const { db, t } = c.var
  const pack = await findPackage(db, actorOf(c), id)
  const cases = await listCases(db, id)
  return page(c, { title: t(say.resultTitle), status: statusOf(form) }, <ResultPage t={t} form={form} pack={pack} cases={cases} />)
}

async function showTake(c: Context, what: typeof receiving, form: Form) {
  const { t } = c.var
  return page(
    c,
    { title: t(what.title), status: statusOf(form) },
    <TakeFilePage t={t} form={form} {...what} ourFingerprint={await ourFingerprint(c)} />,
  )
}

async function fileOf(c: Context) {
  const file = (await c.req.formData()).get('file')
  return file instanceof File && file.size > 0 && file.size <= 10 * uploadLimit ? new Uint8Array(await file.arrayBuffer()) : null
}

/** A wrong file is an ordinary result of this form: its sentence stands beside the field. */
function tryOpen<Value>(open: () => Value): { value: Value } | { problem: Sentence } {
  try {
    return { value: open() }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { problem: thrown.sentence }
    throw thrown
  }
}

function sendZip(c: Context, bytes: Uint8Array, name: string) {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  })
}

/** What the agency is called today, and its key; nothing is signed in the name of nobody. */
async function sender(c: Context) {
  const { db, now } = c.var
  const agency = await agencyOn(db, dayOf(now))
  if (!agency) throw new NotFound('agency')
  return { name: agency.name, signer: await installationSigner(db, now) }
}
