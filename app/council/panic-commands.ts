import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { emptyBoxes, liveBox, voidLiveBox } from './box-commands.ts'
import { messages as say } from './messages.ts'
import { note } from './notes.ts'
import { lockItem } from './items.ts'
import { lockSession } from './queries.ts'
import { checkNotFrozen, checkOpened, checkVoting, runSession } from './rules.ts'

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
  await note(act, item.session.id, 'opening undone', `Hoàn lại việc mở bỏ phiếu mục ${item.ordinal}; chưa có phiếu nào.`, itemId)
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

/**
 * Voids the box and has the vote repeated: a lost key, a broken phone, a tie found late, a complaint that was right.
 * A counted box can be voided too, until the minutes are signed; its list goes, the note stays.
 */
export async function voidVote(act: Act, itemId: string, because: string) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkNotFrozen(item.session)
  const live = await voidLiveBox(act, item, because)
  const boxId = live ?? (await voidCountedBox(act, item, because))
  if (!boxId && item.status !== 'voting') throw new Refusal(say.notVoting)
  if (!boxId) await note(act, item.session.id, 'box voided', `Hủy lần biểu quyết mục ${item.ordinal}, làm lại. Lý do: ${because}.`, itemId)
  await act.tx.updateTable('agendaItems').set({ status: 'waiting' }).where('id', '=', itemId).execute()
  await act.record('vote voided', { kind: 'agenda item', id: itemId }, { after: { because } })
  return boxId
}

async function voidCountedBox(act: Act, item: Awaited<ReturnType<typeof lockItem>>, because: string) {
  if (item.status !== 'counted') return null
  const box = await act.tx
    .selectFrom('boxes')
    .select('id')
    .where('itemId', '=', item.id)
    .where('voteRound', '=', item.voteRound)
    .where('state', '=', 'closed')
    .forUpdate()
    .executeTakeFirst()
  if (!box) return null
  await emptyBoxes(act, [box.id])
  await act.tx.deleteFrom('boxLines').where('boxId', '=', box.id).execute()
  await act.tx
    .updateTable('boxes')
    .set({ state: 'void', voidBecause: because, listHash: null, complaintsUntil: null })
    .where('id', '=', box.id)
    .execute()
  await act.tx.deleteFrom('authorityDecisions').where('itemId', '=', item.id).where('voteRound', '=', item.voteRound).execute()
  await note(act, item.session.id, 'box voided', `Hủy kết quả kiểm phiếu mục ${item.ordinal}, bỏ phiếu lại. Lý do: ${because}.`, item.id)
  return box.id
}

/** A device died: the minutes say whose, and what it means for their paper. A single paper is never issued twice. */
export async function noteDevice(act: Act, sessionId: string, text: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  await note(
    act,
    sessionId,
    'device',
    `Máy hỏng trong phiên: ${text}. Phiếu đã nhận trên máy ấy tính là không thu về, trừ khi hòm bị hủy và bỏ phiếu lại.`,
  )
  await act.record('device failure noted', { kind: 'session', id: sessionId })
}

/** Power or network went and came back; what had been received is there. */
export async function notePower(act: Act, sessionId: string, text: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  await note(act, sessionId, 'power', `Gián đoạn phiên họp: ${text}. Các phiếu đã nhận trước đó còn nguyên.`)
  await act.record('interruption noted', { kind: 'session', id: sessionId })
}
