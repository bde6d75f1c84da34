import type { Db, Tx } from '#platform/db/database.ts'
import { rewardAmount } from './money.ts'
import { ruleInForce } from './queries.ts'

export type Reward = Awaited<ReturnType<typeof rewardOn>>

/**
 * What goes with an award by the rules of the decision date: coefficient × base salary, with the two rules it rests on.
 * Null where no coefficient is in force for this award and kind of subject.
 */
export async function rewardOn(
  db: Db | Tx,
  {
    awardCode,
    subjectKind,
    decidedOn,
  }: { awardCode: string; subjectKind: 'individual' | 'household' | 'collective'; decidedOn: Temporal.PlainDate },
) {
  const [coefficient, base] = await Promise.all([
    ruleInForce(db, 'coefficient', awardCode, decidedOn),
    ruleInForce(db, 'base salary', 'base', decidedOn),
  ])
  const thousandths = coefficient?.body[subjectKind] ?? null
  if (!coefficient || !base || thousandths === null) return null
  return {
    amount: rewardAmount(thousandths, base.body.amount),
    thousandths,
    baseSalary: base.body.amount,
    isMaximum: coefficient.body.maximum,
    rules: [coefficient, base],
  }
}
