import { deed } from '#platform/act.ts'
import { FieldRefusal, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { grouped } from '#platform/paper/words.ts'
import { messages } from './messages.ts'

export type CommendationStatus = 'draft' | 'effective' | 'revoked' | 'stripped' | 'restored'
export const decisionKinds = ['award', 'revocation', 'stripping', 'restoration'] as const
export type DecisionKind = (typeof decisionKinds)[number]
export type SubjectKind = 'individual' | 'household' | 'collective'

export const draftDecisions = deed('draft a commendation decision', ['office', 'leader'])
export const issueDecisions = deed('register a signed commendation decision', ['office'])
export const undoCommendations = deed('propose to revoke, strip or restore a commendation', ['office', 'leader'])
export const payRewards = deed('record that reward money was handed over', ['office'])
export const setStock = deed('measure the stock certificates are printed on', ['office'])

/** An agency gives what the law lets it give: a Giấy khen, not a Bằng khen. */
export function checkMayDecide(decider: { who: string; agencyMayDecide: boolean } | null) {
  if (!decider) throw new Refusal(messages.noDecider)
  if (!decider.agencyMayDecide) throw new Refusal(filled(messages.notOurs, { who: decider.who }))
}

export function checkSomebody(chosen: readonly unknown[]) {
  if (chosen.length === 0) throw new Refusal(messages.nobodyChosen)
}

type Money = { name: string; amount: number | null }

/** The sums on the signed paper are those of its date; a change of base salary in between sends it back to be signed anew. */
export function checkSums(printed: readonly Money[], onTheDay: readonly Money[]) {
  const wrong = printed.find(({ amount }, i) => amount !== (onTheDay[i]?.amount ?? null))
  if (wrong) throw new Refusal(filled(messages.sumsChanged, { name: wrong.name }))
}

const before: Record<Exclude<DecisionKind, 'award'>, readonly CommendationStatus[]> = {
  revocation: ['effective', 'restored'],
  stripping: ['effective', 'restored'],
  restoration: ['revoked', 'stripped'],
}

/** Only what stands can be taken back, only what was taken back can be given again. */
export function checkMayBecome(status: CommendationStatus, kind: Exclude<DecisionKind, 'award'>) {
  if (!before[kind].includes(status)) throw new Refusal(kind === 'restoration' ? messages.stillStands : messages.standsNoMore)
}

/** One paper at a time takes back or gives again. */
export function checkNotDraftedYet(drafted: { abstract: string } | null) {
  if (drafted) throw new Refusal(filled(messages.undoDrafted, { what: drafted.abstract }))
}

/** Stripping is for state honours; everything below is revoked. */
export function checkWayBack(kind: DecisionKind, level: string) {
  if (kind === 'stripping' && level !== 'state') throw new Refusal(messages.strippingIsForState)
}

export const becomes: Record<DecisionKind, CommendationStatus> = {
  award: 'effective',
  revocation: 'revoked',
  stripping: 'stripped',
  restoration: 'restored',
}

export function checkIssuedAward({ status }: { status: string }) {
  if (status !== 'issued') throw new Refusal(messages.standsNoMore)
}

/** Money is handed over once, for a commendation that stands. */
export function checkUnpaid({ status }: { status: CommendationStatus }, earlier: { paidOn: Temporal.PlainDate } | null) {
  if (status !== 'effective' && status !== 'restored') throw new Refusal(messages.standsNoMore)
  if (earlier) throw new Refusal(messages.alreadyPaid)
}

/** Money is handed over for a decision that is there, and not on a day to come. */
export function checkPaidDay(paidOn: Temporal.PlainDate, issuedOn: Temporal.PlainDate | null, today: Temporal.PlainDate) {
  if (!issuedOn || Temporal.PlainDate.compare(paidOn, issuedOn) < 0) throw new FieldRefusal({ paidOn: messages.paidBeforeDecision })
  if (Temporal.PlainDate.compare(paidOn, today) > 0) throw new FieldRefusal({ paidOn: messages.paidNotYet })
}

type Titled = { subjectId: string; family: string; period: string; rank: number; amount: number | null }

/**
 * Several titles of one person for the same period: only the highest is paid. A title and a form of commendation are
 * both paid, and so are titles of different periods (Nghị định 152/2025/NĐ-CP, Điều 49).
 */
export function isPaid(one: Titled, others: readonly Titled[]) {
  if (one.family !== 'title') return true
  return !others.some(
    (other) => other.family === 'title' && other.subjectId === one.subjectId && other.period === one.period && other.rank < one.rank,
  )
}

export const setFund = deed('enter the emulation fund of a year', ['office', 'leader'])

type Entered = { amount: number; percent: number; spentAside: number }

/**
 * The two parts of the fund: what is set aside for movements, telling, visits and meetings, and what is left for rewards;
 * each with what has gone and what remains. Whole đồng; what cannot be divided goes to the rewards.
 */
export function fundOf({ amount, percent, spentAside }: Entered, { decided }: { decided: number }) {
  const aside = Math.floor((amount * percent) / 100)
  const rewards = amount - aside
  return { aside, asideLeft: aside - spentAside, rewards, rewardsLeft: rewards - decided }
}

export type Owed = { returnedOn: Temporal.PlainDate | null; paid: number; returned: number; objectsBack: boolean }
type Return = { returnedOn: Temporal.PlainDate; amount: number; objects: string }

/** What was handed over and what of it has come back. */
export function owedOf(
  given: { amount: number | null; paidOn: Temporal.PlainDate | null; returnedOn: Temporal.PlainDate | null },
  returns: readonly { amount: number; objects: string }[],
): Owed {
  return {
    returnedOn: given.returnedOn,
    paid: given.paidOn ? (given.amount ?? 0) : 0,
    returned: returns.reduce((sum, { amount }) => sum + amount, 0),
    objectsBack: returns.some(({ objects }) => objects !== ''),
  }
}

/** What came back is part of what is owed, came after the commendation was taken back, and not from the future. */
export function checkReturnable(owed: Owed, issuedOn: Temporal.PlainDate | null, came: Return, today: Temporal.PlainDate) {
  if (owed.returnedOn) throw new Refusal(messages.alreadyReturned)
  if (!issuedOn || Temporal.PlainDate.compare(came.returnedOn, issuedOn) < 0)
    throw new FieldRefusal({ returnedOn: messages.returnBeforeDecision })
  if (Temporal.PlainDate.compare(came.returnedOn, today) > 0) throw new FieldRefusal({ returnedOn: messages.returnNotYet })
  const left = owed.paid - owed.returned
  if (came.amount > left) throw new FieldRefusal({ amount: filled(messages.returnTooMuch, { left: grouped(left) }) })
  if (came.amount === 0 && came.objects === '') throw new FieldRefusal({ objects: messages.returnNothing })
}

/** The clock stops when the object is back and all the money that was handed over. */
export function isAllBack({ paid, returned, objectsBack }: Owed, came: Return) {
  return returned + came.amount >= paid && (objectsBack || came.objects !== '')
}
