import { openTo } from '#app/closures/index.ts'
import { denominatorOf, headsNeeded, quorumOf, type Count } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { ruleFor, ruleOf } from './item-rule.ts'
import { listItems, mustDeclare, presentSeats, recusedSeats, type SessionRow } from './queries.ts'
import { seatOf } from './rules.ts'

/** What pages of a session are drawn from; each starts from the items this person may see. */
export type SessionView = Awaited<ReturnType<typeof sessionView>>

export async function sessionView(db: Db, actor: Actor, session: SessionRow) {
  const items = await listItems(db, actor, session)
  const ids = items.map(({ id }) => id)
  const mySeat = seatOf(session.sitting, actor)
  const [present, attendances, answers, statements, outcomes, boxes, conflicts, written, notes, signatures, decisions, complaints, named] =
    await Promise.all([
      presentSeats(db, session.id),
      db
        .selectFrom('attendances')
        .select(['seatId', 'arrivedAt', 'leftAt'])
        .where('sessionId', '=', session.id)
        .orderBy('arrivedAt')
        .execute(),
      db.selectFrom('sessionInvitations').select(['seatId', 'answer', 'reason']).where('sessionId', '=', session.id).execute(),
      db.selectFrom('conflictStatements').select('seatId').where('sessionId', '=', session.id).execute(),
      ids.length ? db.selectFrom('outcomes').selectAll().where('itemId', 'in', ids).execute() : [],
      ids.length ? boxesOf(db, ids) : [],
      ids.length ? conflictsOf(db, ids) : [],
      ids.length ? db.selectFrom('writtenRequests').selectAll().where('itemId', 'in', ids).execute() : [],
      db
        .selectFrom('sessionNotes')
        .select(['id', 'itemId', 'kind', 'text', 'at'])
        .where('sessionId', '=', session.id)
        .where((eb) => eb.or([eb('itemId', 'is', null), eb('itemId', 'in', ids.length ? ids : [session.id])]))
        .orderBy('id', 'desc')
        .execute(),
      db
        .selectFrom('sessionSignatures')
        .innerJoin('users', 'users.id', 'userId')
        .select(['part', 'users.name', 'signedAt'])
        .where('sessionId', '=', session.id)
        .execute(),
      ids.length
        ? db
            .selectFrom('authorityDecisions')
            .innerJoin('users', 'users.id', 'decidedBy')
            .selectAll('authorityDecisions')
            .select('users.name')
            .where('itemId', 'in', ids)
            .execute()
        : [],
      ids.length
        ? db
            .selectFrom('boxComplaints')
            .innerJoin('boxes', 'boxes.id', 'boxId')
            .selectAll('boxComplaints')
            .select('boxes.itemId')
            .where('boxes.itemId', 'in', ids)
            .orderBy('madeAt')
            .execute()
        : [],
      ids.length
        ? db.selectFrom('namedVotes').select(['itemId', 'voteRound', 'seatId', 'choice']).where('itemId', 'in', ids).execute()
        : [],
    ])
  return {
    session,
    mustDeclare: await mustDeclare(db, actor, session),
    mySeat,
    present,
    attendances,
    answers,
    notes,
    signatures,
    complaints,
    declared: new Set(statements.map(({ seatId }) => seatId)),
    items: items.map((item) => ({
      ...item,
      outcome:
        item.status === 'counted'
          ? (outcomes.find(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound) ?? null)
          : null,
      lastOutcome: outcomes.find(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound) ?? null,
      decision: decisions.find(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound) ?? null,
      box: boxes.findLast(({ itemId, state }) => itemId === item.id && state !== 'void') ?? null,
      conflicts: conflicts.filter(({ itemId }) => itemId === item.id),
      named: named.filter(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound).length,
      myVote:
        named.find(({ itemId, voteRound, seatId }) => itemId === item.id && voteRound === item.voteRound && seatId === mySeat?.id)
          ?.choice ?? null,
      written: written.filter(({ itemId }) => itemId === item.id),
    })),
  }
}

export type ItemView = SessionView['items'][number]

