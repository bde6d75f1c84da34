import { z } from 'zod'
import { tallyTasks } from '#app/plans/index.ts'
import { letterheadOn, showPaper } from '#app/documents/index.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { printDocx } from '#platform/paper/docx.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { attachment, type FileFormat } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { draftReportPaper, exportList } from './commands.ts'
import { messages as say } from './messages.ts'
import { reportName, yearlyReport } from './papers/yearly-report.ts'
import { periodOf } from './period.ts'
import { figureOf, findFrozen, listBehind, readReport, type Kept } from './queries.ts'
import { yearOf, type Period } from './rules.ts'
import { listSheet, reportSheet } from './sheets.ts'

export const exports = routes()

const format = z.enum(['xlsx', 'docx', 'pdf'])

exports.get('/office/reports/frozen/:id/export/:format', async (c) => {
  const report = await findFrozen(c.var.db, actorOf(c), idOf(c))
  return send(c, yearOf(report.year, report.asOf), report.figures, `frozen/${report.id}`)
})

exports.post('/office/reports/frozen/:id/paper', async (c) => {
  const report = await findFrozen(c.var.db, actorOf(c), idOf(c))
  if (report.closed) throw new Refusal(say.closedPaper)
  const paper = await paperOf(c, yearOf(report.year, report.asOf), report.figures, `frozen/${report.id}`)
  const id = await c.var.perform((act) => draftReportPaper(act, report, paper))
  return c.redirect(`/office/documents/${id}`, 303)
})

exports.get('/office/reports/frozen/:id/paper', async (c) => {
  const report = await findFrozen(c.var.db, actorOf(c), idOf(c))
  const paper = await paperOf(c, yearOf(report.year, report.asOf), report.figures, `frozen/${report.id}`)
  return look(c, paper, `/office/reports/frozen/${report.id}`, report.year)
})

exports.get('/office/reports/:year/paper', async (c) => {
  const period = periodOf(c)
  const { figures } = await readReport(c.var.db, actorOf(c), period)
  return look(c, await paperOf(c, period, figures, reportId(c, period)), `/office/reports/${period.year}`, period.year)
})

exports.get('/office/reports/:year/export/:format', async (c) => {
  const period = periodOf(c)
  const { figures } = await readReport(c.var.db, actorOf(c), period)
  return send(c, period, figures, reportId(c, period))
})

exports.get('/office/reports/:year/:figure/export', async (c) => {
  const period = periodOf(c)
  const { code } = figureOf(c.req.param('figure'))
  const rows = await listBehind(c.var.db, actorOf(c), code, period)
  // Names leave the house here: the journal says who took the list.
  await c.var.perform((act) => exportList(act, code, period, rows.length))
  return attachment(c, await listSheet(code, rows), 'xlsx', `${code}-${period.year}`)
})

async function send(c: Context, period: Period, figures: Kept, report: string) {
  const { year, asOf } = period
  const read = format.safeParse(c.req.param('format'))
  if (!read.success) throw new NotFound(`format ${c.req.path}`)
  const bytes =
    read.data === 'xlsx' ? await sheetOf(c, period, figures) : await print(c, read.data, await paperOf(c, period, figures, report))
  return attachment(c, bytes, read.data, reportName(year, asOf))
}

/** The paper with its figures, each leading to the list it was counted from. */
function look(c: Context, paper: Paper, address: string, year: number) {
  const query = c.req.query('asOf') ? `?asOf=${encodeURIComponent(c.req.query('asOf') ?? '')}` : ''
  const back = { href: address + query, label: c.var.t(say.reportOf, { year }) }
  return showPaper(c, { title: paper.title, papers: [paper], back, fileAt: (as) => `${address}/export/${as}${query}` })
}

async function sheetOf(c: Context, period: Period, figures: Kept) {
  return reportSheet(period.year, figures, await tallyTasks(c.var.db, actorOf(c), period))
}

/** How a paper names the report its figures come from: the year, with the day it is known to where one was asked for. */
function reportId(c: Context, { year, asOf }: Period) {
  return c.req.query('asOf') ? `${year}@${dayOf(asOf).toString()}` : String(year)
}

async function paperOf(c: Context, period: Period, figures: Kept, report: string) {
  const { db, now } = c.var
  const today = dayOf(now)
  const [tasks, letterhead] = await Promise.all([tallyTasks(db, actorOf(c), period), letterheadOn(db, today)])
  return yearlyReport({ report, year: period.year, asOf: period.asOf, figures, tasks, letterhead, today })
}

function print(c: Context, as: FileFormat, paper: Awaited<ReturnType<typeof paperOf>>) {
  return as === 'docx' ? printDocx(paper) : printPdf(paper, c.var.now)
}
