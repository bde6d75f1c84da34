import { sql, type RawBuilder } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { listSessions } from '../queries.ts'

/** What a session waits for from one person: one thing at a time, the first of these that is true. */
export type MyStep = 'prepare' | 'declare' | 'read' | 'ready' | 'run' | 'seat' | 'sign' | 'decide' | 'settle' | 'count'
export type MySession = Pick<
  Awaited<ReturnType<typeof listSessions>>[number],
  'id' | 'number' | 'year' | 'councilName' | 'heldAt' | 'place'
> & {
  step: MyStep
}

/** Sessions that wait for this person, each with what it waits for; a session that waits for others is left out. */
export async function mySessions(db: Db, actor: Actor): Promise<MySession[]> {
  const alive = (await listSessions(db, actor)).filter(({ status }) => ['invited', 'opened', 'closed'].includes(status))
  if (alive.length === 0) return []
  const own = new Map((await ownParts(db, actor)).map((row) => [row.sessionId, row]))
  const toRead = await papersToRead(db, actor)
  return alive.flatMap(({ id, number, year, councilName, heldAt, place, status }) => {
    const part = own.get(id)
    const mine = part ? stepOf(status, part) : null
    const step = toRead.has(id) && (mine === null || mine === 'seat') ? 'count' : mine
    return step ? [{ id, number, year, councilName, heldAt, place, step }] : []
  })
}

type OwnPart = Awaited<ReturnType<typeof ownParts>>[number]

function stepOf(status: string, own: OwnPart): MyStep | null {
  if (own.part === 'secretary' && status === 'invited') return 'prepare'
  if (own.part === 'secretary' && status === 'opened') return 'run'
  const asked = askedOfPresider(status, own)
  if (asked) return asked
  if (status === 'invited') return !own.stated ? 'declare' : Number(own.unread) > 0 ? 'read' : 'ready'
  if (status === 'opened') return 'seat'
  return stillSigns(own) ? 'sign' : null
}

/** A tie in the count is the chair's to break, the deputy's where it is closed to the chair; a tie of kin is for both to answer. */
function askedOfPresider(status: string, { part, stated, undecided, chairShut, ties }: OwnPart): MyStep | null {
  if (part !== 'chair' && part !== 'deputy') return null
  if (Number(undecided) > 0 && (part === 'chair' || chairShut)) return 'decide'
  return stated && Number(ties) > 0 && status !== 'closed' ? 'settle' : null
}

/** Who cannot read all of the minutes does not sign them; the deputy signs for such a chair. */
function stillSigns({ part, shut, chairShut, signedBy }: OwnPart) {
  if (shut > 0) return false
  if (part === 'secretary') return !signedBy.includes('secretary')
  return (part === 'chair' || (part === 'deputy' && chairShut)) && !signedBy.includes('chair')
}

/** This person's seat in each living session, and what still waits there, counting only what is open to them. */
function ownParts(db: Db, actor: Actor) {
  const items = () =>
    db
      .selectFrom('agendaItems as i')
      .innerJoin('nominations as n', 'n.id', 'i.nominationId')
      .where(sql<boolean>`i.session_id = s.id`)
      .where(openTo(actor, 'nomination', 'n.id'))
  return db
    .selectFrom('councilSessions as s')
    .innerJoin('councilSeats as seat', 'seat.councilId', 's.councilId')
    .where('s.status', 'in', ['invited', 'opened', 'closed'])
    .where('seat.userId', '=', actor.id)
    .where(sql<boolean>`(s.held_at at time zone 'Asia/Ho_Chi_Minh')::date between seat.from_on and coalesce(seat.to_on, 'infinity')`)
    .select(['s.id as sessionId', 'seat.part'])
    .select((eb) => [
      eb
        .exists(eb.selectFrom('conflictStatements as t').whereRef('t.sessionId', '=', 's.id').whereRef('t.seatId', '=', 'seat.id'))
        .as('stated'),
      items()
        .where(sql<boolean>`not exists (select 1 from score_sheets sheet where sheet.item_id = i.id and sheet.seat_id = seat.id)`)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('unread'),
      items()
        .innerJoin('tieQuestions as q', 'q.itemId', 'i.id')
        .innerJoin('councilSeats as asked', 'asked.id', 'q.seatId')
        .where('q.answer', 'is', null)
        .where('asked.userId', '<>', actor.id)
        .where('i.status', 'in', ['waiting', 'suspended'])
        .select(({ fn }) => fn.count<number>('i.id').distinct().as('n'))
        .as('ties'),
      items()
        .innerJoin('outcomes as o', (join) => join.onRef('o.itemId', '=', 'i.id').onRef('o.voteRound', '=', 'i.voteRound'))
        .leftJoin('authorityDecisions as d', (join) => join.onRef('d.itemId', '=', 'i.id').onRef('d.voteRound', '=', 'i.voteRound'))
        .where('i.status', '=', 'counted')
        .where('o.verdict', '=', 'authorityDecides')
        .where('d.decided', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('undecided'),
      closedFor(sql`seat.user_id`).as('shut'),
      sql<boolean>`exists (select 1 from council_seats c where c.council_id = s.council_id and c.part = 'chair' and ${closedFor(sql`c.user_id`)} > 0)`.as(
        'chairShut',
      ),
      sql<string[]>`array(select g.part from session_signatures g where g.session_id = s.id)`.as('signedBy'),
    ])
    .execute()
}

/** Sessions in which a box with printed ballots or envelopes is open, and this person is one of the tellers. */
async function papersToRead(db: Db, actor: Actor): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('councilTellers as teller')
    .innerJoin('councilSessions as s', 's.councilId', 'teller.councilId')
    .innerJoin('agendaItems as i', 'i.sessionId', 's.id')
    .innerJoin('boxes as b', 'b.itemId', 'i.id')
    .select('s.id')
    .distinct()
    .where('teller.userId', '=', actor.id)
    .where(sql<boolean>`(s.held_at at time zone 'Asia/Ho_Chi_Minh')::date between teller.from_on and coalesce(teller.to_on, 'infinity')`)
    .where('s.status', '=', 'opened')
    .where('b.state', '=', 'open')
    .where(openTo(actor, 'nomination', 'i.nominationId'))
    .where(sql<boolean>`(exists (select 1 from paper_codes c where c.box_id = b.id)
      or exists (select 1 from written_codes c where c.item_id = i.id))`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** How many items of the session are closed to somebody: who cannot read all of the minutes does not sign them. */
const closedFor = (userId: RawBuilder<unknown>) => sql<number>`(select count(*)::int from agenda_items i
  join closures x on x.subject_kind = 'nomination' and x.subject_id = i.nomination_id and x.reason = 'conflict' and x.ended_at is null
  where i.session_id = s.id and x.user_id = ${userId})`
