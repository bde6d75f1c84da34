import { actorOf, routes } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, readForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import { takeUpForm } from '../form.ts'
import { messages as say } from '../messages.ts'
import { TakeUpPage } from './pages/take-up.tsx'
import { listPrepared, readChosen, takeUp } from './take-up.ts'
import type { Context } from '#platform/web/context.ts'
import type { Form } from '#platform/web/form.ts'

/** From the list of nominations onto an agenda: first what would happen, then the deed. */
export const takeUpRoutes = routes()

takeUpRoutes.get('/office/council/taking-up', (c) => preview(c, emptyForm, (c.req.queries('nomination[]') ?? []).filter(isId)))

takeUpRoutes.post('/office/council/taking-up', async (c) => {
  const body = await c.req.formData()
  const { input, form } = readForm(takeUpForm, say, body, c.var.t)
  const ids = body.getAll('nomination[]').filter((value) => typeof value === 'string' && isId(value))
  if (!input) return preview(c, form, ids.map(String), 422)
  await c.var.perform((act) => takeUp(act, input.sessionId, ids.map(String)))
  flash(c, say.takenUp, { count: ids.length })
  return c.redirect(`/office/council/sessions/${input.sessionId}/agenda`, 303)
})

async function preview(c: Context, form: Form, ids: readonly string[], status: 200 | 422 = 200) {
  const { db, t } = c.var
  const actor = actorOf(c)
  const [sessions, { ready, held }] = await Promise.all([listPrepared(db, actor), readChosen(db, actor, ids)])
  const others = new Set(ids).size - ready.length - held.length
  return page(c, { title: t(say.takeUpTitle), status }, <TakeUpPage {...{ t, form, sessions, ready, held, others }} />)
}
