import type { RuleRow } from '../queries.ts'
import type { Count, Outcome, ThresholdRule } from '../threshold.ts'

/** What was tried: a rule or none, the version of the rulebook it is (null: made up for trying), the numbers, the outcome. */
export type Tried = { rule: ThresholdRule | null; version: RuleRow | null; count: Count; outcome: Outcome }
