import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem } from '../votes/items.ts'
import { checkNotFrozen, runSession, seatOf, sit } from '../rules.ts'

/** "My line is not in the list." Whose complaint it is, is not kept; how it was answered is in the minutes. */
export async function complain(act: Act, boxId: string, text: string) {
  const box = await act.tx.selectFrom('boxes').select(['complaintsUntil', 'itemId']).where('id', '=', boxId).executeTakeFirst()
  if (!box) throw new NotFound(`box ${boxId}`)
  const { session, ordinal } = await lockItem(act.tx, act.actor, box.itemId, 'item alone')
  act.authorise(sit, session.sitting)
  checkNotFrozen(session)
  if (!seatOf(session.sitting, act.actor)) throw new Refusal(say.notMember)
  if (!box.complaintsUntil || Temporal.Instant.compare(act.now, box.complaintsUntil) >= 0) throw new Refusal(say.windowOver)
  const id = randomUUIDv7()
  await act.tx.insertInto('boxComplaints').values({ id, boxId, text, madeAt: act.now }).execute()
  await note(act, session.id, 'complaint', filled(told.complained, { ordinal, text }), box.itemId)
  await act.record('ballot complaint', { kind: 'session', id: session.id })
  return id
}

export async function answerComplaint(act: Act, complaintId: string, answer: string) {
  const row = await act.tx
    .selectFrom('boxComplaints')
    .innerJoin('boxes', 'boxes.id', 'boxComplaints.boxId')
    .select(['boxes.itemId', 'answeredAt'])
    .where('boxComplaints.id', '=', complaintId)
    .executeTakeFirst()
  if (!row) throw new NotFound(`complaint ${complaintId}`)
  const { session, ordinal } = await lockItem(act.tx, act.actor, row.itemId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  await act.tx.updateTable('boxComplaints').set({ answer, answeredAt: act.now }).where('id', '=', complaintId).execute()
  await note(act, session.id, 'complaint', filled(told.complaintAnswered, { ordinal, text: answer }), row.itemId)
  await act.record('ballot complaint answered', { kind: 'session', id: session.id })
}
