import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { printTestSheet } from '#platform/paper/certificate-pdf.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { flash } from '#platform/web/flash.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { letterheadOn, sendPaper } from '#app/documents/index.ts'
import { messages as say } from './messages.ts'
import { StockPage } from './pages/stock.tsx'
import { setStock } from './rules.ts'
import { blockNames, measureStock, stockForm, stockOf, stockVersion, typedStock } from './stock.ts'

export const stockRoutes = routes()

const keptOf = ({ var: { db } }: Context, { organisationId, stock, version }: Ours): Kept => ({
  saved: formOf(typedStock(stock)),
  version,
  by: () => lastChangedBy(db, 'organisation', organisationId),
})

stockRoutes.get('/office/commendations/stock', async (c) => show(c, await ours(c)))

stockRoutes.post('/office/commendations/stock', async (c) => {
  const our = await ours(c)
  const met = await meet(await c.req.formData(), keptOf(c, our), c.var.t)
  if (met.clash) return show(c, our, met.form, met.clash)
  const { input, form } = readForm(stockForm, say, met.body, c.var.t)
  if (!input) return show(c, our, form)
  await c.var.perform((act) => measureStock(act, our.organisationId, input, our.version))
  if (met.together) flash(c, savedTogether)
  return c.redirect('/office/commendations/stock', 303)
})

stockRoutes.get('/office/commendations/stock/test-sheet.pdf', async (c) => {
  mayMeasure(c)
  const names = Object.fromEntries(Object.entries(blockNames).map(([block, words]) => [block, words.vi]))
  const { pdf } = await printTestSheet((await ours(c)).stock, names, say.testSheetTitle.vi, c.var.now)
  return sendPaper(c, pdf, 'pdf', 'to-in-thu')
})

async function ours(c: Context) {
  const { organisationId } = await letterheadOn(c.var.db, dayOf(c.var.now))
  return { organisationId, stock: await stockOf(c.var.db, organisationId), version: await stockVersion(c.var.db, organisationId) }
}

type Ours = Awaited<ReturnType<typeof ours>>

function mayMeasure(c: Context) {
  if (!setStock.allows(actorOf(c), null)) throw new Forbidden(setStock.deed)
}

function show(c: Context, our: Ours, form: Form = formOf(typedStock(our.stock)), clash: Clash | null = null) {
  mayMeasure(c)
  const { t } = c.var
  const status = clash ? 409 : Object.keys(form.problems).length > 0 ? 422 : 200
  return page(c, { title: t(say.stock), status }, <StockPage t={t} form={form} standing={standingOf(keptOf(c, our), clash)} />)
}
