import type { Finding } from '#platform/pdf-signatures/finding.ts'

/** What is said of one signature. There is no "valid": revocation was not asked, and without roots nothing was. */
export type Verdict = Exclude<Finding['bytes'], 'unchanged'> | Finding['chain'] | 'added'

/** The worst thing that was found comes first; what a later whole signature covers was not added behind anybody's back. */
export function verdictOf(finding: Finding, later: readonly Finding[]): Verdict {
  if (finding.bytes !== 'unchanged') return finding.bytes
  if (finding.added > 0 && !isCovered(later)) return 'added'
  return finding.chain
}

export function isCovered(later: readonly Finding[]) {
  return later.some(({ bytes, added }) => bytes === 'unchanged' && added === 0)
}
