import { acceptanceOf, toAccept, workCalendar, workingDaysBetween, type WorkCalendar } from '#app/rulebook/index.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { Forbidden } from '#platform/errors.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, pageOf } from '#platform/web/params.ts'
import { checklistsToAsk } from './checklists.ts'
import { preparePackage } from './commands.ts'
import { packageForm } from './form.ts'
import { listForwardable, type Forwardable } from './forwardable.ts'
import { countPackages, listPackages, packageAwards, type PackageRow } from './list.ts'
import { messages as say } from './messages.ts'
import { PackagesPage } from './pages/list.tsx'
import { packageStates, stateWords } from './pages/package-state.tsx'
import { PreparePage } from './pages/prepare.tsx'
import { lastAddressee } from './queries.ts'
import { prepareForwarding, receiveForwarding } from './rules.ts'

/** The packages of the agency, and how a new one is put together. */
export const listRoutes = routes()

const list = '/office/forwarding'

const wantedOf = (c: Context) => ({
  direction: c.req.query('direction') === 'in' ? ('in' as const) : ('out' as const),
  q: askedIn(c, 'q'),
  state: askedIn(c, 'state'),
  award: askedIn(c, 'award'),
  sort: askedIn(c, 'sort'),
  down: c.req.query('down') === '1',
})

listRoutes.get(list, async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [rows, total, awards, calendar] = await Promise.all([
    listPackages(db, actor, wanted),
    countPackages(db, actor, wanted),
    packageAwards(db, actor, wanted.direction),
    workCalendar(db),
  ])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace(list, `${list}/export.xlsx`), { page: null })
  const shown = rows.map((row) => ({ ...row, waited: waitedDays(row, now, calendar) }))
  const may = { mayPrepare: prepareForwarding.allows(actor, null), mayReceive: receiveForwarding.allows(actor, null) }
  const found = { total, page: wanted.page, size: wanted.size }
  const states = packageStates.map((id) => ({ id, label: stateWords(t, id, wanted.direction) }))
  return page(
    c,
    { title: t(say.forwarding) },
    <PackagesPage {...{ t, wanted, states, awards, address, exportHref, found, ...may }} rows={shown} />,
  )
})

/** Exactly what is seen in the list, all its pages. */
listRoutes.get(`${list}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  const wanted = wantedOf(c)
  const [rows, calendar] = await Promise.all([listPackages(db, actorOf(c), { ...wanted, size: rowsForFile }), workCalendar(db)])
  const party = wanted.direction === 'out' ? say.otherParty : say.sender
  const bytes = await writeRows({
    name: t(wanted.direction === 'out' ? say.sentUp : say.fromBelow),
    head: [say.title, say.award, party, say.cases, say.status, say.receipt, say.dueOn, say.waitedHead].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.title,
      row.awardName,
      row.otherParty,
      row.cases,
      stateWords(t, row.status, wanted.direction),
      row.receiptNumber,
      row.dueOn && showDay(row.dueOn),
      waitedDays(row, now, calendar),
    ]),
    widths: [44, 28, 30, 12, 22, 16, 14, 22],
  })
  return attachment(c, bytes, 'xlsx', wanted.direction === 'out' ? 'trinh-cap-tren' : 'nhan-tu-cap-duoi')
})

/** Working days with the other side; null for what was never sent. */
function waitedDays({ spans }: Pick<PackageRow, 'spans'>, now: Temporal.Instant, calendar: WorkCalendar) {
  if (spans.length === 0) return null
  return spans.reduce((days, { from, to }) => days + workingDaysBetween(dayOf(from), dayOf(to ?? now), calendar), 0)
}

listRoutes.get(`${list}/new`, (c) => {
  if (!prepareForwarding.allows(actorOf(c), null)) throw new Forbidden(prepareForwarding.deed)
  return showPrepare(c, null)
})

listRoutes.post(list, async (c) => {
  const { input, form } = readForm(packageForm, say, await c.req.formData(), c.var.t)
  if (!input) return showPrepare(c, form)
  const accepted = await acceptanceOf(c)
  const id = await c.var.perform((act) => preparePackage(act, input, accepted))
  return c.redirect(`${list}/${id}`, 303)
})

async function showPrepare(c: Context, typed: Form | null) {
  const { db, t } = c.var
  const actor = actorOf(c)
  const today = dayOf(c.var.now)
  const cases = await listForwardable(db, actor, today)
  const form = typed ?? (await begun(c, cases))
  const unchecked = await toAccept(db, await checklistsToAsk(db, cases, chosenIn(c.var.sentBack?.form ?? form), today), null)
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  return page(c, { title: t(say.newPackage), status }, <PreparePage {...{ t, form, cases, unchecked }} />)
}

/**
 * What is known beforehand: where one comes from an outcome or a case, who goes; where only one award waits, that it is
 * this one; and where such a package went last.
 */
async function begun(c: Context, cases: readonly Forwardable[]) {
  const [asked, session, one] = [askedIn(c, 'award'), askedIn(c, 'session'), askedIn(c, 'case')]
  const awards = new Set(cases.map(({ awardCode }) => awardCode))
  const award = asked || (awards.size === 1 ? ([...awards][0] ?? '') : '')
  const own = cases.filter(({ awardCode }) => awardCode === award)
  const [first] = own
  if (!first) return emptyForm
  const anyOne = session === '' && one === ''
  const chosen = own.filter(({ id, sessionId }) => (anyOne ? asked !== '' : id === one || (session !== '' && sessionId === session)))
  const year = dayOf(c.var.now).year
  const known = {
    awardCode: award,
    title: c.var.t(say.titleFor, { award: first.awardName, year }),
    otherParty: await lastAddressee(c.var.db, actorOf(c), award),
  }
  return formOf(known, { cases: chosen.map(({ id }) => id) })
}

function chosenIn({ values, lists }: Form) {
  return { ids: lists.cases ?? [], awardCode: values.awardCode ?? '', organisationAuthored: values.organisationAuthored === 'yes' }
}
