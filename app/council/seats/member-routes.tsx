import { Refusal } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, textOf, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { handOver } from '../ballots/box-desk.ts'
import { asked, isSecure, viewOf } from '../desk.ts'
import { answerForm, choiceForm, papersForm, reasonForm, textForm, tiesForm } from '../form.ts'
import { ruleOf } from '../votes/item-rule.ts'
import { itemView, linesOf } from '../votes/item-routes.tsx'
import { messages as say } from '../messages.ts'
import { BallotPage } from './pages/ballot.tsx'
import { MyListPage } from './pages/list.tsx'
import { SeatPage } from './pages/seat.tsx'
import { readingQueue } from '../scores/reading-routes.tsx'
import { answerInvitation, checkIn } from '../sessions/attendance-commands.ts'
import { isWhollyOpen } from '../sessions/session-papers.ts'
import { declareTies, stepAside } from '../conflicts/tie-commands.ts'
import { complain } from '../ballots/complaint-commands.ts'
import { myAsides } from '../conflicts/conflict-view.ts'
import { castNamed } from '../votes/vote-commands.ts'

/** A member's own pages, made for a phone. */
export const memberRoutes = routes()
const sessionAt = '/office/council/sessions'
const itemAt = '/office/council/items'

/** The code of the room may come with the address, read off the wall. */
memberRoutes.get(`${sessionAt}/:id/seat`, async (c) => seat(c, formOf({ code: c.req.query('code') })))

async function seat(c: Context, form: Form, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const view = await viewOf(c, idOf(c))
  const { id, status: state } = view.session
  const [asides, queue, wholly] = await Promise.all([
    myAsides(db, actorOf(c), id),
    readingQueue(c, view),
    state === 'invited' && isWhollyOpen(db, actorOf(c), id),
  ])
  const title = t(say.welcome, { number: view.session.number, year: view.session.year })
  const props = {
    asides: asides.map(({ because }) => t(because)),
    done: queue.done,
    nextReading: queue.next,
    secure: isSecure(c),
    mayHaveInvitation: wholly,
  }
  return page(c, { title, status }, <SeatPage t={t} view={view} form={form} {...props} />)
}

/** By the secretary for anybody; by a member for themself, with the code that stands on the wall. */
memberRoutes.post(`${sessionAt}/:id/attendance`, async (c) => {
  const id = idOf(c)
  const body = await c.req.formData()
  const [seatId, typed] = [textOf(body, 'seatId'), textOf(body, 'code')]
  const done = await c.var.perform((act) => checkIn(act, id, isId(seatId) ? seatId : '', typed))
  if (done === 'wrong code') return seat(c, { ...emptyForm, values: { code: typed }, problems: { code: c.var.t(say.wrongCode) } }, 422)
  return c.redirect(`${sessionAt}/${id}${body.has('code') ? '/seat' : ''}`, 303)
})

memberRoutes.post(`${sessionAt}/:id/statement`, async (c) => {
  const id = idOf(c)
  const ties = await asked(c, tiesForm)
  await c.var.perform((act) => declareTies(act, id, ties))
  return c.redirect(`${sessionAt}/${id}/seat`, 303)
})

memberRoutes.post(`${sessionAt}/:id/answer`, async (c) => {
  const id = idOf(c)
  const input = await asked(c, answerForm)
  await c.var.perform((act) => answerInvitation(act, id, input))
  return c.redirect(`${sessionAt}/${id}/seat`, 303)
})

/** Asked by the device, answered to the device. */
memberRoutes.post(`${sessionAt}/:id/taken-papers`, async (c) => {
  const id = idOf(c)
  const wanted = papersForm.safeParse(await c.req.json().catch(() => null))
  if (!wanted.success) return c.json({ error: c.var.t(say.badPaper) }, 400)
  try {
    return c.json({ papers: await handOver(c.var.program, c.var.perform, id, wanted.data) })
  } catch (refused) {
    if (refused instanceof Refusal) return c.json({ error: c.var.t(refused.sentence) }, 409)
    throw refused
  }
})

memberRoutes.post(`${itemAt}/:id/aside`, async (c) => {
  const { view, item } = await itemView(c)
  const { because } = await asked(c, reasonForm)
  await c.var.perform((act) => stepAside(act, item.id, because))
  return c.redirect(`${sessionAt}/${view.session.id}/seat`, 303)
})

memberRoutes.get(`${itemAt}/:id/vote`, async (c) => {
  const { view, item } = await itemView(c)
  const rule = await ruleOf(c.var.db, item.ruleId)
  const props = { at: view.items.indexOf(item) + 1, secure: isSecure(c), mayChange: rule?.body.change === 'untilClosing' }
  return page(c, { title: item.subjectName }, <BallotPage t={c.var.t} view={view} item={item} {...props} />)
})

memberRoutes.post(`${itemAt}/:id/named-vote`, async (c) => {
  const id = idOf(c)
  const { choice } = await asked(c, choiceForm)
  await c.var.perform((act) => castNamed(act, id, choice))
  return c.redirect(`${itemAt}/${id}/vote`, 303)
})

memberRoutes.get(`${itemAt}/:id/list`, async (c) => {
  const { view, item } = await itemView(c)
  return page(
    c,
    { title: item.subjectName },
    <MyListPage t={c.var.t} view={view} item={item} lines={await linesOf(c, item.box?.id)} now={c.var.now} />,
  )
})

memberRoutes.post('/office/council/boxes/:id/complaints', async (c) => {
  const id = idOf(c)
  const { text } = await asked(c, textForm)
  await c.var.perform((act) => complain(act, id, text))
  const row = await c.var.db.selectFrom('boxes').select('itemId').where('id', '=', id).executeTakeFirstOrThrow()
  return c.redirect(`${itemAt}/${row.itemId}/list`, 303)
})
