import { routes } from '#platform/web/context.ts'
import { smallForm } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { keepYear, withdrawForm, withdrawYear, yearForm } from './year-records.ts'
import { yearMessages as say } from './year-messages.ts'

/** Ratings of years and recognised initiatives of whoever a case is about. */
export const yearRoutes = routes()

yearRoutes.post('/office/appraisal/:id/years', async (c) => {
  const id = idOf(c)
  const at = `/office/appraisal/${id}`
  const input = await smallForm(c, yearForm, say, at)
  await c.var.perform((act) => keepYear(act, id, input))
  return c.redirect(at, 303)
})

yearRoutes.post('/office/appraisal/:id/years/:year/withdrawal', async (c) => {
  const [id, record] = [idOf(c), idOf(c, 'year')]
  const at = `/office/appraisal/${id}`
  const { because } = await smallForm(c, withdrawForm, say, at)
  await c.var.perform((act) => withdrawYear(act, id, record, because))
  return c.redirect(at, 303)
})
