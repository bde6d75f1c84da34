import { quorumSum, shareOf, toAccept } from '#app/rulebook/index.ts'
import { actorOf, type Context } from '#platform/web/context.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Messages } from '#platform/language/messages.ts'
import { smallForm } from '#platform/web/form.ts'
import type { z } from 'zod'
import { listUnappraised } from './sessions/unappraised.ts'
import { messages as say } from './messages.ts'
import { awayInWriting, takingWritten } from './sessions/away.ts'
import { rulesByKind } from './votes/item-rule.ts'
import { nextStep, unprinted, type NextStep } from './sessions/next-step.ts'
import { obstaclesTo } from './votes/obstacles.ts'
import type { NextThing } from './sessions/pages/next-thing.ts'
import { findSession, type SessionRow } from './queries.ts'
import { ruleChanges } from './votes/rule-change.ts'
import { isSecret, preside, runSession, settleTies } from './rules.ts'
import { itemRule } from './votes/rule-view.ts'
import { sessionView, type SessionView } from './views.ts'

/** What routes of the council share: who may do what here, and whether devices can do a secret ballot at all. */
export function mayRun(c: Context, session: SessionRow) {
  return runSession.allows(actorOf(c), session.sitting)
}

export function mayDecide(c: Context, session: SessionRow) {
  return preside.allows(actorOf(c), session.sitting)
}

/** Who may answer whether a tie of somebody else keeps them out. */
export function maySettle(c: Context, session: SessionRow) {
  return settleTies.allows(actorOf(c), { ...session.sitting, aboutUserId: '' })
}

/** Browsers give `crypto.subtle` over HTTPS and on the machine itself, nowhere else. */
export function isSecure(c: Context) {
  const { protocol, hostname } = new URL(c.req.url)
  const own = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return (
    own ||
    protocol === 'https:' ||
    c.req.header('X-Forwarded-Proto') === 'https' ||
    (c.var.program.settings.publicUrl?.startsWith('https://') ?? false)
  )
}

export async function viewOf(c: Context, id: string) {
  const session = await findSession(c.var.db, actorOf(c), id)
  return sessionView(c.var.db, actorOf(c), session)
}

export async function nextThing(c: Context, view: SessionView): Promise<NextThing> {
  const { db, now } = c.var
  const { session } = view
  const { step, item } = nextStep(view)
  const together = togetherNow(step, view)
  const opening = step === 'vote' && item ? [...new Set([item, ...together])] : []
  const ruleOf = await rulesByKind(db, view.items, session.ruleOn)
  const [unchecked, more, obstacles, changes, unappraised] = await Promise.all([
    step === 'vote' && item ? toAccept(db, [ruleOf(item)], session) : [],
    step === 'vote' ? toAccept(db, together.map(ruleOf), session) : [],
    obstaclesTo(db, session, opening),
    session.status === 'invited' || session.status === 'opened' ? ruleChanges(db, session, view.items) : [],
    step === 'invite' ? listUnappraised(db, actorOf(c), session.id) : [],
  ])
  const otherDay = step === 'open' && !session.on.equals(dayOf(now)) ? session.on : null
  return {
    step,
    item,
    unchecked,
    obstacles,
    changes,
    takesWritten: takingWritten(view.items, ruleOf).length > 0,
    away: awayInWriting(view, ruleOf),
    unappraised: unappraised.map(({ name }) => name),
    otherDay,
    unprinted: step === 'vote' ? unprinted(view.items) : [],
    together: { items: together, unchecked: more },
  }
}

/** Items that may be opened, or counted, in one deed: two or more of them. */
function togetherNow(step: NextStep, { items }: SessionView) {
  const ready = ({ status, method, box }: SessionView['items'][number]) =>
    step === 'vote'
      ? status === 'waiting' && box?.state === 'prepared'
      : step === 'close' && status === 'voting' && isSecret(method) && box?.state === 'open'
  const some = items.filter(ready)
  return some.length > 1 ? some : []
}

/** The quorum as a sum of heads, by the item that is next or the first one. */
export async function quorumLine(c: Context, view: SessionView) {
  const item = nextStep(view).item ?? view.items[0]
  const rule = item ? await itemRule(c.var.db, item, view.session) : null
  if (!rule?.quorum) return null
  const heads = item?.status === 'waiting' && view.session.status === 'opened' ? rule.quorum.heads : view.present.size
  const { of, share, needed } = rule.quorum
  return {
    text: quorumSum(heads, of, share),
    met: heads >= needed,
    words: c.var.t(say.quorumWords, { needed, of, share: shareOf(share), citation: rule.citation }),
  }
}

/** A small form that is asked in a window of its own: a wrong one brings back the page it stands on. */
export async function asked<Schema extends z.ZodType>(c: Context, schema: Schema, messages: Messages = say): Promise<z.infer<Schema>> {
  return smallForm(c, schema, messages, '/office/council')
}
