import { deed, type Role } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export const kinds = ['individual', 'household', 'collective'] as const

const keepers: readonly Role[] = ['office', 'publicity', 'division', 'commune']

export const seePeople: readonly Role[] = [...keepers, 'leader', 'party', 'council', 'admin']
export const keepRecords = deed<null>('enter and change people', keepers, 'records kept by one’s organisation or those below')
export const judgeLikeness = deed<null>(
  'say whether two records are one',
  ['office', 'division', 'commune'],
  'both records must be visible',
)
export const mergeRecords = deed<null>('merge and un-merge records', ['office', 'division', 'commune'], 'both records must be visible')

type Record = { id: string; kind: string; mergedInto: string | null }

export function checkMergeable(kept: Record, other: Record) {
  if (kept.id === other.id) throw new Refusal(messages.sameRecord)
  if (kept.mergedInto || other.mergedInto) throw new Refusal(messages.alreadyMerged)
  if (kept.kind !== other.kind) throw new Refusal(messages.differentKinds)
}

export function checkMembership(group: { kind: string }, member: { kind: string }) {
  if (group.kind === 'individual') throw new Refusal(messages.onlyGroupsHaveMembers)
  if (member.kind !== 'individual') throw new Refusal(messages.onlyPersonsJoin)
}

export function checkStillMerged(merge: { undoneAt: Temporal.Instant | null }) {
  if (merge.undoneAt) throw new Refusal(messages.notMerged)
}

/** A form drawn before somebody else saved may never overwrite; the page then compares field by field. */
export function checkSameVersion(record: { version: number }, version: number) {
  if (record.version !== version) throw new Refusal(messages.otherVersion)
}
