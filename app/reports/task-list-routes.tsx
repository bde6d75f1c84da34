import { z } from 'zod'
import { listTallied } from '#app/plans/index.ts'
import { NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { idOf, pageOf } from '#platform/web/params.ts'
import { messages as say } from './messages.ts'
import { RowsPage } from './pages/rows.tsx'
import { periodOf } from './period.ts'
import { findFrozen } from './queries.ts'
import { yearOf, type Period } from './rules.ts'

/** The tasks behind a number of the report: one unit's, all that were due, those done, or those late. */
export const taskLists = routes()

const asked = z.object({ part: z.enum(['given', 'done', 'late']), of: z.uuid() })
const labels = { given: say.tasksAll, done: say.tasksDone, late: say.tasksLate }

taskLists.get('/office/reports/frozen/:id/tasks', async (c) => {
  const report = await findFrozen(c.var.db, actorOf(c), idOf(c))
  return show(c, yearOf(report.year, report.asOf), `/office/reports/frozen/${report.id}`)
})

taskLists.get('/office/reports/:year/tasks', (c) => {
  const period = periodOf(c)
  return show(c, period, `/office/reports/${period.year}`)
})

async function show(c: Context, period: Period, report: string) {
  const { t, db } = c.var
  const read = asked.safeParse({ part: c.req.query('part'), of: c.req.query('of') })
  if (!read.success) throw new NotFound(`tasks of ${c.req.path}`)
  const { part, of } = read.data
  const found = await listTallied(db, actorOf(c), period, { leadId: of, part })
  const rows = found.map((task) => ({ ...task, href: `/office/tasks/${task.id}`, kind: null }))
  const title = t(say.behind, { figure: t(labels[part]), year: period.year })
  const back = { href: report, label: t(say.reportOf, { year: period.year }) }
  const props = { t, title, words: t(say.tasksBehind), rows, all: rows.length, back, page: pageOf(c), address: addressOf(c) }
  return page(c, { title }, <RowsPage {...props} />)
}
