import { z } from 'zod'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { showMoment } from '#platform/language/time.ts'
import { printSlips, type Slips } from '#platform/paper/slips.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { named } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { asked } from '../desk.ts'
import { checkHandedOut } from './handed-codes.ts'
import { messages as say } from '../messages.ts'
import { drawnSlips, writtenSlips } from './papers/slips.ts'
import { listItems } from '../votes/items.ts'
import { findSession } from '../queries.ts'
import { runSession } from '../rules.ts'

/**
 * Papers to cut and fold, as PDF. The page that showed the codes sends them along: they are printed as often as the
 * printer needs, and forgotten when that page is closed.
 */
export const slipRoutes = routes()

const sheet = z
  .string()
  .regex(/^[0-9a-f-]{36}:.{0,120}$/u, named(say)('unknownCode'))
  .transform((text) => ({ itemId: text.slice(0, 36), code: text.slice(37) || null }))
const slipsForm = z.object({ sheets: z.array(sheet).min(1), seatId: z.string().optional() })

slipRoutes.post('/office/council/sessions/:id/slips', async (c) => {
  const { db, now } = c.var
  const { session, names } = await sessionOf(c)
  const { sheets, seatId } = await asked(c, slipsForm)
  await checkHandedOut(db, session.id, sheets)
  const papers = sheets.map(({ itemId, code }) => ({ itemId, code, ...namesOf(names, itemId) }))
  const seat = session.seats.find(({ id }) => id === seatId)
  const until = session.writtenUntil ? showMoment(session.writtenUntil) : ''
  const groups = [...Map.groupBy(papers, ({ itemId }) => itemId).values()]
  return sendSlips(c, seat ? writtenSlips(session, seat.name, until, papers) : drawnSlips(session, groups), now)
})

async function sessionOf(c: Context) {
  const actor = actorOf(c)
  const session = await findSession(c.var.db, actor, idOf(c))
  if (!runSession.allows(actor, session.sitting)) throw new Forbidden(runSession.deed)
  const names = new Map((await listItems(c.var.db, actor, session)).map((item) => [item.id, item]))
  return { session, names }
}

function namesOf(names: ReadonlyMap<string, { subjectName: string; awardName: string }>, itemId: string) {
  const item = names.get(itemId)
  if (!item) throw new NotFound(`item ${itemId}`)
  return { subjectName: item.subjectName, awardName: item.awardName }
}

/** Opened in the browser to be printed, not saved among the downloads: a code is nobody else's. */
async function sendSlips(c: Context, slips: Slips, now: Temporal.Instant) {
  const { pdf } = await printSlips(slips, now)
  return c.body(Uint8Array.from(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="phieu.pdf"',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}
