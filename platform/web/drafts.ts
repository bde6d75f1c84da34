import { findDraft, forgetDraft, saveDraft } from '../drafts.ts'
import { showMoment } from '../language/time.ts'
import { actorOf, routes } from './context.ts'
import { collectForm } from './form.ts'

const mostBytes = 500_000

/** Where forms save themselves while being typed (`POST /office/drafts/NAME`, any form body) and are thrown away. */
export const drafts = routes()

drafts.get('/office/drafts/:form', async (c) => {
  const draft = await findDraft(c.var.db, actorOf(c), c.req.param('form'), c.var.now)
  c.header('Cache-Control', 'no-store')
  if (!draft) return c.json({ savedAt: null })
  return c.json({ savedAt: showMoment(draft.savedAt), values: draft.form.values, lists: draft.form.lists })
})

drafts.post('/office/drafts/:form/removal', async (c) => {
  await forgetDraft(c.var.db, actorOf(c), c.req.param('form'))
  return c.json({ savedAt: null })
})

drafts.post('/office/drafts/:form', async (c) => {
  const name = c.req.param('form')
  // a page that somebody else left open on this device keeps nothing among the drafts of who has signed in since
  const writer = c.req.header('X-Draft-Of')
  if (writer && writer !== actorOf(c).id) return c.json({ savedAt: null }, 403)
  const fields = collectForm(await c.req.formData())
  if (name.length > 200 || JSON.stringify(fields).length > mostBytes) return c.json({ savedAt: null }, 413)
  await saveDraft(c.var.db, actorOf(c), name, fields, c.var.now)
  return c.json({ savedAt: showMoment(c.var.now) })
})
