import { z } from 'zod'
import { tallyTasks } from '#app/plans/index.ts'
import { letterheadOn } from '#app/documents/index.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { attachment, type FileFormat } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { draftReportPaper, exportList } from './commands.ts'
import { reportName, yearlyReport } from './papers/yearly-report.ts'
import { periodOf } from './period.ts'
import { figureOf, findFrozen, listBehind, readReport, type Kept } from './queries.ts'
import { yearOf, type Period } from './rules.ts'
import { listSheet, reportSheet } from './sheets.ts'

export const exports = routes()

const format = z.enum(['xlsx', 'docx', 'pdf'])

exports.get('/office/reports/frozen/:id/export/:format', async (c) => {
  const report = await findFrozen(c.var.db, idOf(c))
  return send(c, yearOf(report.year, report.asOf), report.figures)
})

exports.post('/office/reports/frozen/:id/paper', async (c) => {
  const report = await findFrozen(c.var.db, idOf(c))
  const paper = await paperOf(c, yearOf(report.year, report.asOf), report.figures)
  const id = await c.var.perform((act) => draftReportPaper(act, report, paper))
  return c.redirect(`/office/documents/${id}`, 303)
})

exports.get('/office/reports/:year/export/:format', async (c) => {
  const period = periodOf(c)
  const { figures } = await readReport(c.var.db, actorOf(c), period)
  return send(c, period, figures)
})

exports.get('/office/reports/:year/:figure/export', async (c) => {
  const period = periodOf(c)
  const { code } = figureOf(c.req.param('figure'))
  const rows = await listBehind(c.var.db, actorOf(c), code, period)
  // Names leave the house here: the journal says who took the list.
  await c.var.perform((act) => exportList(act, code, period, rows.length))
  return attachment(c, await listSheet(code, rows), 'xlsx', `${code}-${period.year}`)
})

async function send(c: Context, period: Period, figures: Kept) {
  const { year, asOf } = period
  const read = format.safeParse(c.req.param('format'))
  if (!read.success) throw new NotFound(`format ${c.req.path}`)
  const bytes = read.data === 'xlsx' ? await sheetOf(c, period, figures) : await print(c, read.data, await paperOf(c, period, figures))
  return attachment(c, bytes, read.data, reportName(year, asOf))
}

async function sheetOf(c: Context, period: Period, figures: Kept) {
  return reportSheet(period.year, figures, await tallyTasks(c.var.db, actorOf(c), period))
}

async function paperOf(c: Context, period: Period, figures: Kept) {
  const { db, now } = c.var
  const today = dayOf(now)
  const [tasks, letterhead] = await Promise.all([tallyTasks(db, actorOf(c), period), letterheadOn(db, today)])
  return yearlyReport({ year: period.year, asOf: period.asOf, figures, tasks, letterhead, today })
}

function print(c: Context, as: FileFormat, paper: Awaited<ReturnType<typeof paperOf>>) {
  return as === 'docx' ? printDocx(paper) : printPdf(paper, c.var.now)
}
