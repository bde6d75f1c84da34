import type { NavEntry } from '#platform/ui/navigation.ts'
import { messages } from './messages.ts'

/** What the rest of the product may use of the rulebook. */
export { afterWorkingDays, daysOfTerm, isWorkingDay, lastDay, workingDaysBetween, type WorkCalendar } from './calendar.ts'
export { bodies, type RuleBody, type RuleKind } from './kinds.ts'
export { coefficientText, rewardAmount } from './money.ts'
export { outcomeText } from './outcome-text.ts'
export { awardKind, awardName, awardNamed, checkAwardGiven, decidedAward, listAwardKinds, listAwards, nominatedAward } from './awards.ts'
export { findThreshold, givenAbove, lawDay, listRulesInForce, ruleInForce, workCalendar } from './queries.ts'
export { acceptanceOf, listReliances, rely, toAccept, type Acceptance, type Reliance, type Relied } from './reliance.ts'
export { ruleSentences } from './pages/rule-sentences.ts'
export { tieWords } from './pages/words.ts'
export { Reliances, RelyFields } from './pages/reliance.tsx'
export { rewardOn, type Reward } from './reward.ts'
export { quorumSum, shareOf, sumInWords, sumOf, sumSentence } from './sum.ts'
export { denominatorOf, emptyCount, headsNeeded, judge, quorumOf, reaches, votersOf, yesNeeded } from './threshold.ts'
export type { Count, Outcome, Share, ThresholdRule, Verdict } from './threshold.ts'
export { fieldsOf as trialFields, trialForm } from './trial-form.ts'
export { messages as trialWords } from './messages.ts'
export { trialMessages as voteWords } from './trial-messages.ts'
export { ruleRecords } from './records.ts'
export { rulebook } from './routes.tsx'

export const rulebookNav: readonly NavEntry[] = [
  { href: '/office/rulebook', label: messages.rulebook, icon: 'notebook', roles: ['office', 'council', 'leader', 'division', 'admin'] },
]
