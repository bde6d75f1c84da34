import { deed, type Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export const writeModels = deed<null>('write models', ['publicity', 'office', 'division'], 'from stories that are published')
export const approveModels = deed<null>('approve models', ['publicity', 'office', 'leader'], 'never the author')
export const recordAdoptions = deed<null>(
  'record an adoption',
  ['commune', 'division', 'office', 'publicity', 'partner'],
  'for one’s own organisation',
)
export const confirmAdoptions = deed<null>(
  'confirm an adoption',
  ['commune', 'division', 'office', 'publicity', 'leader', 'partner'],
  'one part each: the adopter, and somebody else',
)
export const followAdoptions = deed<{ organisationId: string }>(
  'follow up an adoption',
  ['commune', 'division', 'office', 'publicity', 'partner'],
  'of one’s own organisation; the office for all',
  (actor, { organisationId }) => actor.reach === 'all' || organisationId === actor.organisationId || actor.reach.includes(organisationId),
)

export function checkMayApprove(actor: Actor, { authorId, approvedAt }: { authorId: string; approvedAt: Temporal.Instant | null }) {
  if (approvedAt) throw new Refusal(messages.alreadyApproved)
  if (authorId === actor.id || authorId === actor.onBehalfOf?.userId) throw new Refusal(messages.ownModel)
}

export function checkSameVersion({ version }: { version: number }, read: number) {
  if (version !== read) throw new Refusal(messages.changedMeanwhile)
}

export type Part = 'adopter' | 'other'
type Adoption = { organisationId: string; recordedBy: string; confirmations: readonly { part: string; byId: string }[] }

/** The place itself says it does it; somebody from outside says they saw it. Never one person for both. */
export function checkMayConfirm(actor: Actor, { organisationId, recordedBy, confirmations }: Adoption, part: Part) {
  if (confirmations.some((one) => one.part === part)) throw new Refusal(messages.confirmedAlready)
  if (confirmations.some((one) => one.byId === actor.id)) throw new Refusal(messages.onlyOnce)
  const inside = actor.organisationId === organisationId
  if (part === 'adopter' && !inside) throw new Refusal(messages.adopterConfirms)
  if (part === 'other' && (inside || recordedBy === actor.id)) throw new Refusal(messages.otherConfirms)
}

export function checkGoing(
  { endedOn, beganOn }: { endedOn: Temporal.PlainDate | null; beganOn: Temporal.PlainDate },
  day: Temporal.PlainDate,
) {
  if (endedOn) throw new Refusal(messages.alreadyEnded)
  if (Temporal.PlainDate.compare(day, beganOn) < 0) throw new Refusal(messages.endBeforeBegin)
}
