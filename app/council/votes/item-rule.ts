import { findThreshold, lawDay, ruleInForce } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { methodsUnder, type Method } from '../rules.ts'

type Item = { awardCode: string; receivedOn: Temporal.PlainDate | null }

/** The threshold rule for an item: in force on the day of the session, or on the old law's last day for an older dossier. */
export async function ruleFor(db: Db | Tx, { awardCode, receivedOn }: Item, on: Temporal.PlainDate) {
  return ruleInForce(db, 'threshold', awardCode, await lawDay(db, on, receivedOn))
}

/** The rule of each of several items: as many look-ups as there are awards and days of receipt, not items. */
export async function rulesByKind(db: Db | Tx, items: readonly Item[], on: Temporal.PlainDate) {
  const kindOf = ({ awardCode, receivedOn }: Item) => `${awardCode} ${receivedOn?.toString() ?? ''}`
  const kinds = new Map(items.map((item) => [kindOf(item), item]))
  const rules = new Map(await Promise.all([...kinds].map(async ([kind, item]) => [kind, await ruleFor(db, item, on)] as const)))
  return (item: Item) => rules.get(kindOf(item)) ?? null
}

/** How each case may be voted on by the rule of the day: all ways where none is in force yet, since opening asks then. */
export async function methodsFor(db: Db | Tx, cases: readonly (Item & { id: string })[], on: Temporal.PlainDate) {
  const byKind = await rulesByKind(db, cases, on)
  return new Map<string, readonly Method[]>(cases.map((one) => [one.id, methodsUnder(byKind(one)?.body.secrecy ?? null)]))
}

/** The version an item was opened with; null when it was opened under none. */
export function ruleOf(db: Db | Tx, ruleId: string | null) {
  return ruleId ? findThreshold(db, ruleId) : null
}

export type VoteRule = NonNullable<Awaited<ReturnType<typeof ruleOf>>>

/** The versions several items were opened with; a session has a handful of them, whatever its length. */
export async function rulesOf(db: Db | Tx, items: readonly { ruleId: string | null }[]): Promise<ReadonlyMap<string, VoteRule>> {
  const ids = [...new Set(items.flatMap(({ ruleId }) => (ruleId ? [ruleId] : [])))]
  const rules = await Promise.all(ids.map((id) => findThreshold(db, id)))
  return new Map(rules.map((rule) => [rule.id, rule]))
}
