import { filled, type Language, type Sentence } from '#platform/language/messages.ts'
import { quorumSum, sumOf } from './sum.ts'
import { headsNeeded, type Outcome, type ThresholdRule } from './threshold.ts'
import { trialMessages as say } from './trial-messages.ts'

/** The outcome in words and figures, the same in the session, in papers and on the trial page. */
export function outcomeText(rule: ThresholdRule | null, outcome: Outcome, language: Language = 'vi') {
  return { sum: sum(rule, outcome, language), verdict: say[outcome.verdict], reason: reason(rule, outcome) }
}

function sum(rule: ThresholdRule | null, outcome: Outcome, language: Language) {
  if (!rule) return ''
  if (outcome.verdict === 'noQuorum' && rule.quorum) return quorumSum(outcome.yes, outcome.of, rule.quorum.share, language)
  return sumOf(rule, outcome, language)
}

function reason(rule: ThresholdRule | null, { reason: why, yes, of }: Outcome): Sentence {
  const needed = rule?.quorum ? headsNeeded(rule.quorum.share, of) : 0
  return filled(say[why], { yes, of, needed })
}
