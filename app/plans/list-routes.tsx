import { dayOf, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn } from '#platform/web/params.ts'
import { countPlans, listPlans, planYears } from './list.ts'
import { messages as say } from './messages.ts'
import { PlansPage } from './pages/plans.tsx'
import { makePlans } from './rules.ts'

/** The plans, and what is fetched of the list. */
export const planListRoutes = routes()

const address = '/office/plans'

const wantedOf = (c: Context, asked: Asked) => ({ ...asked, year: askedIn(c, 'year'), state: askedIn(c, 'state') })

planListRoutes.get(address, async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const wanted = wantedOf(c, askedOf(c))
  const [rows, total, years] = await Promise.all([
    listPlans(db, actor, dayOf(now), wanted),
    countPlans(db, actor, dayOf(now), wanted),
    planYears(db, actor),
  ])
  const may = { mayMake: makePlans.allows(actor, null), seesAll: actor.reach === 'all' }
  const props = { t, rows, total, wanted, years, address: addressOf(c), exportHref: exportHrefOf(c, address), ...may }
  return page(c, { title: t(say.plans) }, <PlansPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
planListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  const rows = await listPlans(db, actorOf(c), dayOf(now), wantedOf(c, wholeOf(c)))
  const head = [say.planTitle, say.planNumber, say.issuedOn, say.fromOn, say.toOn, say.taskCount, say.tasksDone, say.tasksLate]
  const bytes = await writeRows({
    name: t(say.plans),
    head: head.map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.title,
      row.number ?? t(say.draft),
      row.issuedOn && showDay(row.issuedOn),
      showDay(row.fromOn),
      showDay(row.toOn),
      row.total,
      row.done,
      row.late,
    ]),
    widths: [56, 18, 14, 12, 12, 10, 12, 12],
  })
  return attachment(c, bytes, 'xlsx', 'ke-hoach')
})
