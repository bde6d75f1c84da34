import { deed, type Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export type Result = 'shown' | 'partly' | 'not shown'

export type JudgedClaim = {
  authorId: string
  /** Everybody who wrote any version of it. */
  writers: readonly string[]
  nominatorId: string
  subjectId: string
  status: string
  version: number
  withdrawnAt: Temporal.Instant | null
}

/** Where a claim stands: the newest finding counts only for the version it looked at. */
export type Standing = Result | 'unchecked' | 'changed'

export const writeClaims = deed<null>('write claims and add evidence', ['office', 'division', 'commune'], 'on nominations one may see')

export const checkClaims = deed<null>(
  'say whether a claim is shown',
  ['office', 'division', 'commune'],
  'never the nominator, the author of the claim or the person concerned',
)

export function checkOpen({ status }: { status: string }) {
  if (status === 'verified' || status === 'withdrawn') throw new Refusal(messages.caseClosed)
}

export function checkNotWithdrawn({ withdrawnAt }: { withdrawnAt: Temporal.Instant | null }) {
  if (withdrawnAt) throw new Refusal(messages.claimWithdrawn)
}

/** Whoever judges a claim has read this very version, and has no part in it. */
export function checkMayJudge(actor: Actor, claim: JudgedClaim, versionRead: number) {
  checkNotWithdrawn(claim)
  if (claim.status === 'draft' || claim.status === 'waiting') throw new Refusal(messages.notSentYet)
  if (isOwn(actor, claim)) throw new Refusal(messages.ownClaim)
  if (actor.subjectId === claim.subjectId) throw new Refusal(messages.aboutYourself)
  checkSameVersion(claim, versionRead)
}

export function checkSameVersion({ version }: { version: number }, versionRead: number) {
  if (version !== versionRead) throw new Refusal(messages.otherVersion)
}

/** A deputy stands for the other person too, so neither hand may judge what either wrote. */
export function isOwn(actor: Actor, { nominatorId, authorId, writers }: Pick<JudgedClaim, 'nominatorId' | 'authorId' | 'writers'>) {
  const hands = new Set([nominatorId, authorId, ...writers])
  return hands.has(actor.id) || (actor.onBehalfOf !== null && hands.has(actor.onBehalfOf.userId))
}

export function standingOf(version: number, finding: { result: Result; version: number } | null): Standing {
  if (!finding) return 'unchecked'
  return finding.version === version ? finding.result : 'changed'
}

/** May a public text or a paper lean on it? Only on what somebody found to be so, wholly or in part. */
export function holds(standing: Standing) {
  return standing === 'shown' || standing === 'partly'
}

export function checkEvidenceThere({ removedAt }: { removedAt: Temporal.Instant | null }) {
  if (removedAt) throw new Refusal(messages.evidenceGone)
}
