import { dayOf, showDay } from '#platform/language/time.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, pageOf } from '#platform/web/params.ts'
import { countBook, listBook, type WantedBook } from './book.ts'
import { showBookNumber } from './certificates.ts'
import { decisionChoices } from './list.ts'
import { listMessages as words } from './list-messages.ts'
import { messages as say } from './messages.ts'
import { BookPage } from './pages/book.tsx'
import { statusWords } from './pages/status-words.ts'

/** The book of commendations: a line for everyone, through all years. */
export const bookRoutes = routes()

const address = '/office/commendations/book'
const wantedOf = (c: Context): WantedBook => ({
  q: askedIn(c, 'q'),
  year: askedIn(c, 'year'),
  award: askedIn(c, 'award'),
  state: askedIn(c, 'state'),
  paid: askedIn(c, 'paid'),
  sort: askedIn(c, 'sort'),
  down: c.req.query('down') === '1',
})

bookRoutes.get(address, async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [rows, total, choices] = await Promise.all([listBook(db, actor, wanted), countBook(db, actor, wanted), decisionChoices(db, actor)])
  const here = addressOf(c)
  const exportHref = withQuery(here.replace(address, `${address}/export.xlsx`), { page: null })
  const found = { total, page: wanted.page, size: wanted.size }
  return page(c, { title: t(words.book) }, <BookPage {...{ t, rows, wanted, choices, found, exportHref }} address={here} />)
})

/** Exactly what is seen, all its pages. */
bookRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  const rows = await listBook(db, actorOf(c), { ...wantedOf(c), size: rowsForFile })
  const head = [words.bookNumber, words.year, say.person, say.about, say.award, words.decision, words.issuedOn, words.money]
  const bytes = await writeRows({
    name: `${t(words.book)} ${dayOf(now).year}`,
    head: [...head, words.paidOn, words.receivedBy, words.state].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.bookNumber === null ? null : showBookNumber(row.bookNumber),
      row.bookYear,
      `${row.address} ${row.name}`.trim(),
      row.about,
      row.awardName,
      numberPhrase({ value: row.number, symbol: row.symbol }),
      row.issuedOn && showDay(row.issuedOn),
      row.amount,
      row.paidOn && showDay(row.paidOn),
      row.receivedBy,
      t(statusWords[row.status]),
    ]),
    widths: [12, 8, 34, 40, 26, 16, 14, 18, 14, 30, 16],
  })
  return attachment(c, bytes, 'xlsx', 'so-khen-thuong')
})
