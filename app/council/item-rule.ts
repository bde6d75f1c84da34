import { findThreshold, lawDay, ruleInForce } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'

type Item = { awardCode: string; receivedOn: Temporal.PlainDate | null }

/** The threshold rule for an item: in force on the day of the session, or on the old law's last day for an older dossier. */
export async function ruleFor(db: Db | Tx, { awardCode, receivedOn }: Item, on: Temporal.PlainDate) {
  return ruleInForce(db, 'threshold', awardCode, await lawDay(db, on, receivedOn))
}

/** The version an item was opened with; null when it was opened under none. */
export function ruleOf(db: Db | Tx, ruleId: string | null) {
  return ruleId ? findThreshold(db, ruleId) : null
}
