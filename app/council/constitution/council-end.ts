import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { lockCouncil } from './constitution.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'

type End = { closedOn: Temporal.PlainDate; because: string; handedTo: string | null }

/**
 * A council that ends with its agency: nothing is left half-held, sessions not yet held are put off, and their agendas
 * go to the council that takes over, as sessions to be invited to anew. Without one the cases are free again.
 */
export async function closeCouncil(act: Act, id: string, { closedOn, because, handedTo }: End) {
  await lockCouncil(act, id)
  const heir = handedTo ? await lockCouncil(act, handedTo) : null
  const sessions = await act.tx
    .selectFrom('councilSessions')
    .select(['id', 'status', 'heldAt', 'place'])
    .where('councilId', '=', id)
    .where('status', 'in', ['prepared', 'invited', 'opened', 'closed'])
    .orderBy('heldAt')
    .forUpdate()
    .execute()
  if (sessions.some(({ status }) => status === 'opened' || status === 'closed')) throw new Refusal(say.finishSessionsFirst)
  for (const session of sessions) {
    const lines = await linesOf(act, session.id)
    await putOff(act, session.id, `Hội đồng kết thúc: ${because}`)
    if (heir && lines.length > 0) await handOver(act, heir, session, lines)
  }
  await act.tx.updateTable('councils').set({ closedOn, closedBecause: because, handedTo }).where('id', '=', id).execute()
  await act.record('council closed', { kind: 'council', id }, { after: { because, sessions: sessions.length } })
}

async function putOff(act: Act, sessionId: string, because: string) {
  await act.tx.updateTable('councilSessions').set({ status: 'postponed', postponedBecause: because }).where('id', '=', sessionId).execute()
  await note(act, sessionId, 'postponed', filled(told.putOff, { because }))
}

/** Cases nobody has voted on; those on hold stay behind until the hold ends. */
function linesOf(act: Act, sessionId: string) {
  return act.tx
    .selectFrom('agendaItems')
    .select(['nominationId', 'awardCode', 'criteriaSetId', 'method'])
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'waiting')
    .orderBy('ordinal')
    .execute()
}

type Lines = Awaited<ReturnType<typeof linesOf>>
type Heir = { id: string; termFrom: Temporal.PlainDate; termTo: Temporal.PlainDate }

async function handOver(act: Act, heir: Heir, { heldAt, place }: { heldAt: Temporal.Instant; place: string }, lines: Lines) {
  const { year } = dayOf(heldAt)
  const { last } = await act.tx
    .selectFrom('councilSessions')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('councilId', '=', heir.id)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const id = randomUUIDv7()
  const row = { id, councilId: heir.id, number: last + 1, year, heldAt, place, createdBy: act.actor.id, createdAt: act.now }
  await act.tx
    .insertInto('councilSessions')
    .values({ ...row, status: 'prepared' })
    .execute()
  const items = lines.map((line, at) => ({ ...line, id: randomUUIDv7(), sessionId: id, ordinal: at + 1, status: 'waiting' }))
  await act.tx.insertInto('agendaItems').values(items).execute()
}
