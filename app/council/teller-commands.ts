import { createHash, randomBytes } from 'node:crypto'
import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { tidyPhrase } from './ballot-bytes.ts'
import { liveBox } from './box-commands.ts'
import { ruleFor } from './item-rule.ts'
import { messages as say } from './messages.ts'
import { note } from './notes.ts'
import { lockItem, lockSession, presentSeats, recusedSeats } from './queries.ts'
import { checkNotFrozen, checkOpened, checkVoting, countPapers, runSession, seatOf, sit } from './rules.ts'
import { words } from './words.ts'

/** The hash a code is kept as; marks and spaces as the teller types them do not matter, letters do. */
function hashOfCode(boxId: string, code: string) {
  return createHash('sha256')
    .update(`${boxId}\n${tidyPhrase(code)}`)
    .digest()
}

function newCode() {
  return [...randomBytes(4)].map((byte) => words[byte] ?? '').join(' ')
}

/**
 * Codes for folded papers, drawn from a bowl so that nobody knows who has which. Returned once, to be printed; kept
 * only as hashes. They cannot be printed a second time: lost papers mean a void box.
 */
export async function issueCodes(act: Act, itemId: string, count: number): Promise<string[]> {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  const box = await liveBox(act, itemId)
  if (!box || box.state !== 'prepared') throw new Refusal(say.preparePapersFirst)
  const printed = await act.tx.selectFrom('paperCodes').select('boxId').where('boxId', '=', box.id).limit(1).executeTakeFirst()
  if (printed) throw new Refusal(say.alreadyPrepared)
  const codes = new Set<string>()
  while (codes.size < count) codes.add(newCode())
  const rows = [...codes]
    .map((code) => ({ boxId: box.id, codeHash: hashOfCode(box.id, code) }))
    .sort((a, b) => a.codeHash.compare(b.codeHash))
  await act.tx.insertInto('paperCodes').values(rows).execute()
  await note(act, item.session.id, 'papers', `In ${count} phiếu giấy cho mục ${item.ordinal}.`, itemId)
  await act.record('paper ballots printed', { kind: 'agenda item', id: itemId }, { after: { count } })
  return [...codes]
}

/** One teller reads one paper out of the bowl: its code and what is marked on it. */
export async function readPaper(act: Act, itemId: string, { code, choice }: { code: string; choice: 'yes' | 'no' | 'blank' | 'invalid' }) {
  const item = await lockItem(act.tx, act.actor, itemId, 'item alone')
  act.authorise(countPapers, item.session.sitting)
  checkVoting(item)
  const box = await liveBox(act, itemId)
  if (!box || box.state !== 'open') throw new Refusal(say.boxNotOpen)
  const tidy = tidyPhrase(code)
  const known = await act.tx
    .selectFrom('paperCodes')
    .select('boxId')
    .where('boxId', '=', box.id)
    .where('codeHash', '=', hashOfCode(box.id, tidy))
    .executeTakeFirst()
  if (!known) throw new Refusal(say.unknownCode)
  await act.tx
    .insertInto('paperReadings')
    .values({ boxId: box.id, tellerId: act.actor.id, code: tidy, choice })
    .onConflict((conflict) => conflict.columns(['boxId', 'tellerId', 'code']).doUpdateSet({ choice }))
    .execute()
  await act.record('paper read', { kind: 'agenda item', id: itemId })
}

/** Asks an absent member for a written ballot on every item whose rule takes them; ties and presence leave items out. */
export async function askInWriting(act: Act, sessionId: string, seatId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  const seat = session.seats.find(({ id }) => id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  if ((await presentSeats(act.tx, sessionId)).has(seatId)) throw new Refusal(say.alreadyIn)
  const items = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['agendaItems.id', 'agendaItems.awardCode', 'nominations.receivedOn'])
    .where('sessionId', '=', sessionId)
    .where('agendaItems.status', '=', 'waiting')
    .execute()
  let asked = 0
  for (const item of items) {
    const rule = await ruleFor(act.tx, item, session.on)
    if (rule?.body.absent !== 'writtenCounts' || (await recusedSeats(act.tx, item.id)).has(seatId)) continue
    await act.tx
      .insertInto('writtenRequests')
      .values({ itemId: item.id, seatId, askedAt: act.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    asked++
  }
  if (asked === 0) throw new Refusal(say.noWritten)
  await note(act, sessionId, 'written', `Gửi phiếu lấy ý kiến cho ${seat.name} (${asked} mục).`)
  await act.record('asked in writing', { kind: 'session', id: sessionId }, { after: { seatId, asked } })
}

/** The envelope has come in. It stays closed; tellers read what is in it with the papers from the bowl. */
export async function receiveWritten(act: Act, sessionId: string, seatId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  const items = act.tx.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).where('status', '!=', 'counted')
  const rows = await act.tx
    .updateTable('writtenRequests')
    .set({ receivedAt: act.now })
    .where('seatId', '=', seatId)
    .where('receivedAt', 'is', null)
    .where('itemId', 'in', items)
    .returning('itemId')
    .execute()
  if (rows.length === 0) throw new Refusal(say.noWritten)
  const seat = session.seats.find(({ id }) => id === seatId)
  await note(act, sessionId, 'written', `Nhận phong bì phiếu lấy ý kiến của ${seat?.name ?? ''}, còn niêm phong.`)
  await act.record('written ballots received', { kind: 'session', id: sessionId }, { after: { seatId } })
}

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
  await note(act, session.id, 'complaint', `Có ý kiến về phiếu mục ${ordinal}: ${text}`, box.itemId)
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
  await note(act, session.id, 'complaint', `Trả lời ý kiến về phiếu mục ${ordinal}: ${answer}`, row.itemId)
  await act.record('ballot complaint answered', { kind: 'session', id: session.id })
}
