import { forgetDraft, saveDraft } from '../drafts.ts'
import { showMoment } from '../language/time.ts'
import { actorOf, routes } from './context.ts'
import { collectForm } from './form.ts'

const mostBytes = 500_000

/** Where forms save themselves while being typed (`POST /office/drafts/NAME`, any form body) and are thrown away. */
export const drafts = routes()

drafts.post('/office/drafts/:form/removal', async (c) => {
  await forgetDraft(c.var.db, actorOf(c), c.req.param('form'))
  return c.json({ savedAt: null })
})

drafts.post('/office/drafts/:form', async (c) => {
  const name = c.req.param('form')
  const fields = collectForm(await c.req.formData())
  if (name.length > 200 || JSON.stringify(fields).length > mostBytes) return c.json({ savedAt: null }, 413)
  await saveDraft(c.var.db, actorOf(c), name, fields, c.var.now)
  return c.json({ savedAt: showMoment(c.var.now) })
})
