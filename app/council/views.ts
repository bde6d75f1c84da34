import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { boxesOf, paperVoters } from './ballots/box-view.ts'
import { conflictsOf, tieQuestionsOf } from './conflicts/conflict-view.ts'
import { listItems, mustDeclare } from './votes/items.ts'
import { presentSeats, type SessionRow } from './queries.ts'
import { seatOf } from './rules.ts'

/** What pages of a session are drawn from; each starts from the items this person may see. */
export type SessionView = Awaited<ReturnType<typeof sessionView>>
export type ItemView = SessionView['items'][number]

export async function sessionView(db: Db, actor: Actor, session: SessionRow) {
  const items = await listItems(db, actor, session)
  const mySeat = seatOf(session.sitting, actor)
  // an empty list is no list for SQL: the session's own id is no item's
  const among = items.length > 0 ? items.map(({ id }) => id) : [session.id]
  const [room, votes] = await Promise.all([roomOf(db, session, among), votesOf(db, among)])
  const { outcomes, decisions, boxes, conflicts, named, written, ...rest } = votes
  return {
    session,
    mySeat,
    mustDeclare: await mustDeclare(db, actor, session),
    ...room,
    ...rest,
    items: items.map((item) => {
      const own = ({ itemId }: { itemId: string }) => itemId === item.id
      const now = (one: { itemId: string; voteRound: number }) => own(one) && one.voteRound === item.voteRound
      const lastOutcome = outcomes.find(now) ?? null
      return {
        ...item,
        lastOutcome,
        outcome: item.status === 'counted' ? lastOutcome : null,
        decision: decisions.find(now) ?? null,
        box: boxes.findLast((box) => own(box) && box.state !== 'void') ?? null,
        conflicts: conflicts.filter(own),
        named: named.filter(now).length,
        votedSeats: named.filter(now).map(({ seatId }) => seatId),
        myVote: named.find((vote) => now(vote) && vote.seatId === mySeat?.id)?.choice ?? null,
        written: written.filter(own),
      }
    }),
  }
}

/** Who is in the room, who said what, what has happened, who has signed. */
async function roomOf(db: Db, session: SessionRow, among: readonly string[]) {
  const [present, attendances, answers, statements, notes, signatures] = await Promise.all([
    presentSeats(db, session.id),
    db
      .selectFrom('attendances')
      .select(['seatId', 'arrivedAt', 'leftAt'])
      .where('sessionId', '=', session.id)
      .orderBy('arrivedAt')
      .execute(),
    db.selectFrom('sessionInvitations').select(['seatId', 'answer', 'reason']).where('sessionId', '=', session.id).execute(),
    db.selectFrom('conflictStatements').select('seatId').where('sessionId', '=', session.id).execute(),
    db
      .selectFrom('sessionNotes')
      .select(['id', 'itemId', 'kind', 'text', 'textEn', 'at'])
      .where('sessionId', '=', session.id)
      .where((eb) => eb.or([eb('itemId', 'is', null), eb('itemId', 'in', among)]))
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('sessionSignatures')
      .innerJoin('users', 'users.id', 'userId')
      .select(['part', 'users.name', 'signedAt'])
      .where('sessionId', '=', session.id)
      .execute(),
  ])
  return {
    present: atTheEnd(session, attendances) ?? present,
    attendances,
    answers,
    notes,
    signatures,
    declared: new Set(statements.map(({ seatId }) => seatId)),
  }
}

/** After the session has closed nobody is in the room any more: shown are those who were there to the end. */
function atTheEnd({ closedAt }: SessionRow, attendances: readonly { seatId: string; leftAt: Temporal.Instant | null }[]) {
  if (!closedAt) return null
  const stayed = attendances.filter(({ leftAt }) => leftAt && Temporal.Instant.compare(leftAt, closedAt) === 0)
  return new Set(stayed.map(({ seatId }) => seatId))
}

/** What concerns the items this person may see. */
async function votesOf(db: Db, among: readonly string[]) {
  const [outcomes, boxes, conflicts, questions, onPaper, written, decisions, complaints, named] = await Promise.all([
    db
      .selectFrom('outcomes')
      .leftJoin('legalRules', 'legalRules.id', 'outcomes.ruleId')
      .selectAll('outcomes')
      .select(['legalRules.body as ruleBody', 'legalRules.citation as ruleCitation', 'legalRules.validFrom as ruleFrom'])
      .where('itemId', 'in', among)
      .execute(),
    boxesOf(db, among),
    conflictsOf(db, among),
    tieQuestionsOf(db, among),
    paperVoters(db, among),
    db.selectFrom('writtenRequests').selectAll().where('itemId', 'in', among).execute(),
    db
      .selectFrom('authorityDecisions')
      .innerJoin('users', 'users.id', 'decidedBy')
      .selectAll('authorityDecisions')
      .select('users.name')
      .where('itemId', 'in', among)
      .execute(),
    db
      .selectFrom('boxComplaints')
      .innerJoin('boxes', 'boxes.id', 'boxId')
      .selectAll('boxComplaints')
      .select('boxes.itemId')
      .where('boxes.itemId', 'in', among)
      .orderBy('madeAt')
      .execute(),
    db.selectFrom('namedVotes').select(['itemId', 'voteRound', 'seatId', 'choice']).where('itemId', 'in', among).execute(),
  ])
  return { outcomes, boxes, conflicts, questions, onPaper, written, decisions, complaints, named }
}
