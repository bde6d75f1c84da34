import { NotFound } from '#platform/errors.ts'
import type { Act } from '#platform/act.ts'
import { routes, type Context } from '#platform/web/context.ts'
import { textOf } from '#platform/web/form.ts'
import { idOf, isId } from '#platform/web/params.ts'
import { draftPlan, draftTaskReminder, draftUnitReminder } from './drafting.ts'

/** Papers out of plans: each becomes a draft in the register, where it is read, signed and given its number. */
export const planPapers = routes()

planPapers.post('/office/plans/:id/paper', (c) => drafted(c, (act) => draftPlan(act, idOf(c))))

planPapers.post('/office/tasks/reminders', async (c) => {
  const lead = textOf(await c.req.formData(), 'lead')
  if (!isId(lead)) throw new NotFound(`organisation ${lead}`)
  return drafted(c, (act) => draftUnitReminder(act, lead))
})

planPapers.post('/office/tasks/:id/reminder', (c) => drafted(c, (act) => draftTaskReminder(act, idOf(c))))

async function drafted(c: Context, draft: (act: Act) => Promise<string>) {
  return c.redirect(`/office/documents/${await c.var.perform(draft)}`, 303)
}
