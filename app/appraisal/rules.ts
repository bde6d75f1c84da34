import { deed } from '#platform/act.ts'
import { FieldRefusal, Refusal } from '#platform/errors.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

/** Where a public notice may be posted; the website is this program's own portal. */
export const channels = ['website', 'board', 'radio', 'meeting'] as const

export const conclusions = ['eligible', 'not eligible', 'more needed'] as const
export type Conclusion = (typeof conclusions)[number]

type Case = { nominatorId: string }

/** Whoever nominated does not appraise their own nomination. */
export const appraise = deed<Case>('appraise a case', ['office'], 'not one’s own nomination', (actor, one) => one.nominatorId !== actor.id)
export const gatherPapers = deed<Case>('gather the papers of a case', ['office', 'division', 'commune'])
export const declareHistory = deed<null>('declare that an award history is whole', ['office'])
export const postNotice = deed<null>('post a public notice', ['office'])
export const takeObjection = deed<null>('record an objection', ['office'])
export const handleObjection = deed<null>('say how an objection was handled', ['office', 'leader'])
export const holdCase = deed<null>('put a case on hold, or end the hold', ['office', 'leader'])

type Finding = { status: string; nominatorId: string }

export function checkAppraisable({ status }: Finding) {
  if (status !== 'submitted' && status !== 'verified') throw new Refusal(messages.notSubmitted)
}

/** "Eligible" is not said over a condition that is not met or a paper that is missing; a person may still say why not. */
export function checkConclusion(
  conclusion: Conclusion,
  { unmet, missing, onHold, unjudged }: { unmet: number; missing: number; onHold: boolean; unjudged: number },
) {
  if (conclusion !== 'eligible') return
  if (onHold) throw new Refusal(messages.eligibleOnHold)
  if (unjudged > 0) throw new Refusal(messages.eligibleUnjudged)
  if (unmet > 0) throw new Refusal(messages.eligibleUnmet)
  if (missing > 0) throw new Refusal(messages.eligibleMissing)
}

/** Where no rule is in force nothing is assumed: somebody says by name that they compared it themself, and with what. */
export function checkLacking(lacking: readonly Sentence[], { rely, because }: { rely: boolean; because: string }) {
  if (lacking.length === 0 || (rely && because.trim().length >= 5)) return
  const about = { vi: lacking.map(({ vi }) => vi).join(', '), en: lacking.map(({ vi, en }) => en ?? vi).join(', ') }
  const { vi, en } = messages.noRuleFor
  throw new FieldRefusal({ rely: { vi: vi.replace('{about}', about.vi), en: en.replace('{about}', about.en) } })
}

export function checkUnhandled({ handledAt }: { handledAt: Temporal.Instant | null }) {
  if (handledAt) throw new Refusal(messages.alreadyHandled)
}

type Notice = { opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate }
export type NoticeStanding = 'not asked for' | 'none' | 'running' | 'too short' | 'objections open' | 'done'

/** Whether the public notice that the rule asks for has been held: long enough, over, and every objection answered. */
export function noticeStanding(
  need: number | null,
  notice: (Notice & { workingDays: number; openObjections: number }) | null,
  today: Temporal.PlainDate,
): NoticeStanding {
  if (need === null && !notice) return 'not asked for'
  if (!notice) return 'none'
  if (need !== null && notice.workingDays < need) return 'too short'
  if (Temporal.PlainDate.compare(today, notice.closesOn) <= 0) return 'running'
  return notice.openObjections > 0 ? 'objections open' : 'done'
}
