/**
 * Judges one item of a session: which rule, which numbers, what follows.
 * Whole numbers only; a share is compared by multiplying across, never by dividing.
 */

/** An exact share: 4/5, 2/3, 9/10. */
export type Share = { over: number; under: number }

export type ThresholdRule = {
  voteRequired: boolean
  share: Share
  comparison: 'atLeast' | 'moreThan'
  denominator: 'members' | 'present' | 'presentAndConsulted' | 'validBallots'
  /** What a member who takes no part because of a conflict does to the denominator. */
  recused: 'stays' | 'leaves'
  absent: 'notAgree' | 'writtenCounts' | 'notCounted'
  secrecy: 'secret' | 'open' | 'either'
  quorum: { share: Share; of: 'members' | 'votingMembers'; recused: 'counted' | 'notCounted' } | null
  mustIncludeChair: boolean
  blank: 'valid' | 'setAside'
  tie: 'fails' | 'chairDecides' | 'voteAgain' | 'authorityDecides'
  proxy: 'none' | 'allowed'
  /** Whether a ballot may be replaced until the vote is closed. */
  change: 'final' | 'untilClosing'
  /** Whether some may vote on a device and others on printed papers in the same vote. */
  mixing: 'allowed' | 'oneMethod'
}

/** What happened in the room. `present` holds everybody checked in, the recused among them. */
export type Count = {
  members: number
  present: number
  recused: number
  recusedPresent: number
  /** Absent members asked in writing, and how many of them answered. */
  consulted: number
  written: number
  deadlinePassed: boolean
  proxies: number
  method: 'secret' | 'open'
  yes: number
  no: number
  blank: number
  invalid: number
  /** How the presiding member voted, where an open vote or their own word tells. */
  chair: 'agreed' | 'disagreed' | 'unknown'
}

/** Nobody there and nothing cast yet. */
export const emptyCount: Count = {
  members: 0,
  present: 0,
  recused: 0,
  recusedPresent: 0,
  consulted: 0,
  written: 0,
  deadlinePassed: true,
  proxies: 0,
  method: 'secret',
  yes: 0,
  no: 0,
  blank: 0,
  invalid: 0,
  chair: 'unknown',
}

export type Verdict = 'passed' | 'notPassed' | 'noQuorum' | 'awaitingWritten' | 'voteAgain' | 'wrongMethod' | 'noRule' | 'authorityDecides'

type Reason =
  | 'shareMet'
  | 'shareMissed'
  | 'chairNotAmong'
  | 'chairUnknown'
  | 'tieFails'
  | 'tieChairFor'
  | 'tieChairAgainst'
  | 'tieAgain'
  | 'tieToAuthority'
  | 'tooFewPresent'
  | 'writtenOutstanding'
  | 'moreBallotsThanVoters'
  | 'noValidBallot'
  | 'mustBeSecret'
  | 'mustBeOpen'
  | 'proxyNotAllowed'
  | 'writtenNotAllowed'
  | 'noRuleInForce'
  | 'noVoteRequired'
  | 'nobodyMayVote'

/** `yes/of` against the rule's share, or for a missing quorum `yes` heads of `of`. */
export type Outcome = { verdict: Verdict; reason: Reason; yes: number; of: number }

export function judge(rule: ThresholdRule | null, count: Count): Outcome {
  if (!rule) return no('noRule', 'noRuleInForce')
  if (!rule.voteRequired) return no('authorityDecides', 'noVoteRequired')
  const wrong = wrongMethod(rule, count)
  if (wrong) return no('wrongMethod', wrong)
  if (rule.quorum) {
    const { heads, of } = quorumOf(rule.quorum, count)
    if (!reaches(heads, of, rule.quorum.share, 'atLeast')) return { verdict: 'noQuorum', reason: 'tooFewPresent', yes: heads, of }
  }
  if (rule.absent === 'writtenCounts' && count.written < count.consulted && !count.deadlinePassed)
    return no('awaitingWritten', 'writtenOutstanding')
  return countBallots(rule, count)
}

