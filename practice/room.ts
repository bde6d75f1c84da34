import { listTellers, votesOn } from '#app/council/queries.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Db } from '#platform/db/database.ts'

export type Member = { seatId: string; userId: string; away: boolean; declared: boolean; present: boolean }
type Box = {
  id: string
  itemId: string
  state: string
  issuingKey: string
  sealingKey: string
  roll: ReadonlySet<string>
  taken: ReadonlySet<string>
}

/** The room of one practice session as it stands, for those who play the other members in it. */
export type Room = {
  sessionId: string
  /** The code on the wall, by which members check themselves in. */
  pin: string
  /** People may come in: invited or opened. */
  running: boolean
  /** The day whose rule the votes are judged by. */
  ruleOn: Temporal.PlainDate
  /** Who reads papers, by user. */
  tellers: readonly string[]
  members: readonly Member[]
  boxes: readonly Box[]
  /** The items that are voted on now. */
  voting: readonly Voting[]
  /** Until when a complaint may still come, after the session was closed. */
  complaintsUntil: Temporal.Instant | null
}

/** An item that is voted on: its electronic box, or who has not said yes or no by name. */
export type Voting = { itemId: string; ordinal: number; boxId: string | null; silent: ReadonlySet<string> }

export async function findRoom(db: Db, sessionId: string): Promise<Room | null> {
  const session = await db
    .selectFrom('councilSessions')
    .select(['id', 'status', 'councilId', 'heldAt', 'openedAt', 'pin'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (!session) return null
  const [members, boxes, voting, until, tellers] = await Promise.all([
    membersOf(db, session),
    boxesOf(db, sessionId),
    votingItems(db, sessionId),
    lastComplaint(db, sessionId),
    listTellers(db, session.councilId, dayOf(session.heldAt)),
  ])
  return {
    sessionId,
    pin: session.pin ?? '',
    running: session.status === 'invited' || session.status === 'opened',
    ruleOn: votesOn(session),
    tellers: tellers.map(({ userId }) => userId),
    members,
    boxes,
    voting,
    complaintsUntil: session.status === 'closed' ? until : null,
  }
}

async function membersOf(db: Db, session: { id: string; councilId: string; heldAt: Temporal.Instant }): Promise<Member[]> {
  const rows = await db
    .selectFrom('councilSeats')
    .leftJoin('sessionInvitations as said', (join) =>
      join.onRef('said.seatId', '=', 'councilSeats.id').on('said.sessionId', '=', session.id),
    )
    .leftJoin('conflictStatements as ties', (join) =>
      join.onRef('ties.seatId', '=', 'councilSeats.id').on('ties.sessionId', '=', session.id),
    )
    .leftJoin('attendances as here', (join) =>
      join.onRef('here.seatId', '=', 'councilSeats.id').on('here.sessionId', '=', session.id).on('here.leftAt', 'is', null),
    )
    .select(['councilSeats.id as seatId', 'userId', 'said.answer', 'ties.madeAt', 'here.arrivedAt'])
    .where('councilId', '=', session.councilId)
    .where('fromOn', '<=', dayOf(session.heldAt))
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', dayOf(session.heldAt))]))
    .orderBy('ordinal')
    .execute()
  return rows.map(({ seatId, userId, answer, madeAt, arrivedAt }) => ({
    seatId,
    userId,
    away: answer === 'absent',
    declared: madeAt !== null,
    present: arrivedAt !== null,
  }))
}

/** The last hour at which somebody may still say that a line is missing: boxes of printed papers too. */
async function lastComplaint(db: Db, sessionId: string) {
  const row = await db
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select('complaintsUntil')
    .where('sessionId', '=', sessionId)
    .where('complaintsUntil', 'is not', null)
    .orderBy('complaintsUntil', 'desc')
    .executeTakeFirst()
  return row?.complaintsUntil ?? null
}

async function boxesOf(db: Db, sessionId: string) {
  const rows = await db
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select(['boxes.id', 'itemId', 'state', 'issuingKey', 'sealingKey', 'complaintsUntil'])
    .where('sessionId', '=', sessionId)
    .where('kind', '=', 'electronic')
    .where('state', '!=', 'void')
    .execute()
  const ids = rows.map(({ id }) => id)
  const [roll, taken] = ids.length
    ? await Promise.all([
        db.selectFrom('boxRoll').select(['boxId', 'seatId']).where('boxId', 'in', ids).execute(),
        db.selectFrom('papers').select(['boxId', 'seatId']).where('boxId', 'in', ids).execute(),
      ])
    : [[], []]
  const seatsIn = (from: readonly { boxId: string; seatId: string }[], id: string) =>
    new Set(from.filter(({ boxId }) => boxId === id).map(({ seatId }) => seatId))
  return rows.map((row) => ({
    ...row,
    issuingKey: row.issuingKey ?? '',
    sealingKey: row.sealingKey ?? '',
    roll: seatsIn(roll, row.id),
    taken: seatsIn(taken, row.id),
  }))
}

async function votingItems(db: Db, sessionId: string): Promise<Voting[]> {
  const items = await db
    .selectFrom('agendaItems')
    .select(['id', 'ordinal', 'method', 'voteRound'])
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'voting')
    .orderBy('ordinal')
    .execute()
  return Promise.all(items.map((item) => votingOn(db, item)))
}

async function votingOn(db: Db, item: { id: string; ordinal: number; method: string; voteRound: number }): Promise<Voting> {
  const box = await db.selectFrom('boxes').select('id').where('itemId', '=', item.id).where('state', '=', 'open').executeTakeFirst()
  const silent = await db
    .selectFrom('voteRolls')
    .leftJoin('namedVotes', (join) =>
      join
        .onRef('namedVotes.itemId', '=', 'voteRolls.itemId')
        .onRef('namedVotes.voteRound', '=', 'voteRolls.voteRound')
        .onRef('namedVotes.seatId', '=', 'voteRolls.seatId'),
    )
    .select('voteRolls.seatId')
    .where('voteRolls.itemId', '=', item.id)
    .where('voteRolls.voteRound', '=', item.voteRound)
    .where('takesPart', '=', 'votes')
    .where('namedVotes.seatId', 'is', null)
    .execute()
  const named = item.method === 'named' ? silent.map(({ seatId }) => seatId) : []
  return { itemId: item.id, ordinal: item.ordinal, boxId: box?.id ?? null, silent: new Set(named) }
}
