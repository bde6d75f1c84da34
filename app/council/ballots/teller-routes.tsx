import { NotFound } from '#platform/errors.ts'
import { findReference, sendUpload, takeUpload } from '#platform/uploads.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { listScans } from './box-view.ts'
import { readingForm } from '../form.ts'
import { messages as say } from '../messages.ts'
import { ReadingsPage } from './pages/tellers.tsx'
import { findItem } from '../votes/items.ts'
import { countPapers, runSession } from '../rules.ts'
import { attachScan, readPaper } from './teller-commands.ts'

/** What the tellers do: each reads the papers on a device of their own, and pictures of them are kept. */
export const tellerRoutes = routes()
const at = '/office/council/items'

tellerRoutes.get(`${at}/:id/readings`, async (c) => readings(c, emptyForm))

tellerRoutes.post(`${at}/:id/readings`, async (c) => {
  const { t, perform } = c.var
  const id = idOf(c)
  const { input, form } = readForm(readingForm, say, await c.req.formData(), t)
  if (!input) return readings(c, form, 422)
  await perform((act) => readPaper(act, id, input))
  return c.redirect(`${at}/${id}/readings`, 303)
})

async function readings(c: Context, form: typeof emptyForm, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const { session, ...item } = await findItem(db, actorOf(c), idOf(c))
  if (!countPapers.allows(actorOf(c), session.sitting)) throw new NotFound(`readings ${item.id}`)
  const box = await lastBox(c, item.id)
  const [mine, scans] = box ? await Promise.all([readByMe(c, box.id), listScans(db, box.id)]) : [[], []]
  return page(
    c,
    { title: t(say.readings), status },
    <ReadingsPage t={t} form={form} item={item} open={box?.state === 'open'} mine={mine} scans={scans} />,
  )
}

function lastBox(c: Context, itemId: string) {
  return c.var.db
    .selectFrom('boxes')
    .select(['id', 'state'])
    .where('itemId', '=', itemId)
    .where('state', 'in', ['open', 'closed'])
    .orderBy('voteRound', 'desc')
    .executeTakeFirst()
}

function readByMe(c: Context, boxId: string) {
  return c.var.db
    .selectFrom('paperReadings')
    .select(['code', 'choice'])
    .where('boxId', '=', boxId)
    .where('tellerId', '=', actorOf(c).id)
    .orderBy('code')
    .execute()
}

tellerRoutes.post(`${at}/:id/scans`, async (c) => {
  const { t, program, perform } = c.var
  const id = idOf(c)
  await findItem(c.var.db, actorOf(c), id)
  const { upload, problem } = await takeUpload(program.files, (await c.req.formData()).get('file'))
  if (problem) return readings(c, { ...emptyForm, problems: { file: t(problem) } }, 422)
  await perform((act) => attachScan(act, program.files, id, upload))
  return c.redirect(`${at}/${id}/readings`, 303)
})

/** The picture of a paper: for tellers and whoever runs the session, while the item is open to them. */
tellerRoutes.get(`${at}/:id/scans/:scan`, async (c) => {
  const { db } = c.var
  const { session, id } = await findItem(db, actorOf(c), idOf(c))
  const may = countPapers.allows(actorOf(c), session.sitting) || runSession.allows(actorOf(c), session.sitting)
  const row = may ? await scanOf(c, id, idOf(c, 'scan')) : undefined
  const reference = row && (await findReference(db, row.fileReferenceId))
  if (!reference) throw new NotFound(`scan of ${id}`)
  return sendUpload(c, reference)
})

function scanOf(c: Context, itemId: string, scanId: string) {
  return c.var.db
    .selectFrom('ballotScans')
    .innerJoin('boxes', 'boxes.id', 'ballotScans.boxId')
    .select('fileReferenceId')
    .where('ballotScans.id', '=', scanId)
    .where('boxes.itemId', '=', itemId)
    .executeTakeFirst()
}