function countBallots(rule: ThresholdRule, count: Count): Outcome {
  const { yes } = count
  const of = denominatorOf(rule, count)
  const ballots = yes + count.no + count.blank + count.invalid
  if (ballots > votersOf(count)) return { verdict: 'voteAgain', reason: 'moreBallotsThanVoters', yes, of }
  if (of === 0 && rule.denominator === 'validBallots') return { verdict: 'voteAgain', reason: 'noValidBallot', yes, of }
  if (of === 0) return { verdict: 'authorityDecides', reason: 'nobodyMayVote', yes, of }
  if (reaches(yes, of, rule.share, rule.comparison)) return passing(rule, count, of)
  if (isTie(rule, count, of)) return tied(rule, count, of)
  return { verdict: 'notPassed', reason: 'shareMissed', yes, of }
}

/** yes/of ≥ over/under, without a division. */
export function reaches(yes: number, of: number, { over, under }: Share, comparison: ThresholdRule['comparison']) {
  const left = yes * under
  const right = over * of
  return comparison === 'atLeast' ? left >= right : left > right
}

export function denominatorOf(rule: ThresholdRule, count: Count) {
  const leaving = rule.recused === 'leaves'
  const present = count.present - (leaving ? count.recusedPresent : 0) + count.proxies
  if (rule.denominator === 'validBallots') return count.yes + count.no + (rule.blank === 'valid' ? count.blank : 0)
  if (rule.denominator === 'present') return present
  if (rule.denominator === 'presentAndConsulted') return present + count.consulted
  if (rule.absent === 'notCounted') return present
  return count.members - (leaving ? count.recused : 0)
}

/** Members whose presence counts for this item, and out of how many. */
export function quorumOf(quorum: NonNullable<ThresholdRule['quorum']>, count: Count) {
  const heads = count.present - (quorum.recused === 'counted' ? 0 : count.recusedPresent)
  return { heads, of: quorum.of === 'members' ? count.members : count.members - count.recused }
}

/** The fewest heads that make a quorum: the sentence "cần ít nhất 5 trong 7" needs it. */
export function headsNeeded({ over, under }: Share, of: number) {
  return Math.ceil((over * of) / under)
}

/** The fewest "yes" that pass; above `of` when no vote can pass. */
export function yesNeeded(rule: ThresholdRule, of: number) {
  const { over, under } = rule.share
  return rule.comparison === 'atLeast' ? Math.ceil((over * of) / under) : Math.floor((over * of) / under) + 1
}

export function votersOf(count: Count) {
  return count.present - count.recusedPresent + count.written + count.proxies
}

function wrongMethod(rule: ThresholdRule, count: Count): Reason | null {
  if (rule.secrecy === 'secret' && count.method !== 'secret') return 'mustBeSecret'
  if (rule.secrecy === 'open' && count.method !== 'open') return 'mustBeOpen'
  if (rule.proxy === 'none' && count.proxies > 0) return 'proxyNotAllowed'
  if (rule.absent !== 'writtenCounts' && count.written + count.consulted > 0) return 'writtenNotAllowed'
  return null
}

function passing(rule: ThresholdRule, count: Count, of: number): Outcome {
  const { yes } = count
  if (!rule.mustIncludeChair || count.chair === 'agreed') return { verdict: 'passed', reason: 'shareMet', yes, of }
  if (count.chair === 'disagreed') return { verdict: 'notPassed', reason: 'chairNotAmong', yes, of }
  return { verdict: 'authorityDecides', reason: 'chairUnknown', yes, of }
}

/** As many for as against, and one voice more would have been enough: only then does a tie decide anything. */
function isTie(rule: ThresholdRule, count: Count, of: number) {
  return count.yes === count.no && count.yes > 0 && reaches(count.yes + 1, of, rule.share, rule.comparison)
}

function tied(rule: ThresholdRule, count: Count, of: number): Outcome {
  const { yes } = count
  if (rule.tie === 'fails') return { verdict: 'notPassed', reason: 'tieFails', yes, of }
  if (rule.tie === 'voteAgain') return { verdict: 'voteAgain', reason: 'tieAgain', yes, of }
  if (rule.tie === 'authorityDecides') return { verdict: 'authorityDecides', reason: 'tieToAuthority', yes, of }
  if (count.chair === 'agreed') return { verdict: 'passed', reason: 'tieChairFor', yes, of }
  if (count.chair === 'disagreed') return { verdict: 'notPassed', reason: 'tieChairAgainst', yes, of }
  return { verdict: 'authorityDecides', reason: 'chairUnknown', yes, of }
}

function no(verdict: Verdict, reason: Reason): Outcome {
  return { verdict, reason, yes: 0, of: 0 }
}
