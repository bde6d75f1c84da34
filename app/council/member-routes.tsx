import { findCriteria } from '#app/criteria/index.ts'
import { Refusal } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { z } from 'zod'
import { handOver } from './box-desk.ts'
import { asked, isSecure, viewOf } from './desk.ts'
import { answerForm, choiceForm, papersForm, reasonForm, textForm, tiesForm } from './form.ts'
import { itemView, linesOf } from './item-routes.tsx'
import { messages as say } from './messages.ts'
import { BallotPage } from './pages/ballot.tsx'
import { MyListPage } from './pages/list.tsx'
import { ReadingPage } from './pages/reading.tsx'
import { SeatPage } from './pages/seat.tsx'
import { giveScores, skipItem } from './score-commands.ts'
import { readPoints, showPoints } from './scores.ts'
import { answerInvitation, declareTies, stepAside } from './session-commands.ts'
import { complain } from './teller-commands.ts'
import { myAsides, readingOf, type SessionView } from './views.ts'
import { castNamed } from './vote-commands.ts'

/** A member's own pages, made for a phone. */
export const memberRoutes = routes()
const sessionAt = '/office/council/sessions'
const itemAt = '/office/council/items'

memberRoutes.get(`${sessionAt}/:id/seat`, async (c) => {
  const { db, t } = c.var
  const view = await viewOf(c, idOf(c))
  const [asides, queue] = await Promise.all([myAsides(db, actorOf(c), view.session.id), readingQueue(c, view)])
  const title = t(say.welcome, { number: view.session.number, year: view.session.year })
  return page(
    c,
    { title },
    <SeatPage
      t={t}
      view={view}
      asides={asides.map(({ because }) => because)}
      done={queue.done}
      nextReading={queue.next}
      secure={isSecure(c)}
    />,
  )
})

/** Where this member left off: unread first, then those put aside. */
async function readingQueue(c: Context, view: SessionView) {
  const ids = view.items.map(({ id }) => id)
  const seatId = view.mySeat?.id ?? ''
  const sheets =
    ids.length && seatId
      ? await c.var.db
          .selectFrom('scoreSheets')
          .select(['itemId', 'status', 'changedAt'])
          .where('itemId', 'in', ids)
          .where('seatId', '=', seatId)
          .execute()
      : []
  const given = new Set(sheets.filter(({ status }) => status === 'given').map(({ itemId }) => itemId))
  const skipped = new Set(sheets.filter(({ status }) => status === 'skipped').map(({ itemId }) => itemId))
  const open = view.items.filter(({ id, status }) => !given.has(id) && status !== 'counted')
  const next = open.find(({ id }) => !skipped.has(id)) ?? open[0] ?? null
  return { done: given.size, next: next?.id ?? null }
}

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

memberRoutes.get(`${itemAt}/:id/reading`, async (c) => reading(c))

async function reading(c: Context, failed: { form: ReturnType<typeof formOf>; status: 422 } | null = null) {
  const { db } = c.var
  const { view, item } = await itemView(c)
  const [{ claims, sheets }, queue] = await Promise.all([readingOf(db, actorOf(c), item), readingQueue(c, view)])
  const criteria = item.criteriaSetId ? (await findCriteria(db, item.criteriaSetId)).criteria : []
  const own = sheets.filter(({ seatId }) => seatId === view.mySeat?.id)
  const values = Object.fromEntries(
    own.flatMap(({ criterionId, points, kind }) =>
      criterionId && points !== null ? [[`c:${criterionId}`, kind === 'gate' ? String(points) : showPoints(points)]] : [],
    ),
  )
  const form = failed?.form ?? formOf({ ...values, note: own[0]?.note, reason: own[0]?.reason })
  const progress = { at: view.items.indexOf(item) + 1, of: view.items.length, done: queue.done }
  return page(
    c,
    { title: item.subjectName, status: failed?.status ?? 200 },
    <ReadingPage t={c.var.t} form={form} item={item} claims={claims} criteria={criteria} progress={progress} />,
  )
}

memberRoutes.post(`${itemAt}/:id/scores`, async (c) => {
  const { t, perform } = c.var
  const id = idOf(c)
  const { view, item } = await itemView(c)
  const criteria = item.criteriaSetId ? (await findCriteria(c.var.db, item.criteriaSetId)).criteria : []
  const { input, form } = readForm(sheetForm(criteria), say, await c.req.formData(), t)
  if (!input) return reading(c, { form, status: 422 })
  await perform((act) => giveScores(act, id, input))
  const { next } = await readingQueue(c, view)
  return c.redirect(next ? `${itemAt}/${next}/reading` : `${sessionAt}/${view.session.id}/seat`, 303)
})

/** One field for each criterion, none above what it may bring. */
function sheetForm(criteria: readonly { id: string; kind: 'gate' | 'score'; weight: number }[]) {
  return z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((fields, context) => {
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const points = new Map<string, number>()
    for (const { id, kind, weight } of criteria) {
      const read = kind === 'gate' ? Number(text(`c:${id}`) === '1') : readPoints(text(`c:${id}`))
      if (read === null) context.addIssue({ code: 'custom', message: 'sayPoints', path: [`c:${id}`] })
      else if (kind === 'score' && read > weight * 100) context.addIssue({ code: 'custom', message: 'tooManyPoints', path: [`c:${id}`] })
      else points.set(id, read)
    }
    return { points, reason: text('reason').trim(), note: text('note').trim() }
  })
}

memberRoutes.post(`${itemAt}/:id/skip`, async (c) => {
  const id = idOf(c)
  const { view } = await itemView(c)
  await c.var.perform((act) => skipItem(act, id))
  const { next } = await readingQueue(c, view)
  return c.redirect(next && next !== id ? `${itemAt}/${next}/reading` : `${sessionAt}/${view.session.id}/seat`, 303)
})

memberRoutes.post(`${itemAt}/:id/aside`, async (c) => {
  const { view, item } = await itemView(c)
  const { because } = await asked(c, reasonForm)
  await c.var.perform((act) => stepAside(act, item.id, because))
  return c.redirect(`${sessionAt}/${view.session.id}/seat`, 303)
})

memberRoutes.get(`${itemAt}/:id/vote`, async (c) => {
  const { view, item } = await itemView(c)
  return page(
    c,
    { title: item.subjectName },
    <BallotPage t={c.var.t} view={view} item={item} at={view.items.indexOf(item) + 1} secure={isSecure(c)} />,
  )
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
