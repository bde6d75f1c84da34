import { NotFound } from '#platform/errors.ts'
import { newCode, readCode, showCode } from '#platform/codes.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { portalPage } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { publicObjectionForm } from './form.ts'
import { messages } from './messages.ts'
import { PublicNoticePage, PublicNoticesPage, ThanksPage } from './pages/public.tsx'
import { publicMessages as say } from './public-messages.ts'
import { findPublicNotice, findReceipt, listPublicNotices, receiveObjection } from './public-notices.ts'

/** For everyone: no script, no account, kept from search engines, asked anew each time so that it ends when it ends. */
export const publicNoticeRoutes = routes()

publicNoticeRoutes.get('/thong-bao', async (c) => {
  const { program, now, t } = c.var
  const typed = c.req.query('ma') ?? ''
  const code = readCode(typed)
  const looked = typed ? { typed, found: code ? await findReceipt(program.publicDb, code) : null } : null
  const notices = await listPublicNotices(program.publicDb, dayOf(now))
  return publicPage(c, t(say.notices), <PublicNoticesPage t={t} notices={notices} looked={looked} />)
})

publicNoticeRoutes.get('/thong-bao/:id', (c) => show(c, emptyForm))

publicNoticeRoutes.post('/thong-bao/:id', async (c) => {
  const { db, now, t } = c.var
  const notice = await find(c)
  const { input, form } = readForm(publicObjectionForm, messages, await c.req.formData(), t)
  if (!input) return show(c, form)
  const listed = notice.people.some(({ place }) => place === input.place)
  const taken = listed && (await receiveObjection(db, { ...input, noticeId: notice.id, today: dayOf(now), now }))
  if (!taken) return show(c, { ...form, problems: { place: t(messages.choosePlace) } })
  return publicPage(c, t(say.thanks), <ThanksPage t={t} receipt={showCode(input.receipt)} />)
})

async function find(c: Context) {
  const notice = await findPublicNotice(c.var.program.publicDb, idOf(c), dayOf(c.var.now))
  if (!notice) throw new NotFound(`notice ${idOf(c)}`)
  return notice
}

async function show(c: Context, form: Form) {
  const { t } = c.var
  const notice = await find(c)
  const wrong = Object.keys(form.problems).length > 0
  return publicPage(c, notice.title, <PublicNoticePage t={t} notice={notice} form={form} receipt={newCode()} />, wrong ? 422 : 200)
}

async function publicPage(c: Context, title: string, body: Parameters<typeof portalPage>[2], status: 200 | 422 = 200) {
  const { t, program } = c.var
  const agency = await program.publicDb.selectFrom('publicFace.agency').select('name').executeTakeFirst()
  const frame = {
    title,
    description: t(say.description),
    agency: agency?.name ?? 'Gương Sáng',
    hide: true,
    look: 'story' as const,
  }
  return portalPage(c, { ...frame, status }, body)
}
