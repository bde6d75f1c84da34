import { deed, type Actor, type Role } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const statuses = ['draft', 'waiting', 'submitted', 'returned', 'verified', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

const nominators: readonly Role[] = ['office', 'division', 'commune']

export const seeNominations: readonly Role[] = [...nominators, 'publicity', 'leader', 'party', 'council', 'admin']
export const nominate = deed<null>('nominate', nominators)
export const changeNominations = deed<null>('change a nomination', nominators, 'drafts and returned ones of one’s reach')
export const sendIn = deed<null>('submit a nomination', nominators)
export const withdraw = deed<null>('withdraw a nomination', nominators, 'with a reason')
export const sendBack = deed<null>('return a nomination', ['office', 'division'], 'with a reason, for what is missing')
export const openRounds = deed<null>('open a round', ['office', 'admin'])
export const takeBackLists = deed<null>('take back a list', nominators, 'only while no nomination of it went further')

type Round = { opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate; name: string }
type Sendable = { status: string; subjectId: string; achievement: string; awardSubjects: readonly string[]; subjectKind: string }

export const shortestAchievement = 20

export function checkEditable({ status }: { status: string }) {
  if (status !== 'draft' && status !== 'returned' && status !== 'waiting') throw new Refusal(messages.notEditable)
}

export function checkSubmittable(nomination: Sendable, round: Round, actor: Actor, today: Temporal.PlainDate) {
  const why = whyNotSubmittable(nomination, round, actor, today)
  if (why) throw new Refusal(why)
}

/** The first thing that stands in the way of submitting; null when nothing does. */
export function whyNotSubmittable(nomination: Sendable, round: Round, actor: Actor, today: Temporal.PlainDate): Sentence | null {
  if (nomination.status !== 'draft' && nomination.status !== 'returned' && nomination.status !== 'waiting') return messages.alreadySubmitted
  if (actor.subjectId && nomination.subjectId === actor.subjectId) return messages.ownName
  if (!nomination.awardSubjects.includes(nomination.subjectKind)) return messages.awardNotForKind
  if (nomination.achievement.trim().length < shortestAchievement) return messages.achievementTooShort
  return whyClosed(round, today)
}

export function checkOpen(round: Round, today: Temporal.PlainDate) {
  const why = whyClosed(round, today)
  if (why) throw new Refusal(why)
}

function whyClosed({ opensOn, closesOn, name }: Round, today: Temporal.PlainDate) {
  if (Temporal.PlainDate.compare(today, opensOn) < 0) return filled(messages.roundNotOpen, { name })
  return Temporal.PlainDate.compare(today, closesOn) > 0 ? filled(messages.roundClosed, { name }) : null
}

/** Whoever nominated does not verify their own nomination. */
export const verify = deed<{ nominatorId: string }>(
  'verify a nomination',
  ['office'],
  'not one’s own nomination',
  (actor, one) => one.nominatorId !== actor.id,
)

export function checkReturnable({ status }: { status: string }) {
  if (status !== 'submitted' && status !== 'verified') throw new Refusal(messages.notReturnable)
}

export function checkWithdrawable({ status }: { status: string }) {
  if (status === 'withdrawn') throw new Refusal(messages.alreadyWithdrawn)
}

/** A form drawn before somebody else saved may never overwrite; the page then compares field by field. */
export function checkSameVersion(record: { version: number }, version: number) {
  if (record.version !== version) throw new Refusal(messages.otherVersion)
}

/** ĐC-2026-0042 */
export function numberOf(year: number, ordinal: number) {
  return `ĐC-${year}-${String(ordinal).padStart(4, '0')}`
}
