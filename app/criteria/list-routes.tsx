import { dayOf, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn } from '#platform/web/params.ts'
import { countSets, listSets } from './list.ts'
import { messages as say } from './messages.ts'
import { CriteriaListPage, kindWords, stateOf } from './pages/list.tsx'
import { writeCriteria } from './rules.ts'

/** The sets of criteria, and what is fetched of the list. */
export const criteriaListRoutes = routes()

const address = '/office/criteria'

const wantedOf = (c: Context, asked: Asked) => ({ ...asked, kind: askedIn(c, 'kind'), state: askedIn(c, 'state') })

criteriaListRoutes.get(address, async (c) => {
  const { db, t, now } = c.var
  const wanted = wantedOf(c, askedOf(c))
  const [rows, total] = await Promise.all([listSets(db, dayOf(now), wanted), countSets(db, dayOf(now), wanted)])
  const mayWrite = writeCriteria.allows(actorOf(c), null)
  const props = { t, rows, total, wanted, mayWrite, address: addressOf(c), exportHref: exportHrefOf(c, address) }
  return page(c, { title: t(say.criteria) }, <CriteriaListPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
criteriaListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  const rows = await listSets(db, dayOf(now), wantedOf(c, wholeOf(c)))
  const head = [say.name, say.kind, say.lineCount, say.passMarkShort, say.decisionNumber, say.issuedOn, say.validFrom, say.state]
  const bytes = await writeRows({
    name: t(say.criteria),
    head: head.map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.name,
      t(kindWords(row.subjectKind)),
      row.lines,
      row.passMark,
      row.decisionNumber,
      row.issuedOn && showDay(row.issuedOn),
      row.validFrom && showDay(row.validFrom),
      t(say[stateOf(row)]),
    ]),
    widths: [52, 16, 12, 12, 20, 14, 16, 16],
  })
  return attachment(c, bytes, 'xlsx', 'tieu-chi')
})
