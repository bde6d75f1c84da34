import { randomUUIDv7 } from 'node:crypto'
import { lockSubject } from '#app/people/index.ts'
import { checkAwardGiven } from '#app/rulebook/index.ts'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { takeNumbers } from '#platform/counters.ts'
import { dayOf } from '#platform/language/time.ts'
import type { NominationInput, RoundInput } from './form.ts'
import { messages } from './messages.ts'
import { findRound, lockNomination } from './queries.ts'
import { checkQuota } from './quota-commands.ts'
import {
  changeNominations,
  checkEditable,
  checkOpen,
  checkReturnable,
  checkSameVersion,
  checkSubmittable,
  checkWithdrawable,
  nominate,
  numberOf,
  openRounds,
  sendBack,
  sendIn,
  takeBackLists,
  withdraw,
  verify,
} from './rules.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'

export async function openRound(act: Act, input: RoundInput) {
  act.authorise(openRounds, null)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('rounds')
    .values({ ...input, id, createdAt: act.now })
    .execute()
  await act.record('round opened', { kind: 'round', id }, { after: input })
  return id
}

export async function draftNomination(act: Act, input: NominationInput) {
  await lockSubject(act.tx, act.actor, input.subjectId)
  act.authorise(nominate, null)
  const id = randomUUIDv7()
  const own = { id, organisationId: act.actor.organisationId, nominatorId: act.actor.id, status: 'draft' as const }
  await act.tx
    .insertInto('nominations')
    .values({ ...input, ...own, createdAt: act.now, changedAt: act.now })
    .execute()
  await act.record('nomination drafted', { kind: 'nomination', id }, { after: input })
  return id
}

