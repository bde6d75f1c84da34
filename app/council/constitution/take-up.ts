import { randomUUIDv7 } from 'node:crypto'
import type { Act, Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { listReady } from '../sessions/agenda.ts'
import { methodsFor } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { listSessions, lockSession } from '../queries.ts'
import { runSession } from '../rules.ts'

/** The chosen dossiers: those a council may take up now, and how many may not yet. */
export async function readChosen(db: Db, actor: Actor, ids: readonly string[]) {
  const wanted = new Set(ids)
  const ready = (await listReady(db, actor)).filter(({ id }) => wanted.has(id))
  return { ready: ready.filter(({ hold }) => hold === null), held: ready.filter(({ hold }) => hold !== null) }
}

/** Sessions that are being prepared: only their agenda can still grow. */
export async function listPrepared(db: Db, actor: Actor) {
  return (await listSessions(db, actor)).filter(({ status }) => status === 'prepared')
}

/** Adds dossiers at the end of an agenda that is being prepared; the way of voting is set there. */
export async function takeUp(act: Act, sessionId: string, ids: readonly string[]) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  if (session.status !== 'prepared') throw new Refusal(say.alreadyInvited)
  if (ids.length === 0) throw new Refusal(say.emptyAgenda)
  const there = await act.tx.selectFrom('agendaItems').select(['nominationId', 'ordinal']).where('sessionId', '=', sessionId).execute()
  const known = new Set(there.map(({ nominationId }) => nominationId))
  const last = Math.max(0, ...there.map(({ ordinal }) => ordinal))
  const ready = new Map((await listReady(act.tx, act.actor)).map((one) => [one.id, one]))
  const mayBe = await methodsFor(act.tx, [...ready.values()], session.on)
  const rows = ids
    .filter((id) => !known.has(id))
    .map((id, at) => {
      const one = ready.get(id)
      if (!one || one.hold) throw new Refusal(say.notReady)
      const { awardCode, criteriaSetId } = one
      return {
        id: randomUUIDv7(),
        sessionId,
        ordinal: last + at + 1,
        nominationId: id,
        awardCode,
        criteriaSetId,
        method: mayBe.get(id)?.[0] ?? 'secret',
        status: 'waiting',
      }
    })
  if (rows.length > 0) await act.tx.insertInto('agendaItems').values(rows).execute()
  await act.record('agenda extended', { kind: 'session', id: sessionId }, { after: { items: rows.length } })
}
