import { Forbidden, NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { idOf, pageOf } from '#platform/web/params.ts'
import { breakdown, rowsOfCell, type Counted } from './breakdown.ts'
import { freezeYear } from './commands.ts'
import { exports } from './export-routes.tsx'
import { messages as say } from './messages.ts'
import { FrozenPage } from './pages/frozen.tsx'
import { RowsPage } from './pages/rows.tsx'
import { ReportPage } from './pages/report.tsx'
import { YearsPage } from './pages/years.tsx'
import { periodOf } from './period.ts'
import { figureOf, findFrozen, listBehind, listForAll, listFrozen, listFrozenBehind, listYears, readReport } from './queries.ts'
import { freezeReport, readReports, yearOf } from './rules.ts'
import { taskLists } from './task-list-routes.tsx'
import { rowsOf } from './words.ts'

export const reportsNav: readonly NavEntry[] = [
  { href: '/office/reports', label: say.reports, icon: 'chart-bar', roles: ['office', 'publicity', 'leader', 'party'] },
]

export const reports = routes()

reports.use('/office/reports/*', async (c, next) => {
  if (!readReports.allows(actorOf(c), null)) throw new Forbidden(readReports.deed)
  await next()
})

reports.route('/', exports)

reports.get('/office/reports', async (c) => {
  const { db, t, now } = c.var
  const [years, frozen] = await Promise.all([listYears(db, dayOf(now).year), listFrozen(db)])
  return page(c, { title: t(say.reports) }, <YearsPage {...{ t, years, frozen }} />)
})

reports.get('/office/reports/frozen/:id', async (c) => {
  const { db, t } = c.var
  const report = await findFrozen(db, actorOf(c), idOf(c))
  return page(
    c,
    { title: t(say.frozenTitle, { year: report.year }) },
    <FrozenPage {...{ t, report, mayFreeze: freezeReport.allows(actorOf(c), null) }} />,
  )
})

reports.route('/', taskLists)

reports.get('/office/reports/frozen/:id/:figure', async (c) => {
  const { db, t } = c.var
  const report = await findFrozen(db, actorOf(c), idOf(c))
  const figure = figureOf(c.req.param('figure'))
  if (report.closed && c.req.query('part')) throw new NotFound(`part of ${report.id}`)
  const { rows: behind, all } = await listFrozenBehind(db, actorOf(c), report, figure.code, yearOf(report.year, report.asOf))
  const back = { href: `/office/reports/frozen/${report.id}`, label: t(say.frozenTitle, { year: report.year }) }
  const { rows, part } = partOf(c, behind)
  const title = [t(say.behind, { figure: t(figure.label), year: report.year }), part].filter(Boolean).join(': ')
  const words = t(figure.words)
  const props = { t, title, words, rows, all: part ? rows.length : all, back, page: pageOf(c), address: addressOf(c) }
  return page(c, { title }, <RowsPage {...props} />)
})

reports.get('/office/reports/:year', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const period = periodOf(c)
  const [report, frozen] = await Promise.all([readReport(db, actor, period), listFrozen(db, period.year)])
  const props = { t, report, frozen, asOf: c.req.query('asOf') ?? '', mayFreeze: freezeReport.allows(actor, null) }
  return page(c, { title: t(say.reportOf, { year: period.year }) }, <ReportPage {...props} />)
})

reports.post('/office/reports/:year/freezing', async (c) => {
  const period = periodOf(c)
  const id = await c.var.perform((act) => freezeYear(act, period))
  return c.redirect(`/office/reports/frozen/${id}`, 303)
})

reports.get('/office/reports/:year/:figure', async (c) => {
  const { db, t } = c.var
  const period = periodOf(c)
  const figure = figureOf(c.req.param('figure'))
  const list = c.req.query('part') ? listForAll : listBehind
  const { rows, part } = partOf(c, await list(db, actorOf(c), figure.code, period))
  const back = { href: `/office/reports/${period.year}${queryOf(c)}`, label: t(say.reportOf, { year: period.year }) }
  const title = [t(say.behind, { figure: t(figure.label), year: period.year }), part].filter(Boolean).join(': ')
  return page(
    c,
    { title },
    <RowsPage
      {...{
        t,
        title,
        words: t(figure.words),
        rows,
        all: rows.length,
        back,
        ...(part ? {} : { exported: `/office/reports/${period.year}/${figure.code}/export${queryOf(c)}` }),
        page: pageOf(c),
        address: addressOf(c),
      }}
    />,
  )
})

/** One part of a figure where the address asks for it: those the paper counted in that cell, and how the cell is called. */
function partOf(c: Context, rows: Counted[]) {
  const [name, code] = [c.req.query('part') ?? '', c.req.query('of') ?? '']
  if (!name) return { rows, part: null }
  const found = rowsOfCell(rows, name, code)
  const part = found && breakdown(rows).parts.find((one) => one.part === name)
  const label = part && rowsOf(c.var.t, part).find((row) => row.code === code)?.label
  if (!found || !label) throw new NotFound(`part ${name} ${code}`)
  return { rows: found, part: label }
}

function queryOf(c: Context) {
  const asOf = c.req.query('asOf')
  return asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''
}
