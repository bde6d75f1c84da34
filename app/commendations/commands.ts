import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { discardDraft, draftDocument, letterheadOn, redraftDocument } from '#app/documents/index.ts'
import { holdNominations } from '#app/nominations/index.ts'
import { awardKind, awardName } from '#app/rulebook/index.ts'
import { agreedOn, withoutVote } from './candidates.ts'
import { defaultsFor } from './defaults.ts'
import { draftOf, undoDraftOf } from './drafting.ts'
import type { DecisionInput } from './form.ts'
import { messages } from './messages.ts'
import { listCommendations, lockDecision } from './queries.ts'
import { concerned } from './taken-back.ts'
import { peopleOf, withRewards, writePeople } from './rewards.ts'
import { decidersOn, lawDays } from './rests-on.ts'
import { checkMayDecide, checkSomebody, draftDecisions, undoCommendations } from './rules.ts'

export type Choice = { awardCode: string; sessionId: string | null; nominationIds: readonly string[] }

/** Begins the decision for people the council agreed on, or for whom no vote is asked. */
export async function draftDecision(act: Act, { awardCode, sessionId, nominationIds }: Choice) {
  act.authorise(draftDecisions, null)
  const today = dayOf(act.now)
  checkSomebody(nominationIds)
  await holdNominations(act.tx, nominationIds)
  for (const decider of await decidersOn(act.tx, awardCode, await lawDays(act.tx, nominationIds, today)))
    checkMayDecide(decider?.body ?? null)
  await checkWaiting(act, { awardCode, sessionId, nominationIds }, today)
  const id = randomUUIDv7()
  const family = await familyOf(act, awardCode)
  const agency = await letterheadOn(act.tx, today)
  const defaults = await defaultsFor(act.tx, {
    family,
    awardName: await awardName(act.tx, awardCode, 'vi', today),
    sessionId,
    agency,
    today,
  })
  const people = await peopleOf(act, nominationIds, awardCode, id, today)
  const empty = { id, kind: 'award' as const, family, reason: '', ...defaults }
  const documentId = await draftDocument(act, await draftOf(act.tx, empty, people, today))
  const { awardName: _, ...fields } = defaults
  await act.tx
    .insertInto('commendationDecisions')
    .values({ ...fields, id, kind: 'award', awardCode, sessionId, documentId, draftedBy: act.actor.id, draftedAt: act.now })
    .execute()
  await writePeople(act, people)
  await act.record('decision drafted', { kind: 'commendation decision', id }, { after: { awardCode, people: people.length } })
  return id
}

async function checkWaiting(act: Act, { awardCode, sessionId, nominationIds }: Choice, today: Temporal.PlainDate) {
  const waiting = sessionId
    ? (await agreedOn(act.tx, act.actor)).filter((one) => one.sessionId === sessionId)
    : await withoutVote(act.tx, act.actor, today)
  const free = new Set(waiting.filter((one) => one.awardCode === awardCode).map(({ nominationId }) => nominationId))
  if (!nominationIds.every((id) => free.has(id))) throw new Refusal(messages.alreadyDecided)
}

async function familyOf(act: Act, awardCode: string) {
  return (await awardKind(act.tx, awardCode)).family
}

/** Writes the draft anew: what was typed, and the rewards of this day. */
export async function changeDecision(act: Act, id: string, { version, reason, ...typed }: DecisionInput) {
  const decision = await lockDecision(act.tx, act.actor, id)
  act.authorise(draftDecisions, null)
  if (decision.version !== version) throw new Refusal(messages.changedMeanwhile)
  const input = { ...typed, reason: reason ?? decision.reason }
  const changed = { ...decision, ...input }
  await act.tx
    .updateTable('commendationDecisions')
    .set({ ...input, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await redraft(act, changed)
  const { abstract, occasion, fund, execution, signer } = decision
  await act.record(
    'decision changed',
    { kind: 'commendation decision', id },
    { before: { abstract, occasion, fund, execution, signer }, after: input },
  )
}

type Decision = Awaited<ReturnType<typeof lockDecision>>

async function redraft(act: Act, decision: Decision) {
  const today = dayOf(act.now)
  if (decision.kind !== 'award')
    return redraftDocument(act, decision.documentId, await undoDraftOf(act.tx, decision, await concerned(act.tx, decision.id), today))
  const people = await withRewards(act, await listCommendations(act.tx, decision.id), today)
  for (const { id, thousandths, baseSalary, amount, amountNote, coefficientRuleId, baseRuleId } of people)
    await act.tx
      .updateTable('commendations')
      .set({ thousandths, baseSalary, amount, amountNote, coefficientRuleId, baseRuleId })
      .where('id', '=', id)
      .execute()
  return redraftDocument(act, decision.documentId, await draftOf(act.tx, decision, people, today))
}

/** Throws a draft away: its people wait for a decision again, and what it was to undo stands as it stood. */
export async function discardDecision(act: Act, id: string) {
  const decision = await lockDecision(act.tx, act.actor, id)
  act.authorise(decision.kind === 'award' ? draftDecisions : undoCommendations, null)
  await act.tx.deleteFrom('commendationChanges').where('decisionId', '=', id).execute()
  await act.tx.deleteFrom('commendationDecisions').where('id', '=', id).execute()
  await discardDraft(act, decision.documentId)
  await act.record('decision draft thrown away', { kind: 'commendation decision', id }, { before: { abstract: decision.abstract } })
}

/** Takes one person out of a draft; they wait for a decision again. */
export async function takeOut(act: Act, decisionId: string, commendationId: string) {
  const decision = await lockDecision(act.tx, act.actor, decisionId)
  act.authorise(draftDecisions, null)
  const people = await listCommendations(act.tx, decisionId)
  const rest = people.filter(({ id }) => id !== commendationId)
  if (rest.length === people.length) throw new NotFound(`commendation ${commendationId} in decision ${decisionId}`)
  checkSomebody(rest)
  await act.tx.deleteFrom('commendations').where('id', '=', commendationId).where('decisionId', '=', decisionId).execute()
  for (const [at, { id }] of rest.entries())
    await act.tx
      .updateTable('commendations')
      .set({ ordinal: at + 1 })
      .where('id', '=', id)
      .execute()
  await act.tx
    .updateTable('commendationDecisions')
    .set({ version: decision.version + 1 })
    .where('id', '=', decisionId)
    .execute()
  await redraft(act, { ...decision, version: decision.version + 1 })
  await act.record('taken out of the decision', { kind: 'commendation decision', id: decisionId }, { before: { commendationId } })
}