export async function changeNomination(act: Act, id: string, input: NominationInput, version: number) {
  const nomination = await lockNomination(act.tx, act.actor, id)
  await lockSubject(act.tx, act.actor, input.subjectId)
  act.authorise(changeNominations, null)
  checkEditable(nomination)
  checkSameVersion(nomination, version)
  await act.tx
    .updateTable('nominations')
    .set({ ...input, version: version + 1, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  await act.record('nomination changed', { kind: 'nomination', id }, { after: input })
}

export async function submitNomination(act: Act, id: string) {
  const nomination = await lockNomination(act.tx, act.actor, id)
  act.authorise(sendIn, null)
  checkSubmittable(nomination, { ...nomination, name: nomination.roundName }, act.actor, dayOf(act.now))
  await checkAwardGiven(act, nomination.awardCode)
  await checkQuota(act, nomination.roundId, nomination.awardCode, 1)
  const [given] = nomination.number ? [nomination.number] : await numberInRegister(act, nomination.year, [id])
  const number = given ?? null
  await act.tx
    .updateTable('nominations')
    .set({
      status: 'submitted',
      statusReason: null,
      number,
      submittedAt: act.now,
      receivedOn: dayOf(act.now),
      version: nomination.version + 1,
      changedAt: act.now,
    })
    .where('id', '=', id)
    .execute()
  await act.record('nomination submitted', { kind: 'nomination', id })
  return number
}

/** When a case was received, and by which law it is judged; asked by those who appraise, under their own lock and deed. */
export async function receiveUnder(
  act: Act,
  id: string,
  { receivedOn, law }: { receivedOn: Temporal.PlainDate; law: 'by date' | 'newest' },
) {
  await act.tx.updateTable('nominations').set({ receivedOn, law, changedAt: act.now }).where('id', '=', id).execute()
}

/** Several at once, in the order chosen; one that cannot go holds all of them back. */
export async function submitNominations(act: Act, ids: readonly string[]) {
  for (const id of ids) await submitNomination(act, id)
}

/** The next numbers of the year's register. */
async function numberInRegister(act: Act, year: number, ids: readonly string[]) {
  const ordinals = await takeNumbers(act.tx, `nominations ${year}`, ids.length)
  const register = ids.map((nominationId, at) => {
    const ordinal = ordinals[at] ?? 0
    return { number: numberOf(year, ordinal), year, ordinal, nominationId, givenAt: act.now }
  })
  await sql`insert into nomination_numbers (number, year, ordinal, nomination_id, given_at)
    select number, year, ordinal, "nominationId", "givenAt" from jsonb_to_recordset(${JSON.stringify(register)}::jsonb)
    as r(number text, year int, ordinal int, "nominationId" uuid, "givenAt" timestamptz)`.execute(act.tx)
  return register.map(({ number }) => number)
}

export async function returnNomination(act: Act, id: string, reason: string) {
  const nomination = await lockNomination(act.tx, act.actor, id)
  act.authorise(sendBack, null)
  checkReturnable(nomination)
  await settle(act, id, { status: 'returned', statusReason: reason }, nomination.version)
  await act.record('nomination returned', { kind: 'nomination', id }, { after: { reason } })
}

/** The appraisal found it eligible: from here on its claims stand, and it may be decided without a vote or sent upward. */
export async function verifyNomination(act: Act, id: string) {
  const nomination = await lockNomination(act.tx, act.actor, id)
  act.authorise(verify, nomination)
  if (nomination.status !== 'submitted') return
  await settle(act, id, { status: 'verified', statusReason: '' }, nomination.version)
  await act.record('nomination verified', { kind: 'nomination', id })
}

export async function withdrawNomination(act: Act, id: string, reason: string) {
  const nomination = await lockNomination(act.tx, act.actor, id)
  act.authorise(withdraw, null)
  checkWithdrawable(nomination)
  await settle(act, id, { status: 'withdrawn', statusReason: reason }, nomination.version)
  await act.record('nomination withdrawn', { kind: 'nomination', id }, { after: { reason } })
}

function settle(act: Act, id: string, values: { status: 'returned' | 'verified' | 'withdrawn'; statusReason: string }, version: number) {
  return act.tx
    .updateTable('nominations')
    .set({ ...values, version: version + 1, changedAt: act.now })
    .where('id', '=', id)
    .execute()
}

export type ListedNomination = Omit<NominationInput, 'roundId'>

/** Takes in nominations of one list at once: submitted, numbered in the order of the list, marked with the list. */
export async function takeNominations(
  act: Act,
  { roundId, batchId }: { roundId: string; batchId: string },
  listed: readonly ListedNomination[],
) {
  act.authorise(sendIn, null)
  const round = await findRound(act.tx, roundId)
  checkOpen(round, dayOf(act.now))
  if (!listed.length) return []
  for (const awardCode of new Set(listed.map((one) => one.awardCode))) {
    await checkAwardGiven(act, awardCode)
    await checkQuota(act, roundId, awardCode, listed.filter((one) => one.awardCode === awardCode).length)
  }
  const ids = listed.map(() => randomUUIDv7())
  const numbers = await numberInRegister(act, round.year, ids)
  const own = { roundId, batchId, organisationId: act.actor.organisationId, nominatorId: act.actor.id, status: 'submitted' as const }
  const when = { createdAt: act.now, changedAt: act.now, submittedAt: act.now, receivedOn: dayOf(act.now) }
  const rows = listed.map((input, at) => ({ ...input, ...own, ...when, id: ids[at] ?? '', number: numbers[at] ?? null }))
  await sql`insert into nominations (id, number, subject_id, round_id, award_code, track, organisation_id, nominator_id, achievement, achievement_from,
      achievement_to, batch_id, status, received_on, created_at, changed_at, submitted_at)
    select id, number, "subjectId", "roundId", "awardCode", track, "organisationId", "nominatorId", achievement, "achievementFrom",
      "achievementTo", "batchId", status, "receivedOn", "createdAt", "changedAt", "submittedAt" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as n(id uuid, number text, "subjectId" uuid, "roundId" uuid, "awardCode" text, track text, "organisationId" uuid, "nominatorId" uuid, achievement text,
      "achievementFrom" date, "achievementTo" date, "batchId" uuid, status text, "receivedOn" date, "createdAt" timestamptz, "changedAt" timestamptz,
      "submittedAt" timestamptz)`.execute(act.tx)
  await act.recordMany(
    'nomination submitted',
    ids.map((id) => ({ record: { kind: 'nomination', id }, change: { after: { batchId } } })),
  )
  return ids
}

/** Takes back the nominations of a list while none of them went further. Their numbers stay in the register, crossed out. */
export async function takeBackNominations(act: Act, ids: readonly string[]) {
  act.authorise(takeBackLists, null)
  if (!ids.length) return
  const locked = await act.tx.selectFrom('nominations').select(['id', 'status', 'version']).where('id', 'in', ids).forUpdate().execute()
  const further = locked.filter(({ status, version }) => status !== 'submitted' || version !== 1)
  if (further.length) throw new Refusal(filled(messages.wentFurther, { count: further.length }))
  await act.tx
    .updateTable('nominationNumbers')
    .set({ voidedAt: act.now, voidReason: messages.takenBackReason.vi })
    .where('nominationId', 'in', ids)
    .execute()
  await act.tx.deleteFrom('nominations').where('id', 'in', ids).execute()
  await act.recordMany(
    'nomination taken back',
    ids.map((id) => ({ record: { kind: 'nomination', id } })),
  )
}
