import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { listItems, recusedSeats } from '../votes/items.ts'
import { findSession, listSessions, type SessionRow } from '../queries.ts'

/** Items of this person's sessions that wait for somebody to decide, with who that is: nobody is left to find out by not signing. */
export async function listUndecided(db: Db, actor: Actor) {
  const sessions = (await listSessions(db, actor)).filter(({ status }) => status === 'opened' || status === 'closed')
  const found = await Promise.all(sessions.map(async ({ id }) => waitingIn(db, actor, await findSession(db, actor, id))))
  return found.flat()
}

async function waitingIn(db: Db, actor: Actor, session: SessionRow) {
  const seen = (await listItems(db, actor, session)).filter(({ status }) => status === 'counted')
  if (seen.length === 0) return []
  const open = await db
    .selectFrom('agendaItems')
    .innerJoin('outcomes', (join) =>
      join.onRef('outcomes.itemId', '=', 'agendaItems.id').onRef('outcomes.voteRound', '=', 'agendaItems.voteRound'),
    )
    .leftJoin('authorityDecisions as decided', (join) =>
      join.onRef('decided.itemId', '=', 'agendaItems.id').onRef('decided.voteRound', '=', 'agendaItems.voteRound'),
    )
    .leftJoin('legalRules', 'legalRules.id', 'outcomes.ruleId')
    .select(['agendaItems.id', 'legalRules.citation'])
    .where(
      'agendaItems.id',
      'in',
      seen.map(({ id }) => id),
    )
    .where('verdict', '=', 'authorityDecides')
    .where('decided.decided', 'is', null)
    .execute()
  return Promise.all(
    open.map(async ({ id, citation }) => ({
      itemId: id,
      ordinal: seen.find((item) => item.id === id)?.ordinal ?? 0,
      session: `${session.number}/${session.year}`,
      heldAt: session.heldAt,
      basis: citation,
      who: await whoDecides(db, session, id),
    })),
  )
}

/** The chair; where the item is closed to the chair, the first deputy to whom it is open. */
async function whoDecides(db: Db, session: SessionRow, itemId: string) {
  const aside = await recusedSeats(db, itemId)
  const free = session.seats.filter(({ id, part }) => (part === 'chair' || part === 'deputy') && !aside.has(id))
  return (free.find(({ part }) => part === 'chair') ?? free[0])?.name ?? ''
}
