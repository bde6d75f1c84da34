import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { liveBox } from '../ballots/box-commands.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem } from '../votes/items.ts'
import { lockSession } from '../queries.ts'
import { checkOpened, checkVoting, runSession } from '../rules.ts'

/** The vote was opened too early, and nobody has voted: back to where it was, and the minutes say so. */
export async function undoOpening(act: Act, itemId: string) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  const box = await liveBox(act, itemId)
  if (await hasVotes(act, itemId, item.voteRound, box?.id ?? null)) throw new Refusal(say.ballotsCast)
  if (box) await act.tx.updateTable('boxes').set({ state: 'prepared', openedAt: null }).where('id', '=', box.id).execute()
  await act.tx.deleteFrom('voteRolls').where('itemId', '=', itemId).where('voteRound', '=', item.voteRound).execute()
  await act.tx
    .updateTable('agendaItems')
    .set({ status: 'waiting', voteRound: item.voteRound - 1 })
    .where('id', '=', itemId)
    .execute()
  await note(act, item.session.id, 'opening undone', filled(told.openingUndone, { ordinal: item.ordinal }), itemId)
  await act.record('vote opening undone', { kind: 'agenda item', id: itemId })
}

async function hasVotes(act: Act, itemId: string, voteRound: number, boxId: string | null) {
  const named = await act.tx
    .selectFrom('namedVotes')
    .select('seatId')
    .where('itemId', '=', itemId)
    .where('voteRound', '=', voteRound)
    .limit(1)
    .executeTakeFirst()
  if (named) return true
  if (!boxId) return false
  const [sealed, read] = await Promise.all([
    act.tx.selectFrom('sealed').select('boxId').where('boxId', '=', boxId).limit(1).executeTakeFirst(),
    act.tx.selectFrom('paperReadings').select('boxId').where('boxId', '=', boxId).limit(1).executeTakeFirst(),
  ])
  return Boolean(sealed ?? read)
}

/** A device died: the minutes say whose, and what it means for their paper. A single paper is never issued twice. */
export async function noteDevice(act: Act, sessionId: string, text: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  await note(act, sessionId, 'device', filled(told.deviceDiedNote, { text }))
  await act.record('device failure noted', { kind: 'session', id: sessionId })
}

/** Power or network went and came back; what had been received is there. */
export async function notePower(act: Act, sessionId: string, text: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  await note(act, sessionId, 'power', filled(told.powerNote, { text }))
  await act.record('interruption noted', { kind: 'session', id: sessionId })
}
