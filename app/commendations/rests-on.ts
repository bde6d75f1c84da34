import type { Db, Tx } from '#platform/db/database.ts'
import { rewardOn, ruleInForce, type Relied } from '#app/rulebook/index.ts'
import { listCommendations } from './queries.ts'
import type { DecisionKind } from './rules.ts'

type Decision = { id: string; kind: DecisionKind; awardCode: string; sessionId: string | null }

/** The rules of its day that a decision rests on: who may decide, money, that no vote was asked for, and the days of a return. */
export async function rulesOfIssue(db: Db | Tx, { id, kind, awardCode, sessionId }: Decision, issuedOn: Temporal.PlainDate) {
  if (kind === 'restoration') return { decider: null, all: [] }
  if (kind !== 'award') return { decider: null, all: [await ruleInForce(db, 'day count', 'object returned after revocation', issuedOn)] }
  const decider = await ruleInForce(db, 'decider', awardCode, issuedOn)
  const vote = sessionId ? null : await ruleInForce(db, 'threshold', awardCode, issuedOn)
  const kinds = [...new Set((await listCommendations(db, id)).map(({ subjectKind }) => subjectKind))]
  const rewards = await Promise.all(kinds.map((subjectKind) => rewardOn(db, { awardCode, subjectKind, decidedOn: issuedOn })))
  const all: Relied[] = [decider, vote, ...rewards.flatMap((reward) => reward?.rules ?? [])]
  return { decider, all }
}
