import type { Count, ThresholdRule } from './threshold.ts'

/** What is impossible about numbers somebody typed in; null when they could have happened. */
export type CountProblem =
  | 'notWhole'
  | 'noMembers'
  | 'presentAboveMembers'
  | 'recusedAboveMembers'
  | 'recusedPresentTooMany'
  | 'consultedAboveAbsent'
  | 'writtenAboveConsulted'
  | 'proxiesAboveAbsent'

export function countProblem(count: Count): CountProblem | null {
  const numbers = [count.members, count.present, count.recused, count.recusedPresent, count.consulted, count.written, count.proxies]
  if (![...numbers, count.yes, count.no, count.blank, count.invalid].every((n) => Number.isSafeInteger(n) && n >= 0)) return 'notWhole'
  if (count.members === 0) return 'noMembers'
  if (count.present > count.members) return 'presentAboveMembers'
  if (count.recused > count.members) return 'recusedAboveMembers'
  const recusedAbsent = count.recused - count.recusedPresent
  const absent = count.members - count.present
  if (recusedAbsent < 0 || count.recusedPresent > count.present || recusedAbsent > absent) return 'recusedPresentTooMany'
  if (count.consulted > absent - recusedAbsent) return 'consultedAboveAbsent'
  if (count.written > count.consulted) return 'writtenAboveConsulted'
  if (count.proxies > absent - recusedAbsent - count.consulted) return 'proxiesAboveAbsent'
  return null
}

/** Rules whose parts contradict each other are refused when they are written, not when they are used. */
export type RuleProblem = 'writtenNeedsPlace' | 'shareOutOfRange' | 'quorumOutOfRange' | 'proxyNeedsOpen'

export function ruleProblem(rule: ThresholdRule): RuleProblem | null {
  if (!isShare(rule.share)) return 'shareOutOfRange'
  if (rule.comparison === 'moreThan' && rule.share.over === rule.share.under) return 'shareOutOfRange'
  if (rule.quorum && !isShare(rule.quorum.share)) return 'quorumOutOfRange'
  if (rule.absent === 'writtenCounts' && rule.denominator === 'present') return 'writtenNeedsPlace'
  if (rule.proxy === 'allowed' && rule.secrecy === 'secret') return 'proxyNeedsOpen'
  return null
}

function isShare({ over, under }: { over: number; under: number }) {
  return Number.isSafeInteger(over) && Number.isSafeInteger(under) && under > 0 && over > 0 && over <= under && under <= 1_000_000
}
