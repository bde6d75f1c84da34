import { randomBytes, createHmac } from 'node:crypto'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, readForm, type Form, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { pickerAnswer } from '#platform/web/picker.tsx'
import { importPlaces, planImport, type Plan } from './commands.ts'
import { importForm } from './form.ts'
import { placeListRoutes } from './list-routes.tsx'
import { messages } from './messages.ts'
import { ImportPlacesPage, PreviewPage } from './pages/import.tsx'
import { PlacePage } from './pages/places.tsx'
import { findPlace, placeLabels, searchPlaces } from './queries.ts'
import { countsOf } from './plan-counts.ts'
import { readPlaceFile } from './read-list.ts'
import { keepPlaces, placeLabel } from './rules.ts'

/** Places by name and time; the official list and its changes come in here. */
export const placeRoutes = routes()

placeRoutes.route('/', placeListRoutes)

placeRoutes.get('/office/places/find', async (c) => {
  const { db, now } = c.var
  const hits = await searchPlaces(db, c.req.query('q') ?? '', { limit: 10, currentOnly: true })
  const labels = await placeLabels(
    db,
    hits.map((hit) => hit.id),
    dayOf(now),
  )
  return pickerAnswer(
    c,
    hits.map((hit) => ({ id: hit.id, label: labels.get(hit.id) ?? placeLabel(hit, []) })),
  )
})

placeRoutes.use('/office/places/import', (c, next) => {
  if (!keepPlaces.allows(actorOf(c), null)) throw new Forbidden(keepPlaces.deed)
  return next()
})

placeRoutes.get('/office/places/import', (c) => importPage(c, emptyForm))

placeRoutes.post('/office/places/import', async (c) => {
  const body = await c.req.formData()
  const { input, form } = readForm(importForm, messages, body, c.var.t)
  const bytes = await sentBytes(c, body)
  if (!bytes) return importPage(c, { ...form, problems: { file: c.var.t(messages.chooseFile), ...form.problems } }, 422)
  if (!input) return importPage(c, form, 422)
  const file = readPlaceFile(bytes)
  if (!file) return importPage(c, { ...form, problems: { file: c.var.t(messages.unknownColumns) } }, 422)
  if (body.get('deed') !== 'bring in') return previewPage(c, form, await planImport(c.var.db, file, input), file.rows.length, bytes)
  const plan = await c.var.perform((act) => importPlaces(act, file, input))
  flash(c, messages.done, countsOf(plan))
  return c.redirect('/office/places', 303)
})

placeRoutes.get('/office/places/:id', async (c) => {
  const place = await findPlace(c.var.db, idOf(c), dayOf(c.var.now))
  return page(c, { title: place.label }, <PlacePage t={c.var.t} place={place} />)
})

const key = randomBytes(32)
const ticketOf = (c: Context, sha256: string) =>
  createHmac('sha256', key)
    .update(`${actorOf(c).id} ${sha256}`)
    .digest('hex')

/** The file as sent, or the one that was just looked at by the same person. */
async function sentBytes(c: Context, body: FormData) {
  const file = body.get('file')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  const looked = textOf(body, 'looked')
  if (!looked) return null
  if (body.get('ticket') !== ticketOf(c, looked) || !(await c.var.program.files.has(looked))) throw new Refusal(messages.lookAgain)
  return c.var.program.files.read(looked)
}

async function previewPage(c: Context, form: Form, plan: Plan, rows: number, bytes: Uint8Array) {
  const { t, program } = c.var
  const { sha256 } = await program.files.put(bytes)
  return page(c, { title: t(messages.preview) }, <PreviewPage {...{ t, form, plan, rows }} looked={sha256} ticket={ticketOf(c, sha256)} />)
}

function importPage(c: Context, form: Form, status: 200 | 422 = 200) {
  return page(c, { title: c.var.t(messages.bringIn), status }, <ImportPlacesPage t={c.var.t} form={form} />)
}
