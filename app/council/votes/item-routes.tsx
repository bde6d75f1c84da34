import { shareOf } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { countBox, voidAndRepeat } from '../ballots/box-desk.ts'
import { asked, mayDecide, mayRun } from '../desk.ts'
import { decisionForm, envelopeForm, handForm, reasonForm, settleForm, textForm } from '../form.ts'
import { ItemPage } from './pages/item.tsx'
import { undoOpening } from '../sessions/panic-commands.ts'
import { findItem } from './items.ts'
import { mean, median, totalsOf } from '../scores/scores.ts'
import { resumeItem, suspendItem } from '../sessions/session-commands.ts'
import { answerComplaint } from '../ballots/complaint-commands.ts'
import { settleTie } from '../conflicts/tie-commands.ts'
import { readingOf } from '../scores/reading-view.ts'
import { itemRule } from './rule-view.ts'
import { sessionView } from '../views.ts'
import { openEnvelope } from '../ballots/written-commands.ts'
import { decideByAuthority } from './authority-commands.ts'
import { openVote } from './open-vote.ts'
import { openingOf } from './opening-form.ts'
import { closeHandVote, closeNamedVote } from './vote-commands.ts'

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
  const totals = totalsOf(
    sheets,
    item.conflicts.map(({ seatId }) => seatId),
  ).map(({ total }) => total)
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

/** Said while closing: the envelopes that came in hold no ballot for this item. */
const noSlipIn = async (c: Context) => ({ noSlip: (await c.req.formData()).get('noSlip') === 'yes' })

async function backToSession(c: Context, itemId: string) {
  const row = await c.var.db.selectFrom('agendaItems').select('sessionId').where('id', '=', itemId).executeTakeFirst()
  return c.redirect(`/office/council/sessions/${row?.sessionId ?? ''}`, 303)
}

deed('opening', async (act, id, c) => openVote(act, id, await openingOf(c)))
deed('undoing', (act, id) => undoOpening(act, id))
deed('resumption', (act, id) => resumeItem(act, id))
deed('suspension', async (act, id, c) => suspendItem(act, id, (await asked(c, reasonForm)).because))
deed('hand-count', async (act, id, c) => closeHandVote(act, id, await asked(c, handForm), await noSlipIn(c)))
deed('decision', async (act, id, c) => decideByAuthority(act, id, await asked(c, decisionForm)))
deed('envelopes', async (act, id, c) => openEnvelope(act, id, await asked(c, envelopeForm)))

itemRoutes.post(`${at}/:id/count`, async (c) => {
  const { method, id } = await findItem(c.var.db, actorOf(c), idOf(c))
  const said = await noSlipIn(c)
  if (method === 'named') await c.var.perform((act) => closeNamedVote(act, id, said))
  else await countBox(c.var.program, c.var.perform, id, said)
  return backToSession(c, id)
})

itemRoutes.post(`${at}/:id/voiding`, async (c) => {
  const id = idOf(c)
  const { because } = await asked(c, reasonForm)
  await voidAndRepeat(c.var.program, c.var.perform, id, because)
  return backToSession(c, id)
})

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

itemRoutes.post('/office/council/ties/:id/answer', async (c) => {
  const id = idOf(c)
  const input = await asked(c, settleForm)
  await c.var.perform((act) => settleTie(act, id, input))
  const row = await c.var.db.selectFrom('tieQuestions').select('itemId').where('id', '=', id).executeTakeFirstOrThrow()
  return backToSession(c, row.itemId)
})
