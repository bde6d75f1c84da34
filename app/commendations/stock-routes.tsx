import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { printTestSheet } from '#platform/paper/certificate-pdf.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { letterheadOn, sendPaper } from '#app/documents/index.ts'
import { messages as say } from './messages.ts'
import { StockPage } from './pages/stock.tsx'
import { setStock } from './rules.ts'
import { blockNames, measureStock, stockForm, stockOf, typedStock } from './stock.ts'

export const stockRoutes = routes()

stockRoutes.get('/office/commendations/stock', async (c) => show(c, formOf(typedStock(await ours(c)))))

stockRoutes.post('/office/commendations/stock', async (c) => {
  const { input, form } = readForm(stockForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, form)
  const { organisationId } = await letterheadOn(c.var.db, dayOf(c.var.now))
  await c.var.perform((act) => measureStock(act, organisationId, input))
  return c.redirect('/office/commendations/stock', 303)
})

stockRoutes.get('/office/commendations/stock/test-sheet.pdf', async (c) => {
  mayMeasure(c)
  const names = Object.fromEntries(Object.entries(blockNames).map(([block, words]) => [block, words.vi]))
  const { pdf } = await printTestSheet(await ours(c), names, say.testSheetTitle.vi, c.var.now)
  return sendPaper(c, pdf, 'pdf', 'to-in-thu')
})

async function ours(c: Context) {
  const { organisationId } = await letterheadOn(c.var.db, dayOf(c.var.now))
  return stockOf(c.var.db, organisationId)
}

function mayMeasure(c: Context) {
  if (!setStock.allows(actorOf(c), null)) throw new Forbidden(setStock.deed)
}

function show(c: Context, form: Form) {
  mayMeasure(c)
  const { t } = c.var
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  return page(c, { title: t(say.stock), status }, <StockPage t={t} form={form} />)
}
