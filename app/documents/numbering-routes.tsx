import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { addSeries } from './commands.ts'
import { seriesForm } from './form.ts'
import { messages as say } from './messages.ts'
import { NumberingPage } from './pages/numbering.tsx'
import { letterheadOn, listSeries } from './queries.ts'
import { rollOver } from './roll-over.ts'
import { setSeries } from './rules.ts'

export const numberingRoutes = routes()

numberingRoutes.get('/office/documents/numbering', (c) => show(c, emptyForm))

numberingRoutes.post('/office/documents/numbering', async (c) => {
  const today = dayOf(c.var.now)
  const { input, form } = readForm(seriesForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, form)
  const { organisationId } = await letterheadOn(c.var.db, today)
  await c.var.perform((act) => addSeries(act, organisationId, today.year, input))
  return c.redirect('/office/documents/numbering', 303)
})

numberingRoutes.post('/office/documents/numbering/roll-over', async (c) => {
  const today = dayOf(c.var.now)
  const { organisationId } = await letterheadOn(c.var.db, today)
  await c.var.perform((act) => rollOver(act, organisationId, today.year))
  return c.redirect('/office/documents/numbering', 303)
})

async function show(c: Context, form: Form) {
  const { db, t, now } = c.var
  if (!setSeries.allows(actorOf(c), null)) throw new Forbidden(setSeries.deed)
  const today = dayOf(now)
  const { organisationId } = await letterheadOn(db, today)
  const [series, before] = [await listSeries(db, organisationId, today.year), await listSeries(db, organisationId, today.year - 1)]
  const props = { t, year: today.year, series, mayRollOver: series.length === 0 && before.length > 0, form }
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  return page(c, { title: t(say.series), status }, <NumberingPage {...props} />)
}
