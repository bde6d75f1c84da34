import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { emptyBoxes, voidLiveBox } from './box-commands.ts'
import { lockItem } from '../votes/items.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { endOfSession } from '../minutes/sign-commands.ts'
import { checkNotFrozen, runSession } from '../rules.ts'

type Item = Awaited<ReturnType<typeof lockItem>>

/**
 * Voids a vote and has it repeated: a lost key, a broken phone, a tie found late, hands typed in wrongly, a complaint
 * that was right. What was counted can be voided too, until the minutes are signed: list and outcome go, the note
 * stays. A session that had ended goes on, or the vote could not be repeated.
 */
export async function voidVote(act: Act, itemId: string, because: string) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkNotFrozen(item.session)
  const live = await voidLiveBox(act, item, because)
  if (!live && item.status !== 'voting' && item.status !== 'counted') throw new Refusal(say.notVoting)
  const boxId = live ?? (item.status === 'counted' ? await voidCounted(act, item, because) : null)
  if (!live && item.status === 'voting')
    await note(act, item.session.id, 'box voided', filled(told.voteVoided, { ordinal: item.ordinal, because }), itemId)
  await act.tx.updateTable('agendaItems').set({ status: 'waiting' }).where('id', '=', itemId).execute()
  if (item.session.status === 'closed') await goOn(act, item)
  await act.record('vote voided', { kind: 'agenda item', id: itemId }, { after: { because } })
  return boxId
}

/** Nothing of a voided count may be read as an outcome again, whatever becomes of the item. */
async function voidCounted(act: Act, { session, ...item }: Item, because: string) {
  const box = await act.tx
    .selectFrom('boxes')
    .select('id')
    .where('itemId', '=', item.id)
    .where('voteRound', '=', item.voteRound)
    .where('state', '=', 'closed')
    .forUpdate()
    .executeTakeFirst()
  if (box) await voidCountedBox(act, box.id, because)
  for (const table of ['outcomes', 'authorityDecisions'] as const)
    await act.tx.deleteFrom(table).where('itemId', '=', item.id).where('voteRound', '=', item.voteRound).execute()
  for (const table of ['tieChoices', 'tieReasons'] as const)
    await act.tx.deleteFrom(table).where('sessionId', '=', session.id).where('awardCode', '=', item.awardCode).execute()
  const what = box ? told.boxCountVoided : told.countVoided
  await note(act, session.id, 'box voided', filled(what, { ordinal: item.ordinal, because }), item.id)
  return box?.id ?? null
}

async function voidCountedBox(act: Act, boxId: string, because: string) {
  await emptyBoxes(act, [boxId])
  await act.tx.deleteFrom('boxLines').where('boxId', '=', boxId).execute()
  await act.tx
    .updateTable('boxes')
    .set({ state: 'void', voidBecause: because, listHash: null, complaintsUntil: null })
    .where('id', '=', boxId)
    .execute()
}

/** Those who were in the room to the end are in it again; who signed before signs the new text. */
async function goOn(act: Act, { session, ordinal }: Item) {
  const sessionId = session.id
  await act.tx.updateTable('councilSessions').set({ status: 'opened', closedAt: null }).where('id', '=', sessionId).execute()
  await act.tx
    .updateTable('attendances')
    .set({ leftAt: null, leftBecause: null })
    .where('sessionId', '=', sessionId)
    .where('leftAt', '=', session.closedAt)
    .where('leftBecause', '=', endOfSession)
    .execute()
  await act.tx.deleteFrom('sessionSignatures').where('sessionId', '=', sessionId).execute()
  await note(act, sessionId, 'resumed', filled(told.goesOn, { ordinal }))
}
