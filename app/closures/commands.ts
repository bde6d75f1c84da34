import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { lockClosure } from './queries.ts'
import { checkStillClosed, closeDoors, liftDoor, openDoors, type ClosedKind, type Reason } from './rules.ts'

type Closure = { reason: Reason; userId: string | null; kind: ClosedKind; subjectId: string; because: string }

/** Closes a record to one person (conflict), or marks it as embargoed or on hold. The same door is closed once. */
export async function closeDoor(act: Act, { reason, userId, kind, subjectId, because }: Closure) {
  act.authorise(closeDoors, null)
  const closed = await act.tx
    .selectFrom('closures')
    .select('id')
    .where((door) => door.and({ reason, subjectKind: kind, subjectId, endedAt: null }))
    .where('userId', 'is not distinct from', userId)
    .executeTakeFirst()
  if (closed) return closed.id
  const id = randomUUIDv7()
  await act.tx
    .insertInto('closures')
    .values({ id, reason, userId, subjectKind: kind, subjectId, because, byId: act.actor.id, since: act.now })
    .execute()
  await act.record('door closed', { kind, id: subjectId }, { after: { reason } })
  return id
}

/** A door that stood closed only until a question was answered opens with the answer; never by the hand of whom it was closed to. */
export async function openAnswered(act: Act, id: string) {
  const door = await lockClosure(act.tx, id)
  act.authorise(openDoors, door)
  if (door.endedAt) return
  await act.tx.updateTable('closures').set({ endedAt: act.now }).where('id', '=', id).execute()
  await act.record('door opened', { kind: door.subjectKind, id: door.subjectId }, { after: { reason: door.reason } })
}

export async function liftClosure(act: Act, id: string) {
  const door = await lockClosure(act.tx, id)
  act.authorise(liftDoor, door)
  checkStillClosed(door)
  await act.tx.updateTable('closures').set({ endedAt: act.now }).where('id', '=', id).execute()
  await act.record('door opened', { kind: door.subjectKind, id: door.subjectId }, { after: { reason: door.reason } })
}
