import { findCriteria } from '#app/criteria/index.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { z } from 'zod'
import { itemView } from '../votes/item-routes.tsx'
import { messages as say } from '../messages.ts'
import { ReadingPage } from './pages/reading.tsx'
import { readingOf } from './reading-view.ts'
import { giveScores, skipItem } from './score-commands.ts'
import { mean, median, readPoints, showPoints, totalsOf } from './scores.ts'
import type { SessionView } from '../views.ts'

/** A member's queue of dossiers: read, give points, put aside, go on where they left off. */
export const readingRoutes = routes()
const sessionAt = '/office/council/sessions'
const itemAt = '/office/council/items'

/** Where this member left off: unread first, then those put aside. */
export async function readingQueue(c: Context, view: SessionView) {
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

readingRoutes.get(`${itemAt}/:id/reading`, async (c) => reading(c))

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
    <ReadingPage
      t={c.var.t}
      form={form}
      item={item}
      claims={claims}
      criteria={criteria}
      progress={progress}
      sheets={sheetsSoFar(sheets, item, view.mySeat?.id)}
    />,
  )
}

type Sheet = Awaited<ReturnType<typeof readingOf>>['sheets'][number]

/** Totals of all who have given points and take part; null until this member has given theirs. */
function sheetsSoFar(sheets: readonly Sheet[], { conflicts }: { conflicts: readonly { seatId: string }[] }, mySeatId: string | undefined) {
  const totals = totalsOf(
    sheets,
    conflicts.map(({ seatId }) => seatId),
  )
  const own = totals.find(({ seatId }) => seatId === mySeatId)
  const all = totals.map(({ total }) => total)
  const [middle, average] = [median(all), mean(all)]
  return own && middle !== null && average !== null ? { own: own.total, median: middle, mean: average, count: all.length } : null
}

readingRoutes.post(`${itemAt}/:id/scores`, async (c) => {
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

readingRoutes.post(`${itemAt}/:id/skip`, async (c) => {
  const id = idOf(c)
  const { view } = await itemView(c)
  await c.var.perform((act) => skipItem(act, id))
  const { next } = await readingQueue(c, view)
  return c.redirect(next && next !== id ? `${itemAt}/${next}/reading` : `${sessionAt}/${view.session.id}/seat`, 303)
})
