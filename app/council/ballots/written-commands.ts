import { openTo } from '#app/closures/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { ruleFor } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem, methodOf, recusedSeats } from '../votes/items.ts'
import { lockSession, presentSeats } from '../queries.ts'
import { checkNotFrozen, checkVoting, isSecret, runSession, type Method } from '../rules.ts'
import { codesAgain, hashOfCode, newCodes } from './codes.ts'

/** One sheet for the absent member; a secret one carries a code in the place of a name. */
export type WrittenSheet = { itemId: string; ordinal: number; subjectName: string; awardName: string; code: string | null }

/**
 * Asks an absent member for a written ballot on every item whose rule takes them; ties and presence leave items out.
 * The sheets come back once, to be printed and sent.
 */
export async function askInWriting(
  act: Act,
  sessionId: string,
  seatId: string,
  { until = null, formKey = null }: { until?: Temporal.Instant | null; formKey?: string | null } = {},
) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  const seat = session.seats.find(({ id }) => id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  if ((await presentSeats(act.tx, sessionId)).has(seatId)) throw new Refusal(say.alreadyIn)
  const deadline = await agreeDeadline(act, session, until)
  const sheets: WrittenSheet[] = []
  let fresh = 0
  for (const item of await waitingItems(act, sessionId)) {
    const rule = await ruleFor(act.tx, item, session.ruleOn)
    if (rule?.body.absent !== 'writtenCounts' || (await recusedSeats(act.tx, item.id)).has(seatId)) continue
    const sheet = await askOne(act, item, seatId, formKey)
    if (sheet) sheets.push(sheet.sheet)
    if (sheet?.fresh) fresh += 1
  }
  if (sheets.length === 0) throw new Refusal(say.noWritten)
  await act.record('written sheets shown to be printed', { kind: 'session', id: sessionId })
  if (fresh === 0) return sheets
  await note(act, sessionId, 'written', filled(told.writtenSent, { name: seat.name, count: fresh, time: showMoment(deadline) }))
  await act.record('asked in writing', { kind: 'session', id: sessionId }, { after: { seatId, asked: fresh } })
  return sheets
}

/** The session's own hour; where it has none, the one said now becomes it. */
async function agreeDeadline(act: Act, session: { id: string; writtenUntil: Temporal.Instant | null }, until: Temporal.Instant | null) {
  const deadline = session.writtenUntil ?? until
  if (!deadline) throw new Refusal(say.sayWrittenUntil)
  checkBefore(act, deadline)
  if (!session.writtenUntil)
    await act.tx.updateTable('councilSessions').set({ writtenUntil: deadline }).where('id', '=', session.id).execute()
  return deadline
}

/** Items not yet voted on, whoever may see them: the clerk asks for all, and prints only those open to the clerk. */
async function waitingItems(act: Act, sessionId: string) {
  const rows = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['agendaItems.id', 'agendaItems.awardCode', 'agendaItems.method', 'nominations.receivedUnder as receivedOn'])
    .where('sessionId', '=', sessionId)
    .where('agendaItems.status', '=', 'waiting')
    .where(openTo(act.actor, 'nomination', 'nominations.id'))
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({ ...row, method: methodOf(row.method) }))
}

/** A sheet that was sent before is shown again: a signed one always, one with a code to the form that drew it. */
async function askOne(
  act: Act,
  { id, method }: { id: string; method: Method },
  seatId: string,
  formKey: string | null,
): Promise<{ sheet: WrittenSheet; fresh: boolean } | null> {
  const owner = formKey && `${formKey} ${seatId}`
  const asked = await act.tx
    .insertInto('writtenRequests')
    .values({ itemId: id, seatId, askedAt: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('itemId')
    .executeTakeFirst()
  const { ordinal, subjectName, awardName } = await lockItem(act.tx, act.actor, id)
  const sheet = { itemId: id, ordinal, subjectName, awardName, code: null }
  if (!asked) {
    const [again = null] = isSecret(method) ? codesAgain(await sentFor(act, id), id, owner) : []
    return again || !isSecret(method) ? { sheet: { ...sheet, code: again }, fresh: false } : null
  }
  const [code = null] = isSecret(method) ? newCodes(1, id, owner) : []
  if (code)
    await act.tx
      .insertInto('writtenCodes')
      .values({ itemId: id, codeHash: hashOfCode(id, code) })
      .execute()
  return { sheet: { ...sheet, code }, fresh: true }
}

async function sentFor(act: Act, itemId: string) {
  const rows = await act.tx.selectFrom('writtenCodes').select('codeHash').where('itemId', '=', itemId).execute()
  return rows.map(({ codeHash }) => codeHash)
}

function checkBefore(act: Act, deadline: Temporal.Instant) {
  if (Temporal.Instant.compare(act.now, deadline) >= 0) throw new Refusal(filled(say.writtenTooLate, { time: showMoment(deadline) }))
}

/** The envelope has come in. It stays closed until the count; after the hour it is not taken any more. */
export async function receiveWritten(act: Act, sessionId: string, seatId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  if (session.writtenUntil) checkBefore(act, session.writtenUntil)
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
  await note(act, sessionId, 'written', filled(told.envelopeIn, { name: seat?.name ?? '' }))
  await act.record('written ballots received', { kind: 'session', id: sessionId }, { after: { seatId } })
}

type Opened = { seatId: string; choice: 'yes' | 'no' | 'blank' }

/** In an open vote the envelope is opened in the room and what stands in it is entered under the member's name. */
export async function openEnvelope(act: Act, itemId: string, { seatId, choice }: Opened) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, session.sitting)
  checkVoting(item)
  if (isSecret(item.method)) throw new Refusal(say.notVoting)
  const request = await act.tx
    .selectFrom('writtenRequests')
    .select('receivedAt')
    .where('itemId', '=', itemId)
    .where('seatId', '=', seatId)
    .executeTakeFirst()
  if (!request?.receivedAt) throw new Refusal(say.noEnvelope)
  const entered = await act.tx
    .insertInto('namedVotes')
    .values({ itemId, voteRound: item.voteRound, seatId, choice, castAt: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('choice')
    .executeTakeFirst()
  if (!entered) throw new Refusal(say.votedAlready)
  const seat = session.seats.find(({ id }) => id === seatId)
  await note(act, session.id, 'written', filled(told.envelopeOpened, { name: seat?.name ?? '', ordinal: item.ordinal }), itemId)
  await act.record('envelope opened', { kind: 'agenda item', id: itemId }, { after: { seatId } })
}
