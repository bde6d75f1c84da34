import { awardKind, bodies, lastDay, ruleInForce, type WorkCalendar } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'

/**
 * How long the level above has to appraise a state-level proposal, by the rule of the day it goes there; null for other
 * awards. Kept with the package: a rule of later changes no clock that runs.
 */
export async function answerRuleOn(tx: Db | Tx, awardCode: string, on: Temporal.PlainDate) {
  const { level } = await awardKind(tx, awardCode)
  if (level !== 'state') return null
  return (await ruleInForce(tx, 'day count', 'province appraises', on))?.id ?? null
}

type Waiting = { direction: string; status: string; answerBody: unknown }
type Event = { event: string; at: Temporal.Instant }

/**
 * The day the answer is due: counted by us from the last sending, by the level above from the day it took the package in.
 * Null where no rule says, where it is answered, and while the package lies with its sender.
 */
export function answerDue({ direction, status, answerBody }: Waiting, events: readonly Event[], calendar: WorkCalendar) {
  const starts = direction === 'out' ? ['sent', 'sent again'] : ['received']
  const last = events.findLast(({ event }) => starts.includes(event))
  if (answerBody === null || !last || (status !== 'sent' && status !== 'received')) return null
  return lastDay(dayOf(last.at), bodies['day count'].parse(answerBody), calendar)
}
