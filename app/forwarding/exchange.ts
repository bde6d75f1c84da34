import { addPastAward, commendationTypes } from '#app/people/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { addEvent } from './commands.ts'
import type { ResultsInput } from './form.ts'
import { messages } from './messages.ts'
import type { Reply } from './package.ts'
import { listCases, lockPackage } from './queries.ts'
import { answerForwarding, checkEveryCase, checkWaiting, takeReply } from './rules.ts'

/** Sends a package back with its reasons; its clock stands still until it comes again. */
export async function returnPackage(act: Act, id: string, note: string) {
  const pack = await lockPackage(act.tx, act.actor, id)
  act.authorise(answerForwarding, null)
  checkWaiting(pack)
  await act.tx.updateTable('packages').set({ status: 'returned' }).where('id', '=', id).execute()
  await addEvent(act, id, 'returned', note)
  await act.record('package returned', { kind: 'package', id }, { after: { note } })
}

/** The result of each case: who was awarded by which decision, who was not and why. */
export async function decidePackage(act: Act, id: string, results: ResultsInput) {
  const pack = await lockPackage(act.tx, act.actor, id)
  act.authorise(answerForwarding, null)
  checkWaiting(pack)
  const cases = await listCases(act.tx, id)
  for (const { ordinal, nominationId } of cases) {
    const one = results[String(ordinal)]
    if (!one) throw new Refusal(messages.needReason)
    const result = { result: one.result, reason: one.reason, decision: one.decision || null, on: one.on, by: one.by || null }
    await setResult(act, id, ordinal, result)
    if (nominationId) await rememberAward(act, nominationId, pack, result)
  }
  await act.tx.updateTable('packages').set({ status: 'decided' }).where('id', '=', id).execute()
  await addEvent(act, id, 'decided')
  await act.record('package decided', { kind: 'package', id })
}

type Result = {
  result: 'awarded' | 'not awarded'
  reason: string
  decision: string | null
  on: Temporal.PlainDate | null
  by: string | null
}

async function setResult(act: Act, packageId: string, ordinal: number, { result, reason, decision, on, by }: Result) {
  const values = {
    result,
    resultReason: reason,
    resultDecision: result === 'awarded' ? decision : null,
    resultOn: result === 'awarded' ? on : null,
    resultBy: result === 'awarded' ? by : null,
  }
  await act.tx.updateTable('packageCases').set(values).where('packageId', '=', packageId).where('ordinal', '=', ordinal).execute()
}

/** What the level above decided stands on the life record, so that streaks can be proven. */
async function rememberAward(
  act: Act,
  nominationId: string,
  pack: { awardCode: string; awardName: string; otherParty: string },
  { result, decision, on, by }: Result,
) {
  if (result !== 'awarded' || !on) return
  const nomination = await act.tx
    .selectFrom('nominations')
    .select(['subjectId', 'commendationType', 'achievementFrom', 'achievementTo'])
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${nominationId}`))
  const { subjectId, commendationType, achievementFrom, achievementTo } = nomination
  const { awardCode, awardName, otherParty } = pack
  const type = commendationTypes.find((known) => known === commendationType) ?? null
  await addPastAward(act, subjectId, {
    awardCode,
    awardName,
    commendationType: type,
    year: on.year,
    decisionNumber: decision,
    decidedOn: on,
    issuer: by ?? otherParty,
    achievementFrom,
    achievementTo,
  })
}

/** Takes in the reply of the level above to one of our packages: a receipt, a return, or the results. */
export async function takeInReply(act: Act, reply: Reply, senderKey: string): Promise<string> {
  const pack = await act.tx
    .selectFrom('packages')
    .select(['id', 'senderKey', 'status'])
    .where('direction', '=', 'out')
    .where('sharedId', '=', reply.packageId)
    .executeTakeFirst()
  if (!pack) throw new Refusal(messages.replyFromOther)
  if (pack.senderKey && pack.senderKey !== senderKey) throw new Refusal(messages.replyOtherKey)
  const locked = await lockPackage(act.tx, act.actor, pack.id)
  act.authorise(takeReply, null)
  const { event, note, byName } = reply
  const at = Temporal.Instant.from(reply.at)
  const known = await act.tx
    .selectFrom('packageEvents')
    .select('id')
    .where((eb) => eb.and({ packageId: pack.id, event, at }))
    .executeTakeFirst()
  if (known) {
    await act.record('package reply taken in again', { kind: 'package', id: pack.id })
    return pack.id
  }
  if (event !== 'received') checkWaiting(locked)
  if (event === 'decided') checkEveryCase(await listCases(act.tx, pack.id), reply.results)
  await act.tx
    .updateTable('packages')
    .set({
      senderKey,
      status: isLateReceipt(event, locked) ? locked.status : event,
      ...(reply.receiptNumber !== null && { receiptNumber: reply.receiptNumber }),
    })
    .where('id', '=', pack.id)
    .execute()
  for (const { ordinal, on, ...result } of reply.results)
    await applyResult(act, locked, ordinal, { ...result, on: on ? Temporal.PlainDate.from(on) : null })
  await addWhatWeMissed(act, pack.id, reply)
  await addEvent(act, pack.id, event, note, { at, byName: `${byName} (${reply.from})` })
  await act.record('package reply taken in', { kind: 'package', id: pack.id }, { after: { event } })
  return pack.id
}

/** What happened there before this answer and never came as a file of its own: both sides read one history. */
async function addWhatWeMissed(act: Act, packageId: string, { history, from, event, at }: Reply) {
  const known = await act.tx.selectFrom('packageEvents').select(['event', 'at']).where('packageId', '=', packageId).execute()
  const missed = history.filter(
    (one) =>
      !(one.event === event && one.at === at) &&
      !known.some((ours) => ours.event === one.event && ours.at.equals(Temporal.Instant.from(one.at))),
  )
  for (const { event: name, at: when, note, byName } of missed)
    await addEvent(act, packageId, name, note, { at: Temporal.Instant.from(when), byName: `${byName} (${from})` })
}

/** A receipt that was mislaid and comes after the answer says only its number; it takes no answer back. */
function isLateReceipt(event: Reply['event'], { status }: { status: string }) {
  return event === 'received' && status !== 'sent'
}

async function applyResult(
  act: Act,
  pack: { id: string; awardCode: string; awardName: string; otherParty: string },
  ordinal: number,
  result: Result,
) {
  await setResult(act, pack.id, ordinal, result)
  const one = await act.tx
    .selectFrom('packageCases')
    .select('nominationId')
    .where('packageId', '=', pack.id)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst()
  if (one?.nominationId) await rememberAward(act, one.nominationId, pack, result)
}
