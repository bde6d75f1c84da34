import { deed, type Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export const kinds = ['individual', 'household', 'collective'] as const
export type SubjectKind = (typeof kinds)[number]
export type BornPrecision = 'day' | 'month' | 'year' | 'about'
export type Born = { on: Temporal.PlainDate; precision: BornPrecision }

type Kept = { keptBy: string }

export const recordPeople = deed<null>('record a person, household or collective', ['office', 'publicity', 'division', 'commune'])
export const changePeople = deed<Kept>(
  'change a life record',
  ['office', 'publicity', 'division', 'commune'],
  'outside the agency: only records one’s own organisation keeps',
  (actor, subject) => keeps(actor, subject),
)
export const enterAwards = deed<null>('enter past awards', ['office', 'division', 'commune'])
export const joinRecords = deed<null>('merge two life records, or part them again', ['office'])

function keeps(actor: Actor, { keptBy }: Kept) {
  return actor.reach === 'all' || actor.reach.includes(keptBy)
}

/** Two records can be one person only where they are of one kind, and neither was merged before. */
export function checkJoinable(kept: Joinable, other: Joinable) {
  if (kept.id === other.id) throw new Refusal(messages.sameRecord)
  if (kept.kind !== other.kind) throw new Refusal(messages.otherKind)
  if (kept.mergedInto || other.mergedInto) throw new Refusal(messages.mergedBefore)
}
type Joinable = { id: string; kind: string; mergedInto: string | null }

/** A merge is undone within thirty days; after that too much may rest on it. */
export function checkPartable(
  { mergedAt, undoneAt }: { mergedAt: Temporal.Instant; undoneAt: Temporal.Instant | null },
  now: Temporal.Instant,
) {
  if (undoneAt) throw new Refusal(messages.partedBefore)
  if (Temporal.Instant.compare(mergedAt.add({ hours: 24 * 30 }), now) < 0) throw new Refusal(messages.partTooLate)
}

/** The word people are sorted by: the last one, proposed and editable. */
export function givenNameOf(name: string) {
  return name.trim().split(/\s+/).at(-1) ?? name
}
