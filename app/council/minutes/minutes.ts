import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import { NotFound } from '#platform/errors.ts'
import { placeLines } from '../places/place-words.ts'
import { rankingsOf } from '../places/places.ts'
import { itemAward } from '../votes/items.ts'
import { listSeats, listTellers } from '../queries.ts'
import { settledItems } from '../sessions/settled-items.ts'

/**
 * Everything the minutes and the tellers' minutes are written from. The papers say it in their form; this is what
 * happened. It holds every item: minutes are drawn up by people whose doors are open, and checked there.
 */
export type MinutesData = Awaited<ReturnType<typeof minutesData>>

export async function minutesData(db: Db | Tx, sessionId: string) {
  const session = await db
    .selectFrom('councilSessions')
    .innerJoin('councils', 'councils.id', 'councilSessions.councilId')
    .selectAll('councilSessions')
    .select(['councils.name as councilName', 'councils.decisionNumber', 'councils.decidedOn'])
    .where('councilSessions.id', '=', sessionId)
    .executeTakeFirst()
  if (!session) throw new NotFound(`session ${sessionId}`)
  const on = dayOf(session.heldAt)
  const [seats, tellers, attendances, answers, items, notes, settled] = await Promise.all([
    listSeats(db, session.councilId, on),
    listTellers(db, session.councilId, on),
    db
      .selectFrom('attendances')
      .select(['seatId', 'arrivedAt', 'leftAt', 'leftBecause'])
      .where('sessionId', '=', sessionId)
      .orderBy('arrivedAt')
      .orderBy('id')
      .execute(),
    db.selectFrom('sessionInvitations').select(['seatId', 'answer', 'reason']).where('sessionId', '=', sessionId).execute(),
    itemsWithOutcomes(db, sessionId),
    db.selectFrom('sessionNotes').select(['itemId', 'kind', 'text', 'at']).where('sessionId', '=', sessionId).orderBy('id').execute(),
    settledItems(db, null, session),
  ])
  const places = (await rankingsOf(db, { id: sessionId, on }, settled)).flatMap((ranking) => placeLines(ranking).lines)
  const { signedText: _, signedPapers: __, status: ___, pin: ____, ...facts } = session
  return { session: facts, seats, tellers, attendances, answers, items, notes, places }
}

async function itemsWithOutcomes(db: Db | Tx, sessionId: string) {
  const items = await db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select([
      'agendaItems.id',
      'ordinal',
      'agendaItems.nominationId',
      'agendaItems.awardCode',
      'agendaItems.ruleId',
      'agendaItems.method',
      'agendaItems.status',
      'nominations.receivedUnder as receivedOn',
      'suspendedBecause',
      'voteRound',
      'subjects.name as subjectName',
      'subjects.kind as subjectKind',
      'nominations.achievement',
    ])
    .select(itemAward.as('awardName'))
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return []
  const [outcomes, boxes, conflicts, decisions, lines, objections, votes, hands] = await Promise.all([
    db.selectFrom('outcomes').selectAll().where('itemId', 'in', ids).orderBy('voteRound').execute(),
    boxesCounted(db, ids),
    conflictsOn(db, ids),
    decisionsOn(db, ids),
    linesOf(db, ids),
    objectionsTo(db, items),
    namedVotesOn(db, ids),
    db.selectFrom('handCounts').select(['itemId', 'voteRound', 'yes', 'no', 'blank']).where('itemId', 'in', ids).execute(),
  ])
  return items.map((item) => ({
    ...item,
    outcomes: outcomes.filter(({ itemId }) => itemId === item.id),
    outcome: outcomes.findLast(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound) ?? null,
    boxes: boxes.filter(({ itemId }) => itemId === item.id),
    lines: lines.filter(({ itemId }) => itemId === item.id),
    objections: objections.filter(({ nominationId }) => nominationId === item.nominationId),
    votes: votes.filter(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound),
    hands: (item.status === 'counted' && hands.find(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound)) || null,
    conflicts: conflicts.filter(({ itemId }) => itemId === item.id),
    decision: decisions.find(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound) ?? null,
  }))
}

