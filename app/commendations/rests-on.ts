import type { Db, Tx } from '#platform/db/database.ts'
import { lawDay, rewardOn, ruleInForce, type Relied } from '#app/rulebook/index.ts'
import { listCommendations } from './queries.ts'
import type { DecisionKind } from './rules.ts'

type Decision = { id: string; kind: DecisionKind; awardCode: string; sessionId: string | null }

/**
 * The rules of its day that a decision rests on: who may decide, money, that no vote was asked for, and the days of a
 * return. Cases received before a change of law keep the old law for everything but money, which is of the day it is signed.
 */
export async function rulesOfIssue(db: Db | Tx, { id, kind, awardCode, sessionId }: Decision, issuedOn: Temporal.PlainDate) {
  if (kind === 'restoration') return { deciders: [], returning: null, all: [] }
  if (kind !== 'award') {
    const returning = await ruleInForce(db, 'day count', 'object returned after revocation', issuedOn)
    return { deciders: [], returning, all: [returning] }
  }
  const people = await listCommendations(db, id)
  const days = await lawDays(
    db,
    people.map(({ nominationId }) => nominationId),
    issuedOn,
  )
  const deciders = await decidersOn(db, awardCode, days)
  const votes = sessionId ? [] : await Promise.all(days.map((day) => ruleInForce(db, 'threshold', awardCode, day)))
  const kinds = [...new Set(people.map(({ subjectKind }) => subjectKind))]
  const rewards = await Promise.all(kinds.map((subjectKind) => rewardOn(db, { awardCode, subjectKind, decidedOn: issuedOn })))
  const all: Relied[] = [...deciders, ...votes, ...rewards.flatMap((reward) => reward?.rules ?? [])]
  return { deciders, returning: null, all }
}

/** Who may decide, by each law these cases stand under. */
export function decidersOn(db: Db | Tx, awardCode: string, days: readonly Temporal.PlainDate[]) {
  return Promise.all(days.map((day) => ruleInForce(db, 'decider', awardCode, day)))
}

/** The different days whose law holds for these cases when something is done on a day. */
export async function lawDays(db: Db | Tx, nominationIds: readonly string[], on: Temporal.PlainDate) {
  if (nominationIds.length === 0) return [on]
  const received = await db
    .selectFrom('nominations')
    .select('receivedUnder')
    .where('id', 'in', [...nominationIds])
    .groupBy('receivedUnder')
    .execute()
  const days = await Promise.all(received.map(({ receivedUnder }) => lawDay(db, on, receivedUnder)))
  return [...new Map(days.map((day) => [day.toString(), day])).values()]
}
