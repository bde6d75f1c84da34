import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

/** What a door can be closed to: the case, and through it everything that speaks of the case. */
export type ClosedKind = 'nomination' | 'subject' | 'story'
export type Reason = 'conflict' | 'embargo' | 'hold'

type Door = { userId: string | null; byId: string }

export const closeDoors = deed<null>(
  'close a door',
  ['office', 'council', 'leader', 'admin'],
  'a conflict declared by oneself, or found from our own data',
)

/** Nobody lifts their own: not the chair, not the administrator, not by way of a deputy. */
export const liftDoor = deed<Door>(
  'lift a closed door',
  ['office', 'leader'],
  'never one’s own, and never for the person one acts for',
  (actor, door) => door.userId !== actor.id && door.userId !== actor.onBehalfOf?.userId,
)

export const openDoors = deed<Door>(
  'open a door that was closed until a question was answered',
  ['office', 'council', 'leader'],
  'whoever may answer it; never one’s own',
  (actor, door) => door.userId !== actor.id && door.userId !== actor.onBehalfOf?.userId,
)

export function checkStillClosed(door: { endedAt: Temporal.Instant | null }) {
  if (door.endedAt) throw new Refusal(messages.alreadyLifted)
}
