import { bodyLimit } from 'hono/body-limit'
import { dayOf, showDay } from '#platform/language/time.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { sendUpload, takeUpload, uploadLimit } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { threeWay } from '#platform/web/three-way.ts'
import { problemPage } from '#platform/web/problem.tsx'
import { addClaim, addEvidence, changeClaim, recordFinding, removeEvidence, withdrawClaim } from './commands.ts'
import { claimForm, evidenceForm, findingForm } from './form.ts'
import { messages } from './messages.ts'
import { ClaimPage } from './pages/claim.tsx'
import { ClaimsPage, type Failed } from './pages/claims.tsx'
import { QueuePage } from './pages/queue.tsx'
import { shortest } from './period.ts'
import {
  countVerificationQueue,
  findCase,
  findClaim,
  findClaimVersion,
  findEvidenceFile,
  listClaims,
  listVerificationQueue,
} from './queries.ts'
import { checkClaims, writeClaims } from './rules.ts'

export const evidenceRoutes = routes()

evidenceRoutes.get('/office/verification', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const at = { page: pageOf(c), size: 50, q: askedIn(c, 'q') }
  const [rows, total] = await Promise.all([listVerificationQueue(db, actor, at), countVerificationQueue(db, actor, at)])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/verification', '/office/verification/export.xlsx'), { page: null })
  return page(c, { title: t(messages.verification) }, <QueuePage {...{ t, actor, rows, total, address, exportHref }} {...at} />)
})

/** Exactly what is seen in the queue, all its pages. */
evidenceRoutes.get('/office/verification/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listVerificationQueue(db, actorOf(c), { q: askedIn(c, 'q'), size: rowsForFile })
  const bytes = await writeRows({
    name: t(messages.verification),
    head: [messages.number, messages.subject, messages.waitsFor, messages.since].map((sentence) => t(sentence)),
    rows: rows.map((row) => [row.number, row.subjectName, `${row.left}/${row.all}`, row.submittedAt && showDay(dayOf(row.submittedAt))]),
    widths: [16, 30, 16, 14],
  })
  return attachment(c, bytes, 'xlsx', 'cho-kiem-chung')
})

evidenceRoutes.get('/office/nominations/:id/claims', (c) => showClaims(c, idOf(c)))

async function showClaims(c: Context, nominationId: string, failed: Failed = null) {
  const { db, t, language } = c.var
  const actor = actorOf(c)
  const nomination = await findCase(db, actor, nominationId)
  const claims = await listClaims(db, nomination)
  const may = { write: writeClaims.allows(actor, null), check: checkClaims.allows(actor, null) }
  const title = t(messages.claimsOf, { name: nomination.subjectName })
  return page(c, { title, status: failed ? 422 : 200 }, <ClaimsPage {...{ t, language, actor, nomination, claims, may, failed }} />)
}

const back = (c: Context, nominationId: string) => c.redirect(`/office/nominations/${nominationId}/claims`, 303)

evidenceRoutes.post('/office/nominations/:id/claims', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(claimForm, messages, await c.req.formData(), c.var.t)
  if (!input) return showClaims(c, id, { form, at: 'new claim' })
  await c.var.perform((act) => addClaim(act, id, input))
  return back(c, id)
})

type Fields = { text: string; figure: number | null; unit: string | null; place: string | null } & {
  periodFrom: Temporal.PlainDate | null
  periodTo: Temporal.PlainDate | null
}

/** A claim as it stands in the fields of its form. */
function typed({ text, figure, unit, periodFrom, periodTo, place }: Fields) {
  return {
    text,
    figure: figure === null ? '' : String(figure).replace('.', ','),
    unit: unit ?? '',
    periodFrom: periodFrom ? shortest(periodFrom, 'first') : '',
    periodTo: periodTo ? shortest(periodTo, 'last') : '',
    place: place ?? '',
  }
}

evidenceRoutes.get('/office/claims/:id', async (c) => {
  const claim = await findClaim(c.var.db, actorOf(c), idOf(c))
  return page(c, { title: c.var.t(messages.changeClaim) }, <ClaimPage t={c.var.t} form={formOf(typed(claim))} claim={claim} />)
})

evidenceRoutes.post('/office/claims/:id', async (c) => {
  const { db, t } = c.var
  const claim = await findClaim(db, actorOf(c), idOf(c))
  const body = await c.req.formData()
  const { input, form } = readForm(claimForm, messages, body, t)
  const title = t(messages.changeClaim)
  if (!input) return page(c, { title, status: 422 }, <ClaimPage t={t} form={form} claim={claim} />)
  const began = Number(body.get('version') ?? claim.version)
  const base = began === claim.version || !Number.isSafeInteger(began) ? null : await findClaimVersion(db, claim.id, began)
  if (!base) {
    await c.var.perform((act) => changeClaim(act, claim.id, input, claim.version))
    return back(c, claim.nominationId)
  }
  const saved = typed(claim)
  const { clashes, merged } = threeWay(typed(base), typed(input), saved)
  const theirs = Object.fromEntries(Object.entries(saved).filter(([name]) => clashes.includes(name)))
  const other = { name: claim.authorName, theirs }
  return page(c, { title, status: 409 }, <ClaimPage t={t} form={formOf(merged)} claim={claim} other={other} />)
})

evidenceRoutes.post('/office/claims/:id/withdrawal', async (c) => {
  const id = idOf(c)
  return back(c, await c.var.perform((act) => withdrawClaim(act, id)))
})

const limited = bodyLimit({
  maxSize: uploadLimit + 1024 * 1024,
  onError: (c) => problemPage(c, { status: 413, sentence: null, requestId: c.var.requestId }),
})

evidenceRoutes.post('/office/claims/:id/evidence', limited, async (c) => {
  const { db, t, program } = c.var
  const claim = await findClaim(db, actorOf(c), idOf(c))
  const body = await c.req.formData()
  const { input, form } = readForm(evidenceForm, messages, body, t)
  const wrong = (problems: Record<string, string>) =>
    showClaims(c, claim.nominationId, { form: { ...form, problems: { ...form.problems, ...problems } }, at: `evidence ${claim.id}` })
  if (!input) return wrong({})
  const { upload, problem } = input.kind === 'file' ? await takeUpload(program.files, body.get('file')) : { upload: null, problem: null }
  if (problem) return wrong({ file: t(problem) })
  await c.var.perform((act) => addEvidence(act, claim.id, { input, upload, files: program.files }))
  return back(c, claim.nominationId)
})

evidenceRoutes.post('/office/evidence/:id/removal', async (c) => {
  const id = idOf(c)
  return back(c, await c.var.perform((act) => removeEvidence(act, id)))
})

evidenceRoutes.get('/office/evidence/:id/file', async (c) => sendUpload(c, await findEvidenceFile(c.var.db, actorOf(c), idOf(c))))

evidenceRoutes.post('/office/claims/:id/findings', async (c) => {
  const claim = await findClaim(c.var.db, actorOf(c), idOf(c))
  const { input, form } = readForm(findingForm, messages, await c.req.formData(), c.var.t)
  if (!input) return showClaims(c, claim.nominationId, { form, at: `finding ${claim.id}` })
  await c.var.perform((act) => recordFinding(act, claim.id, input))
  return back(c, claim.nominationId)
})
