import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { closeDoor, openAnswered } from '#app/closures/index.ts'
import { ruleInForce } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { filled } from '#platform/language/messages.ts'
import { conflictsOf, type CaseFacts, type Conflict, type MemberFacts } from './conflicts.ts'
import { conflictWords, tieWords, waitingWords } from './conflict-words.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import type { SeatRow } from '../queries.ts'

type Session = { id: string; on: Temporal.PlainDate; seats: readonly SeatRow[] }

/**
 * Looks every tie up in our own data and shuts each door found, for chair and administrator alike. Asked again when
 * the session opens and before each vote; what is found once stays until another person lifts it.
 */
export async function findConflicts(act: Act, session: Session, itemId?: string) {
  const [cases, members] = await Promise.all([caseFacts(act.tx, session.id, itemId), memberFacts(act.tx, session)])
  const found = conflictsOf(cases, members)
  const known = await act.tx
    .selectFrom('itemConflicts')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemConflicts.itemId')
    .select(['itemId', 'seatId', 'itemConflicts.kind'])
    .where('sessionId', '=', session.id)
    .execute()
  const seen = new Set(known.map((one) => `${one.itemId} ${one.seatId} ${one.kind}`))
  const fresh = found.filter((one) => !seen.has(`${one.itemId} ${one.seatId} ${one.kind}`))
  const unitRule = await ruleInForce(act.tx, 'conflict', 'same unit', session.on)
  const asks = unitRule?.body.sameUnit !== 'closes'
  const shut = fresh.filter(({ kind }) => kind !== 'unit' || !asks)
  for (const conflict of shut) await recuse(act, session, conflict)
  const open = fresh.filter((one) => !shut.includes(one) && !found.some((other) => other !== one && isSame(other, one)))
  const questions = await ask(act, open, unitRule?.id ?? null)
  return { shut, questions }
}

const isSame = (a: Conflict, b: Conflict) => a.itemId === b.itemId && a.seatId === b.seatId && a.kind !== 'unit'

/** A question is asked once, and the door stands closed until somebody else answers it: nobody reads what they may have to leave. */
async function ask(act: Act, ties: readonly Conflict[], ruleId: string | null) {
  let asked = 0
  for (const { itemId, seatId, userId, nominationId } of ties) {
    const about = { itemId, seatId, kind: 'unit', because: tieWords('unit').vi, ruleId }
    const question = await act.tx
      .insertInto('tieQuestions')
      .values({ ...about, id: randomUUIDv7(), askedAt: act.now })
      .onConflict((conflict) => conflict.columns(['itemId', 'seatId', 'kind']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!question) continue
    const because = waitingWords('unit').vi
    const closureId = await closeDoor(act, { reason: 'conflict', userId, kind: 'nomination', subjectId: nominationId, because })
    await act.tx.updateTable('tieQuestions').set({ closureId }).where('id', '=', question.id).execute()
    asked++
  }
  return asked
}

/** The answer is given: the door opens again unless another tie of this member keeps it closed. */
export async function endWaiting(act: Act, closureId: string | null) {
  if (!closureId) return
  const { waits, keeps } = await act.tx
    .selectNoFrom((of) => [
      of.exists(of.selectFrom('tieQuestions').select('id').where('closureId', '=', closureId).where('answer', 'is', null)).as('waits'),
      of.exists(of.selectFrom('itemConflicts').select('id').where('closureId', '=', closureId)).as('keeps'),
    ])
    .executeTakeFirstOrThrow()
  if (!waits && !keeps) await openAnswered(act, closureId)
}

/** `said`: what the member, or whoever answered for the tie, added in their own words. */
export async function recuse(act: Act, session: Session, conflict: Conflict, said: string | null = null) {
  const { itemId, nominationId, seatId, userId, kind } = conflict
  const because = conflictWords({ kind, said })
  const closureId = await closeDoor(act, {
    reason: 'conflict',
    userId,
    kind: 'nomination',
    subjectId: nominationId,
    because: because.vi,
  })
  await act.tx
    .insertInto('itemConflicts')
    .values({ id: randomUUIDv7(), itemId, seatId, kind, because: because.vi, said, closureId, foundAt: act.now })
    .onConflict((clash) => clash.columns(['itemId', 'seatId', 'kind']).doNothing())
    .execute()
  const name = session.seats.find((seat) => seat.id === seatId)?.name ?? ''
  const { ordinal } = await act.tx.selectFrom('agendaItems').select('ordinal').where('id', '=', itemId).executeTakeFirstOrThrow()
  await note(act, session.id, 'recused', filled(told.recused, { name, ordinal, because }), itemId)
}

async function caseFacts(tx: Tx, sessionId: string, itemId?: string): Promise<CaseFacts[]> {
  const { rows } = await sql<CaseFacts>`
    select i.id as item_id, n.id as nomination_id, s.id as subject_id, s.name as subject_name, s.folded, s.organisation_id,
      (select o.folded from organisation_names o where o.organisation_id = s.organisation_id and (o.to_on is null or o.to_on >= current_date) limit 1) as organisation_folded,
      n.nominator_id,
      coalesce((select array_agg(m.member_id::text) from memberships m where m.subject_id = s.id), '{}') as member_ids,
      coalesce((select array_agg(distinct c.author_id::text) from claims c where c.nomination_id = n.id), '{}') as author_ids,
      coalesce((select array_agg(distinct f.checker_id::text) from findings f join claims c on c.id = f.claim_id where c.nomination_id = n.id), '{}') as checker_ids,
      coalesce((select array_agg(distinct h.user_id::text) from companions h join subjects who on who.id = h.subject_id
        where h.user_id is not null and (coalesce(who.merged_into, who.id) = coalesce(s.merged_into, s.id)
          or coalesce(who.merged_into, who.id) in (select m.member_id from memberships m where m.subject_id = s.id))), '{}') as companion_ids
    from agenda_items i join nominations n on n.id = i.nomination_id join subjects s on s.id = n.subject_id
    where i.session_id = ${sessionId} and (${itemId ?? null}::uuid is null or i.id = ${itemId ?? null}::uuid)`.execute(tx)
  return rows
}

async function memberFacts(tx: Tx, session: Session): Promise<MemberFacts[]> {
  const seatIds = session.seats.map(({ id }) => id)
  const userIds = session.seats.map(({ userId }) => userId)
  if (seatIds.length === 0) return []
  const [units, ties] = await Promise.all([
    tx
      .selectFrom('appointments')
      .innerJoin('organisations', 'organisations.id', 'appointments.organisationId')
      .select(['userId', 'organisationId'])
      .where('userId', 'in', userIds)
      .where('organisations.kind', '!=', 'agency')
      .where('fromOn', '<=', session.on)
      .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', session.on)]))
      .execute(),
    tx.selectFrom('declaredTies').select(['seatId', 'kind', 'folded']).where('sessionId', '=', session.id).execute(),
  ])
  return session.seats.map(({ id, userId, subjectId }) => ({
    seatId: id,
    userId,
    subjectId,
    unitIds: units.filter((unit) => unit.userId === userId).map(({ organisationId }) => organisationId),
    ties: ties.flatMap(({ seatId, kind, folded }) =>
      seatId === id && folded
        ? [{ kind: kind === 'unit' ? ('unit' as const) : kind === 'kin' ? ('kin' as const) : ('other' as const), folded }]
        : [],
    ),
  }))
}