async function boxesOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('boxes')
    .select([
      'id',
      'itemId',
      'voteRound',
      'kind',
      'state',
      'words',
      'question',
      'issuingKey',
      'sealingKey',
      'issued',
      'returned',
      'valid',
      'invalid',
      'yes',
      'no',
      'blank',
      'listHash',
      'complaintsUntil',
    ])
    .select((eb) => [
      eb
        .selectFrom('boxRoll')
        .whereRef('boxRoll.boxId', '=', 'boxes.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('onRoll'),
      eb
        .selectFrom('papers')
        .whereRef('papers.boxId', '=', 'boxes.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('taken'),
      eb
        .selectFrom('sealed')
        .whereRef('sealed.boxId', '=', 'boxes.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('cast'),
      eb
        .selectFrom('paperCodes')
        .whereRef('paperCodes.boxId', '=', 'boxes.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('printed'),
      eb
        .selectFrom('paperReadings')
        .whereRef('paperReadings.boxId', '=', 'boxes.id')
        .select(({ fn }) => fn.count<number>('code').distinct().as('n'))
        .as('read'),
    ])
    .where('itemId', 'in', ids)
    .orderBy('voteRound')
    .execute()
  return rows.map((row) => ({
    ...row,
    onRoll: row.onRoll ?? 0,
    taken: row.taken ?? 0,
    cast: row.cast ?? 0,
    printed: row.printed ?? 0,
    read: row.read ?? 0,
  }))
}

function conflictsOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('itemConflicts')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .innerJoin('councilSeats', 'councilSeats.id', 'itemConflicts.seatId')
    .innerJoin('users', 'users.id', 'councilSeats.userId')
    .select(['itemConflicts.itemId', 'itemConflicts.seatId', 'itemConflicts.because', 'users.name', 'councilSeats.part'])
    .where('itemConflicts.itemId', 'in', ids)
    .where('closures.endedAt', 'is', null)
    .orderBy('users.name')
    .execute()
}

/** How many items this member stands aside from, and why; not which. */
export async function myAsides(db: Db, actor: Actor, sessionId: string) {
  return db
    .selectFrom('itemConflicts')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemConflicts.itemId')
    .innerJoin('councilSeats', 'councilSeats.id', 'itemConflicts.seatId')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .select(['itemConflicts.because'])
    .select(({ fn }) => fn.count<number>('itemConflicts.itemId').distinct().as('items'))
    .groupBy('itemConflicts.because')
    .where('agendaItems.sessionId', '=', sessionId)
    .where('councilSeats.userId', '=', actor.id)
    .where('closures.endedAt', 'is', null)
    .execute()
}

/** The rule of an item as it stands, or as it would be opened with, and what it asks of this room. */
export async function itemRule(
  db: Db,
  item: { id: string; awardCode: string; receivedOn: Temporal.PlainDate | null; ruleId: string | null; sessionId: string },
  session: SessionRow,
) {
  const rule = item.ruleId ? await ruleOf(db, item.ruleId) : await ruleFor(db, item, session.on)
  if (!rule) return null
  const [present, recused] = await Promise.all([presentSeats(db, session.id), recusedSeats(db, item.id)])
  const recusedPresent = [...recused].filter((id) => present.has(id)).length
  const count: Count = {
    members: session.seats.length,
    present: present.size,
    recused: recused.size,
    recusedPresent,
    consulted: 0,
    written: 0,
    deadlinePassed: true,
    proxies: 0,
    method: 'secret',
    yes: 0,
    no: 0,
    blank: 0,
    invalid: 0,
    chair: 'unknown',
  }
  const quorum = rule.body.quorum
    ? {
        ...quorumOf(rule.body.quorum, count),
        needed: headsNeeded(rule.body.quorum.share, quorumOf(rule.body.quorum, count).of),
        share: rule.body.quorum.share,
      }
    : null
  return { ...rule, quorum, voters: present.size - recusedPresent, denominator: denominatorOf(rule.body, count) }
}

/** A dossier as the council reads it: its claims, how each was judged, and who has given points. */
export async function readingOf(db: Db, actor: Actor, item: { id: string; nominationId: string }) {
  const claims = await db
    .selectFrom('claims')
    .innerJoin('nominations', 'nominations.id', 'claims.nominationId')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where('claims.nominationId', '=', item.nominationId)
    .where('claims.withdrawnAt', 'is', null)
    .select(['claims.id', 'claims.text', 'figure', 'unit', 'place'])
    .select((eb) => [
      eb
        .selectFrom('findings')
        .whereRef('findings.claimId', '=', 'claims.id')
        .select('result')
        .orderBy('foundAt', 'desc')
        .limit(1)
        .as('result'),
      eb
        .selectFrom('findings')
        .whereRef('findings.claimId', '=', 'claims.id')
        .select('reason')
        .orderBy('foundAt', 'desc')
        .limit(1)
        .as('reason'),
    ])
    .orderBy('ordinal')
    .execute()
  const sheets = await db
    .selectFrom('scoreSheets')
    .leftJoin('scores', (join) => join.onRef('scores.itemId', '=', 'scoreSheets.itemId').onRef('scores.seatId', '=', 'scoreSheets.seatId'))
    .leftJoin('criteria', 'criteria.id', 'scores.criterionId')
    .select([
      'scoreSheets.seatId',
      'scoreSheets.status',
      'scoreSheets.note',
      'scoreSheets.reason',
      'scores.criterionId',
      'scores.points',
      'criteria.kind',
    ])
    .where('scoreSheets.itemId', '=', item.id)
    .execute()
  return { claims, sheets }
}
