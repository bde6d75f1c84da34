import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { criteriaInForce } from '#app/criteria/index.ts'
import { nominatedAward } from '#app/rulebook/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal, NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { methodsFor } from '../votes/item-rule.ts'
import { notTaken } from './taken.ts'
import { messages as say } from '../messages.ts'
import { listSeats, lockSession } from '../queries.ts'
import { runSession, type Method } from '../rules.ts'

/**
 * Dossiers a council may take up: sent, every claim judged, on no agenda that is still running, not decided yet.
 * Those on hold are shown with the reason, and cannot be chosen.
 */
export function listReady(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where('nominations.status', 'in', ['submitted', 'verified'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('claims')
            .select('claims.id')
            .whereRef('claims.nominationId', '=', 'nominations.id')
            .where('claims.withdrawnAt', 'is', null)
            .where((inner) =>
              inner.not(inner.exists(inner.selectFrom('findings').select('findings.id').whereRef('findings.claimId', '=', 'claims.id'))),
            ),
        ),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('claims')
          .select('claims.id')
          .whereRef('claims.nominationId', '=', 'nominations.id')
          .where('claims.withdrawnAt', 'is', null),
      ),
    )
    .where(notTaken)
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.awardCode',
      'nominations.criteriaSetId',
      'nominations.achievement',
      'nominations.receivedOn',
      'subjects.name as subjectName',
      'subjects.kind as subjectKind',
      'nominations.status',
    ])
    .select(nominatedAward().as('awardName'))
    .select((eb) =>
      eb
        .selectFrom('closures')
        .select('because')
        .where('reason', '=', 'hold')
        .where('subjectKind', '=', 'nomination')
        .whereRef('subjectId', '=', 'nominations.id')
        .where('endedAt', 'is', null)
        .limit(1)
        .as('hold'),
    )
    .orderBy('nominations.submittedAt')
    .execute()
}

type SessionInput = { councilId: string; heldAt: Temporal.Instant; place: string; writtenUntil: Temporal.Instant | null }

export async function prepareSession(act: Act, input: SessionInput) {
  const council = await act.tx.selectFrom('councils').selectAll().where('id', '=', input.councilId).forUpdate().executeTakeFirst()
  if (!council) throw new NotFound(`council ${input.councilId}`)
  const on = dayOf(input.heldAt)
  const seats = await listSeats(act.tx, council.id, on)
  act.authorise(runSession, { seats, tellers: [], presidingId: null })
  if (council.closedOn) throw new Refusal(say.councilClosed)
  if (Temporal.PlainDate.compare(on, council.termFrom) < 0 || Temporal.PlainDate.compare(on, council.termTo) > 0)
    throw new Refusal(say.outsideTerm)
  const { last } = await act.tx
    .selectFrom('councilSessions')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('councilId', '=', council.id)
    .where('year', '=', on.year)
    .executeTakeFirstOrThrow()
  const id = randomUUIDv7()
  const number = last + 1
  await act.tx
    .insertInto('councilSessions')
    .values({ ...input, id, number, year: on.year, status: 'prepared', createdBy: act.actor.id, createdAt: act.now })
    .execute()
  await act.record('session prepared', { kind: 'session', id }, { after: { number, year: on.year } })
  return id
}

export type AgendaLine = { nominationId: string; method: Method }

/**
 * The agenda in the order given; only complete dossiers, each with the criteria it came with. Items whose door is closed
 * to the person stay, behind the others. `version`: the agenda this one was made from, where a person saw it.
 */
export async function setAgenda(act: Act, sessionId: string, lines: readonly AgendaLine[], version?: number) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  if (session.status !== 'prepared') throw new Refusal(say.alreadyInvited)
  if (version !== undefined && version !== session.agendaVersion) throw new Refusal(say.agendaChanged)
  if (lines.length === 0) throw new Refusal(say.emptyAgenda)
  const before = await act.tx
    .deleteFrom('agendaItems')
    .where('sessionId', '=', sessionId)
    .returningAll()
    .returning((eb) => eb.not(openTo(act.actor, 'nomination', 'agendaItems.nominationId')).as('hidden'))
    .execute()
  const ready = new Map((await listReady(act.tx, act.actor)).map((one) => [one.id, one]))
  const criteriaOf = await criteriaOnArrival(act.tx, [...ready.values()], dayOf(act.now))
  const mayBe = await methodsFor(act.tx, [...ready.values()], session.ruleOn)
  const rows = lines.map(({ nominationId, method }, at) => {
    const one = ready.get(nominationId)
    if (!one || one.hold) throw new Refusal(say.notReady)
    if (mayBe.get(nominationId)?.includes(method) === false)
      throw new FieldRefusal({ [`method:${nominationId}`]: filled(say.methodNotHere, { name: one.subjectName }) })
    return {
      id: randomUUIDv7(),
      sessionId,
      ordinal: at + 1,
      nominationId,
      awardCode: one.awardCode,
      criteriaSetId: one.criteriaSetId ?? criteriaOf(one),
      method,
      status: 'waiting',
    }
  })
  const behind = before.filter(({ hidden }) => hidden).map(({ hidden: _, ...item }, at) => ({ ...item, ordinal: rows.length + at + 1 }))
  await act.tx.insertInto('agendaItems').values(rows).execute()
  if (behind.length > 0) await act.tx.insertInto('agendaItems').values(behind).execute()
  const saved = { agendaVersion: session.agendaVersion + 1, agendaBy: act.actor.id }
  await act.tx.updateTable('councilSessions').set(saved).where('id', '=', sessionId).execute()
  await act.record('agenda set', { kind: 'session', id: sessionId }, { after: { items: rows.length } })
}

type Arrived = { subjectKind: string; receivedOn: Temporal.PlainDate | null }

/** A dossier is scored by the criteria that were in force on the day it came in. */
async function criteriaOnArrival(tx: Tx, arrived: readonly Arrived[], today: Temporal.PlainDate) {
  const keyOf = ({ subjectKind, receivedOn }: Arrived) => `${subjectKind} ${(receivedOn ?? today).toString()}`
  const found = new Map<string, string | null>()
  for (const one of arrived)
    if (!found.has(keyOf(one))) found.set(keyOf(one), (await criteriaInForce(tx, one.subjectKind, one.receivedOn ?? today))?.id ?? null)
  return (one: Arrived) => found.get(keyOf(one)) ?? null
}
