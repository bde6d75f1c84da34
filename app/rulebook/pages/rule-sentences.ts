import type { T } from '#platform/language/messages.ts'
import { shareOf } from '../sum.ts'
import type { ThresholdRule } from '../threshold.ts'
import { messages as say } from '../messages.ts'

/** A rule on votes as a person would read it out: everything it says, a sentence each. */
export function ruleSentences(t: T, rule: ThresholdRule): string[] {
  if (!rule.voteRequired) return [t(say.noVoteRequired)]
  const { comparison, quorum } = rule
  return [
    t(comparison === 'atLeast' ? say.saysAtLeast : say.saysMoreThan, { share: shareOf(rule.share), of: t(say[rule.denominator]) }),
    quorum ? t(say.saysQuorum, { share: shareOf(quorum.share), of: t(say[quorum.of]) }) : t(say.saysNoQuorum),
    ...(quorum ? [t(quorum.recused === 'counted' ? say.saysRecusedCounted : say.saysRecusedNotCounted)] : []),
    t(say.saysLine, { about: t(say.secrecyLabel), words: t(say[rule.secrecy]) }),
    t(say.saysLine, { about: t(say.absentLabel), words: t(say[rule.absent]) }),
    t(say.saysLine, { about: t(say.recusedLabel), words: t(say[rule.recused]) }),
    t(say.saysLine, { about: t(say.blankLabel), words: t(rule.blank === 'valid' ? say.blankValid : say.setAside) }),
    t(say.saysLine, { about: t(say.tieLabel), words: t(tieWords[rule.tie]) }),
    ...(rule.mustIncludeChair ? [t(say.mustIncludeChair)] : []),
    t(rule.proxy === 'allowed' ? say.proxyAllowed : say.saysNoProxy),
    t(rule.change === 'untilClosing' ? say.changeAllowed : say.saysFinal),
    t(rule.mixing === 'allowed' ? say.mixingAllowed : say.saysOneMethod),
  ].map((line) => (/[.!?]$/.test(line) ? line : `${line}.`))
}

const tieWords = {
  fails: say.tieFailsOption,
  chairDecides: say.chairDecides,
  voteAgain: say.voteAgainOption,
  authorityDecides: say.authorityOption,
}
