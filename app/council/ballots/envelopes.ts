import type { Act } from '#platform/act.ts'
import { FieldRefusal, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { hashOfCode } from './codes.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { ordinalsOf } from '../ordinals.ts'
import type { SeatRow } from '../queries.ts'

type Voted = { id: string; ordinal: number; voteRound: number }

/**
 * An envelope that came in is read before its box is opened: a ballot handed in is never left out in silence. Where an
 * envelope holds no ballot for the item, whoever closes the box says so, and the minutes say it too.
 */
export async function unreadEnvelopes(act: Act, boxes: readonly { id: string; item: Voted }[]): Promise<ReadonlyMap<string, number>> {
  const itemIds = boxes.map(({ item }) => item.id)
  const [received, codes, readings] = await Promise.all([
    receivedFor(act, itemIds),
    act.tx.selectFrom('writtenCodes').select(['itemId', 'codeHash']).where('itemId', 'in', itemIds).execute(),
    act.tx
      .selectFrom('paperReadings')
      .select(['boxId', 'code'])
      .where(
        'boxId',
        'in',
        boxes.map(({ id }) => id),
      )
      .execute(),
  ])
  const sent = new Set(codes.map(({ itemId, codeHash }) => `${itemId} ${codeHash.toString('hex')}`))
  const unread = boxes.map(({ id, item }) => {
    const hashes = readings.filter(({ boxId }) => boxId === id).map(({ code }) => `${item.id} ${hashOfCode(item.id, code).toString('hex')}`)
    const read = new Set(hashes.filter((hash) => sent.has(hash))).size
    const here = received.filter(
      ({ itemId, voteRound }) => itemId === item.id && (voteRound === null || voteRound !== item.voteRound),
    ).length
    return [item.id, Math.max(0, here - read)] as const
  })
  return new Map(unread.filter(([, count]) => count > 0))
}

/** Envelopes received, each with the round in which its sender was in the room after all; null for those who stayed away. */
function receivedFor(act: Act, itemIds: readonly string[]) {
  return act.tx
    .selectFrom('writtenRequests')
    .innerJoin('agendaItems', 'agendaItems.id', 'writtenRequests.itemId')
    .leftJoin('voteRolls', (join) =>
      join
        .onRef('voteRolls.itemId', '=', 'writtenRequests.itemId')
        .onRef('voteRolls.seatId', '=', 'writtenRequests.seatId')
        .onRef('voteRolls.voteRound', '=', 'agendaItems.voteRound'),
    )
    .select(['writtenRequests.itemId', 'voteRolls.voteRound'])
    .where('writtenRequests.itemId', 'in', itemIds)
    .where('writtenRequests.receivedAt', 'is not', null)
    .execute()
}

type OpenVote = Voted & { session: { id: string; seats: readonly SeatRow[] } }

/** In an open vote too: what came in is entered under the member's name before the vote is closed, or held no ballot for it. */
export async function checkEnvelopesOpened(act: Act, { session, ...item }: OpenVote, noSlip: boolean) {
  const shut = await act.tx
    .selectFrom('writtenRequests')
    .select('seatId')
    .where('itemId', '=', item.id)
    .where('receivedAt', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('voteRolls')
            .select('voteRolls.seatId')
            .whereRef('voteRolls.seatId', '=', 'writtenRequests.seatId')
            .where('voteRolls.itemId', '=', item.id)
            .where('voteRolls.voteRound', '=', item.voteRound),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('namedVotes')
            .select('namedVotes.seatId')
            .whereRef('namedVotes.seatId', '=', 'writtenRequests.seatId')
            .where('namedVotes.itemId', '=', item.id)
            .where('namedVotes.voteRound', '=', item.voteRound),
        ),
      ),
    )
    .execute()
  if (shut.length === 0) return
  const names = session.seats.filter(({ id }) => shut.some(({ seatId }) => seatId === id)).map(({ name }) => name)
  if (!noSlip) throw new FieldRefusal({ noSlip: filled(say.envelopesShut, { ordinal: item.ordinal, names: names.join(', ') }) })
  await note(act, session.id, 'written', filled(told.noSlip, { ordinal: item.ordinal }), item.id)
}

export async function checkEnvelopesRead(act: Act, boxes: readonly { id: string; item: Voted }[]) {
  const unread = await unreadEnvelopes(act, boxes)
  const shut = boxes.flatMap(({ item }) => (unread.has(item.id) ? [item] : []))
  if (shut.length > 0) throw new Refusal(filled(say.envelopesUnread, { ordinals: ordinalsOf(shut), count: Math.max(...unread.values()) }))
}

/**
 * Once the minutes are signed no vote is repeated and no envelope read again: the hashes of the codes that were sent go, or
 * they would tell for ever which line of a list came from somebody who was away.
 */
export async function forgetSentCodes(act: Act, sessionId: string) {
  const items = act.tx.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId)
  const gone = await act.tx.deleteFrom('writtenCodes').where('itemId', 'in', items).executeTakeFirst()
  if (gone.numDeletedRows > 0) await act.later('destroy box keys', { boxIds: [] })
}
