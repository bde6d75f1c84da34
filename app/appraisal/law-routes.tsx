import { routes } from '#platform/web/context.ts'
import { smallForm } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { lawForm, setLaw } from './case-law.ts'
import { lawMessages as say } from './law-messages.ts'

/** When a case came in, and by which law it is judged. */
export const lawRoutes = routes()

lawRoutes.post('/office/appraisal/:id/law', async (c) => {
  const id = idOf(c)
  const at = `/office/appraisal/${id}`
  const input = await smallForm(c, lawForm, say, at)
  await c.var.perform((act) => setLaw(act, id, input))
  return c.redirect(at, 303)
})
