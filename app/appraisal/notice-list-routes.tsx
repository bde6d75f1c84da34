import { Forbidden } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn } from '#platform/web/params.ts'
import { channelsIn } from './channels.ts'
import { messages as say } from './messages.ts'
import { countNotices, listNotices } from './notice-list.ts'
import { NoticesPage, standingOf, standingWords } from './pages/notice-list.tsx'
import { handleObjection, postNotice } from './rules.ts'

/** Public notices, and what is fetched of the list. */
export const noticeListRoutes = routes()

const address = '/office/notices'

const wantedOf = (c: Context, asked: Asked) => ({ ...asked, state: askedIn(c, 'state') })

noticeListRoutes.get(address, async (c) => {
  const { db, t, now } = c.var
  mayReadNotices(c)
  const actor = actorOf(c)
  const today = dayOf(now)
  const wanted = wantedOf(c, askedOf(c))
  const [rows, total] = await Promise.all([listNotices(db, actor, today, wanted), countNotices(db, actor, today, wanted)])
  const mayPost = postNotice.allows(actor, null)
  const props = { t, rows, total, wanted, today, mayPost, address: addressOf(c), exportHref: exportHrefOf(c, address) }
  return page(c, { title: t(say.notices) }, <NoticesPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
noticeListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  mayReadNotices(c)
  const today = dayOf(now)
  const rows = await listNotices(db, actorOf(c), today, wantedOf(c, wholeOf(c)))
  const head = [say.notice, say.opensOn, say.closesOn, say.channels, say.caseCount, say.openObjections, say.state]
  const bytes = await writeRows({
    name: t(say.notices),
    head: head.map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.title,
      showDay(row.opensOn),
      showDay(row.closesOn),
      channelsIn(t, row.channels),
      row.cases,
      row.open,
      t(standingWords[standingOf(row, today)]),
    ]),
    widths: [56, 14, 14, 40, 12, 18, 18],
  })
  return attachment(c, bytes, 'xlsx', 'thong-bao-cong-khai')
})

export function mayReadNotices(c: Context) {
  if (!handleObjection.allows(actorOf(c), null)) throw new Forbidden(handleObjection.deed)
}
