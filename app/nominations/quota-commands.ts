import { openTo } from '#app/closures/index.ts'
import { rely, ruleInForce, toAccept, type Acceptance } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { quotaMessages as say } from './quota-messages.ts'
import { mostAllowed } from './quota.ts'
import { findRound } from './queries.ts'
import { openRounds } from './rules.ts'

export type BaseInput = { roundId: string; awardCode: string; number: number; basis: string }

/** "Of how many": counted by a person from the unit's own lists, with where it comes from. */
export async function enterQuotaBase(act: Act, { roundId, awardCode, number, basis }: BaseInput, accepted: Acceptance) {
  const round = await findRound(act.tx, roundId)
  act.authorise(openRounds, null)
  await rely(act, [await ruleInForce(act.tx, 'quota', awardCode, dayOf(act.now))], accepted, { kind: 'round', id: round.id })
  const row = { number, basis, enteredBy: act.actor.id, enteredAt: act.now }
  await act.tx
    .insertInto('quotaBases')
    .values({ ...row, roundId: round.id, awardCode })
    .onConflict((conflict) => conflict.columns(['roundId', 'awardCode']).doUpdateSet(row))
    .execute()
  await act.record('quota base entered', { kind: 'round', id: round.id }, { after: { awardCode, number, basis } })
}

/** A binding quota stops what would go over it, and asks for its base; one that only warns is shown beside the round. */
export async function checkQuota(act: Act, roundId: string, awardCode: string, adding: number) {
  const rule = await ruleInForce(act.tx, 'quota', awardCode, dayOf(act.now))
  if (!rule?.body.strict) return
  await act.tx.selectFrom('rounds').select('id').where('id', '=', roundId).forUpdate().execute()
  const base = await act.tx
    .selectFrom('quotaBases')
    .select('number')
    .where('roundId', '=', roundId)
    .where('awardCode', '=', awardCode)
    .executeTakeFirst()
  if (!base) throw new Refusal(filled(say.baseFirst, { denominator: rule.body.denominator, citation: rule.citation }))
  if ((await toAccept(act.tx, [rule], { id: roundId })).length > 0)
    throw new Refusal(filled(say.quotaUnchecked, { citation: rule.citation }))
  const most = mostAllowed(rule.body, base.number)
  if ((await countSubmitted(act, roundId, awardCode)) + adding > most)
    throw new Refusal(filled(say.quotaFull, { most, base: base.number, denominator: rule.body.denominator, citation: rule.citation }))
}

/**
 * Counted are all cases of the round but those whose door is closed to whoever sends: "full" would tell them that one is
 * there. Whoever sees all of them sees on the page of quotas that it went over.
 */
async function countSubmitted({ tx, actor }: Act, roundId: string, awardCode: string) {
  const { n } = await tx
    .selectFrom('nominations')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('roundId', '=', roundId)
    .where('awardCode', '=', awardCode)
    .where('status', 'in', ['submitted', 'verified'])
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where(openTo(actor, 'subject', 'nominations.subjectId'))
    .executeTakeFirstOrThrow()
  return n
}
