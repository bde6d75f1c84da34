import { shareOf } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { countBox, voidAndRepeat } from './box-desk.ts'
import { asked, mayDecide, mayRun } from './desk.ts'
import { codesForm, decisionForm, handForm, readingForm, reasonForm, textForm } from './form.ts'
import { messages as say } from './messages.ts'
import { ItemPage } from './pages/item.tsx'
import { PrintedPapersPage, ReadingsPage } from './pages/tellers.tsx'
import { undoOpening } from './panic-commands.ts'
import { findItem } from './queries.ts'
import { countPapers } from './rules.ts'
import { mean, median } from './scores.ts'
import { resumeItem, suspendItem } from './session-commands.ts'
import { answerComplaint, issueCodes, readPaper } from './teller-commands.ts'
import { itemRule, readingOf, sessionView } from './views.ts'
import { closeHandVote, closeNamedVote, decideByAuthority, openVote } from './vote-commands.ts'

export const itemRoutes = routes()
const at = '/office/council/items'

export async function itemView(c: Context) {
  const { session, ...row } = await findItem(c.var.db, actorOf(c), idOf(c))
  const view = await sessionView(c.var.db, actorOf(c), session)
  const item = view.items.find(({ id }) => id === row.id)
  if (!item) throw new NotFound(`item ${row.id}`)
  return { view, item }
}

export function linesOf(c: Context, boxId: string | undefined) {
  if (!boxId) return Promise.resolve([])
  return c.var.db.selectFrom('boxLines').select(['phrase', 'choice']).where('boxId', '=', boxId).orderBy('place').execute()
}

itemRoutes.get(`${at}/:id`, async (c) => {
  const { db, t, now } = c.var
  const { view, item } = await itemView(c)
  const [{ claims, sheets }, lines, rule] = await Promise.all([
    readingOf(db, actorOf(c), item),
    linesOf(c, item.box?.id),
    itemRule(db, item, view.session),
  ])
  const aside = new Set(item.conflicts.map(({ seatId }) => seatId))
  const given = [...new Set(sheets.filter(({ status, seatId }) => status === 'given' && !aside.has(seatId)).map(({ seatId }) => seatId))]
  const totals = given.map((seatId) =>
    sheets.filter((one) => one.seatId === seatId && one.kind === 'score').reduce((sum, one) => sum + (one.points ?? 0), 0),
  )
  const words = rule ? `${rule.body.comparison === 'atLeast' ? '≥' : '>'} ${shareOf(rule.body.share)}` : ''
  const props = {
    view,
    item,
    claims,
    lines,
    now,
    scores: { median: median(totals), mean: mean(totals), count: totals.length },
    rule: rule && { id: rule.id, citation: rule.citation, words },
    mayRun: mayRun(c, view.session),
    mayDecide: mayDecide(c, view.session),
  }
  return page(c, { title: item.subjectName }, <ItemPage t={t} {...props} />)
})

/** A deed on one item; the session's page comes back, where the next step stands. */
function deed(path: string, command: (act: Act, id: string, c: Context) => Promise<unknown>) {
  itemRoutes.post(`${at}/:id/${path}`, async (c) => {
    const id = idOf(c)
    await c.var.perform((act) => command(act, id, c))
    return backToSession(c, id)
  })
}

async function backToSession(c: Context, itemId: string) {
  const row = await c.var.db.selectFrom('agendaItems').select('sessionId').where('id', '=', itemId).executeTakeFirst()
  return c.redirect(`/office/council/sessions/${row?.sessionId ?? ''}`, 303)
}

deed('opening', async (act, id, c) => openVote(act, id, { rely: (await c.req.formData()).get('rely') === 'yes' }))
deed('undoing', (act, id) => undoOpening(act, id))
deed('resumption', (act, id) => resumeItem(act, id))
deed('suspension', async (act, id, c) => suspendItem(act, id, (await asked(c, reasonForm)).because))
deed('hand-count', async (act, id, c) => closeHandVote(act, id, await asked(c, handForm)))
deed('decision', async (act, id, c) => decideByAuthority(act, id, await asked(c, decisionForm)))

itemRoutes.post(`${at}/:id/count`, async (c) => {
  const { method, id } = await findItem(c.var.db, actorOf(c), idOf(c))
  if (method === 'named') await c.var.perform((act) => closeNamedVote(act, id))
  else await countBox(c.var.program, c.var.perform, id)
  return backToSession(c, id)
})

itemRoutes.post(`${at}/:id/voiding`, async (c) => {
  const id = idOf(c)
  const { because } = await asked(c, reasonForm)
  await voidAndRepeat(c.var.program, c.var.perform, id, because)
  return backToSession(c, id)
})

itemRoutes.post(`${at}/:id/codes`, async (c) => {
  const { t, db, perform } = c.var
  const id = idOf(c)
  const { count } = await asked(c, codesForm)
  const codes = await perform((act) => issueCodes(act, id, count))
  const item = await findItem(db, actorOf(c), id)
  return page(c, { title: t(say.printed) }, <PrintedPapersPage t={t} item={item} codes={codes} />)
})

itemRoutes.get(`${at}/:id/readings`, async (c) => readings(c, emptyForm))

itemRoutes.post(`${at}/:id/readings`, async (c) => {
  const { t, perform } = c.var
  const id = idOf(c)
  const { input, form } = readForm(readingForm, say, await c.req.formData(), t)
  if (!input) return readings(c, form, 422)
  await perform((act) => readPaper(act, id, input))
  return c.redirect(`${at}/${id}/readings`, 303)
})

async function readings(c: Context, form: typeof emptyForm, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const { session, ...item } = await findItem(db, actorOf(c), idOf(c))
  if (!countPapers.allows(actorOf(c), session.sitting)) throw new NotFound(`readings ${item.id}`)
  const mine = await db
    .selectFrom('paperReadings')
    .innerJoin('boxes', 'boxes.id', 'paperReadings.boxId')
    .select(['code', 'choice'])
    .where('boxes.itemId', '=', item.id)
    .where('boxes.state', '=', 'open')
    .where('tellerId', '=', actorOf(c).id)
    .orderBy('code')
    .execute()
  return page(c, { title: t(say.readings), status }, <ReadingsPage t={t} form={form} item={item} mine={mine} />)
}

itemRoutes.post('/office/council/complaints/:id/answer', async (c) => {
  const id = idOf(c)
  const { text } = await asked(c, textForm)
  await c.var.perform((act) => answerComplaint(act, id, text))
  const row = await c.var.db
    .selectFrom('boxComplaints')
    .innerJoin('boxes', 'boxes.id', 'boxId')
    .select('itemId')
    .where('boxComplaints.id', '=', id)
    .executeTakeFirstOrThrow()
  return c.redirect(`${at}/${row.itemId}`, 303)
})
