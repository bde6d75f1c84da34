import { listDocumentsOf } from '#app/documents/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { reasonForm } from './form.ts'
import { messages as say } from './messages.ts'
import { mayReadNotices, noticeListRoutes } from './notice-list-routes.tsx'
import { draftNotice, findNoticeById, listNoticeCases, takeDownNotice } from './notices.ts'
import { NoticePage } from './pages/one-notice.tsx'
import { postNotice } from './rules.ts'

/** Notices in the office: what runs, who stands on each, what was said. */
export const noticeRoutes = routes()

noticeRoutes.route('/', noticeListRoutes)

noticeRoutes.get('/office/notices/:id', (c) => show(c, emptyForm))

noticeRoutes.post('/office/notices/:id/paper', async (c) => {
  const document = await c.var.perform((act) => draftNotice(act, idOf(c)))
  return c.redirect(`/office/documents/${document}`, 303)
})

noticeRoutes.post('/office/notices/:id/removal', async (c) => {
  const { input, form } = readForm(reasonForm, say, await c.req.formData(), c.var.t)
  if (!input) return show(c, form)
  await c.var.perform((act) => takeDownNotice(act, idOf(c), input.because))
  return c.redirect(`/office/notices/${idOf(c)}`, 303)
})

async function show(c: Context, form: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const notice = await findNoticeById(db, actor, idOf(c))
  mayReadNotices(c)
  const [cases, papers] = await Promise.all([
    listNoticeCases(db, notice.id),
    listDocumentsOf(db, actor, { kind: 'public notice', id: notice.id }),
  ])
  const wrong = Object.keys(form.problems).length > 0
  const props = { t, notice, cases, papers, form, today: dayOf(now), mayPost: postNotice.allows(actor, null) }
  return page(c, { title: notice.title, status: wrong ? 422 : 200 }, <NoticePage {...props} />)
}