function boxesCounted(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('boxes')
    .select(['id', 'itemId', 'voteRound', 'state', 'voidBecause', 'words', 'openedAt', 'closedAt', 'listHash'])
    .select(['issued', 'returned', 'valid', 'invalid', 'yes', 'no', 'blank'])
    .where('itemId', 'in', ids)
    .orderBy('voteRound')
    .execute()
}

function conflictsOn(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('itemConflicts')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .innerJoin('councilSeats', 'councilSeats.id', 'itemConflicts.seatId')
    .select(['itemId', 'seatId', 'itemConflicts.kind', 'itemConflicts.because'])
    .where('itemId', 'in', ids)
    .where('closures.endedAt', 'is', null)
    .orderBy('councilSeats.ordinal')
    .orderBy('itemConflicts.kind')
    .execute()
}

function decisionsOn(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('authorityDecisions')
    .innerJoin('users', 'users.id', 'decidedBy')
    .select(['itemId', 'voteRound', 'decided', 'because', 'users.name as decidedByName'])
    .where('itemId', 'in', ids)
    .execute()
}

/** The list of each box, sorted by phrase as it was shown to all. */
function linesOf(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('boxLines')
    .innerJoin('boxes', 'boxes.id', 'boxLines.boxId')
    .select(['itemId', 'boxId', 'place', 'phrase', 'choice'])
    .where('itemId', 'in', ids)
    .orderBy('boxId')
    .orderBy('place')
    .execute()
}

function objectionsTo(db: Db | Tx, items: readonly { nominationId: string }[]) {
  return db
    .selectFrom('objections')
    .select(['nominationId', 'text', 'receivedOn', 'handling'])
    .where(
      'nominationId',
      'in',
      items.map(({ nominationId }) => nominationId),
    )
    .orderBy('receivedOn')
    .orderBy('id')
    .execute()
}

/** Who was called for a named vote and what they said; null for those who said nothing. */
function namedVotesOn(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('voteRolls')
    .innerJoin('agendaItems', 'agendaItems.id', 'voteRolls.itemId')
    .innerJoin('councilSeats', 'councilSeats.id', 'voteRolls.seatId')
    .leftJoin('namedVotes', (join) =>
      join
        .onRef('namedVotes.itemId', '=', 'voteRolls.itemId')
        .onRef('namedVotes.voteRound', '=', 'voteRolls.voteRound')
        .onRef('namedVotes.seatId', '=', 'voteRolls.seatId'),
    )
    .select(['voteRolls.itemId', 'voteRolls.voteRound', 'voteRolls.seatId', 'namedVotes.choice', 'councilSeats.ordinal'])
    .where('voteRolls.itemId', 'in', ids)
    .where('voteRolls.takesPart', '=', 'votes')
    .where('agendaItems.method', '=', 'named')
    .unionAll(
      // envelopes of absent members, opened in the room
      db
        .selectFrom('namedVotes')
        .innerJoin('councilSeats', 'councilSeats.id', 'namedVotes.seatId')
        .select(['namedVotes.itemId', 'namedVotes.voteRound', 'namedVotes.seatId', 'namedVotes.choice', 'councilSeats.ordinal'])
        .where('namedVotes.itemId', 'in', ids)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('voteRolls')
                .select('voteRolls.seatId')
                .whereRef('voteRolls.itemId', '=', 'namedVotes.itemId')
                .whereRef('voteRolls.voteRound', '=', 'namedVotes.voteRound')
                .whereRef('voteRolls.seatId', '=', 'namedVotes.seatId'),
            ),
          ),
        ),
    )
    .orderBy('ordinal')
    .execute()
}

/** The same facts as one text, always written alike: what chair and secretary sign. */
export async function minutesText(db: Db | Tx, sessionId: string) {
  return JSON.stringify(await minutesData(db, sessionId), (_, value: unknown) =>
    value instanceof Temporal.Instant ? value.toString() : value,
  )
}
