import { dayOf, showDay } from '#platform/language/time.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, pageOf } from '#platform/web/params.ts'
import { messages as say } from './messages.ts'
import { conclusionChoices } from './pages/conclusion.tsx'
import { AppraisalPage } from './pages/list.tsx'
import { countCases, listCases } from './queries.ts'
import { postNotice } from './rules.ts'

/** Cases to appraise, and what is fetched of the list. */
export const caseListRoutes = routes()

caseListRoutes.get('/office/appraisal', async (c) => {
  const { db, t, language } = c.var
  const actor = actorOf(c)
  const wanted = wantedOf(c)
  const [rows, total] = await Promise.all([listCases(db, actor, language, wanted), countCases(db, actor, wanted)])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/appraisal', '/office/appraisal/export.xlsx'), { page: null })
  const mayPost = postNotice.allows(actor, null)
  return page(c, { title: t(say.appraisal) }, <AppraisalPage {...{ t, address, rows, total, wanted, exportHref, mayPost }} />)
})

function wantedOf(c: Context) {
  const asked = { q: askedIn(c, 'q'), conclusion: askedIn(c, 'conclusion'), sort: askedIn(c, 'sort'), down: c.req.query('down') === '1' }
  return { ...asked, page: pageOf(c), size: 50 }
}

/** Exactly what is seen in the list, all its pages. */
caseListRoutes.get('/office/appraisal/export.xlsx', async (c) => {
  const { db, t, language } = c.var
  const rows = await listCases(db, actorOf(c), language, { ...wantedOf(c), page: 1, size: rowsForFile })
  const names = new Map(conclusionChoices(t).map(({ id, label }) => [id, label]))
  const bytes = await writeRows({
    name: t(say.appraisal),
    head: [say.number, say.subject, say.award, say.submitted, say.conclusion].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.number,
      row.name,
      row.awardName,
      row.submittedAt && showDay(dayOf(row.submittedAt)),
      names.get(row.conclusion ?? 'none') ?? '',
    ]),
    widths: [16, 30, 30, 14, 24],
  })
  return attachment(c, bytes, 'xlsx', 'tham-dinh')
})
