import { acceptanceOf } from '#app/rulebook/index.ts'
import { routes } from '#platform/web/context.ts'
import { smallForm } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { consultationMessages } from './consultation-messages.ts'
import { askOpinion, consultationForm, recordReply, replyForm } from './consultations.ts'

/** Which bodies are asked about a case, and what they replied. */
export const consultationRoutes = routes()

consultationRoutes.post('/office/appraisal/:id/consultations', async (c) => {
  const [input, accepted] = [
    await smallForm(c, consultationForm, consultationMessages, `/office/appraisal/${idOf(c)}`),
    await acceptanceOf(c),
  ]
  await c.var.perform((act) => askOpinion(act, idOf(c), input, accepted))
  return c.redirect(`/office/appraisal/${idOf(c)}`, 303)
})

consultationRoutes.post('/office/appraisal/:id/consultations/:consultation/reply', async (c) => {
  const input = await smallForm(c, replyForm, consultationMessages, `/office/appraisal/${idOf(c)}`)
  await c.var.perform((act) => recordReply(act, idOf(c), idOf(c, 'consultation'), input))
  return c.redirect(`/office/appraisal/${idOf(c)}`, 303)
})
