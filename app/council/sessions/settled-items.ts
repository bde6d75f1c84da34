import { sql, type SqlBool } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { itemAward } from '../votes/items.ts'

/**
 * The items of a session with what their last vote brought. With an actor only those they may see, and none at all of an
 * award where one is closed to them: a ranking of some would tell about the others. Null: the session itself asks.
 */
export async function settledItems(db: Db | Tx, actor: Actor | null, session: { id: string }) {
  const rows = await db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .leftJoin('outcomes', (join) =>
      join.onRef('outcomes.itemId', '=', 'agendaItems.id').onRef('outcomes.voteRound', '=', 'agendaItems.voteRound'),
    )
    .leftJoin('authorityDecisions as decided', (join) =>
      join.onRef('decided.itemId', '=', 'agendaItems.id').onRef('decided.voteRound', '=', 'agendaItems.voteRound'),
    )
    .select(['agendaItems.id', 'agendaItems.awardCode', 'agendaItems.status', 'subjects.name as subjectName', itemAward.as('awardName')])
    .select(['outcomes.verdict', 'outcomes.yes', 'outcomes.of', 'decided.decided'])
    .select((actor ? openTo(actor, 'nomination', 'nominations.id') : sql<SqlBool>`true`).$castTo<boolean>().as('open'))
    .where('agendaItems.sessionId', '=', session.id)
    .orderBy('agendaItems.ordinal')
    .execute()
  const shut = new Set(rows.filter(({ open }) => !open).map(({ awardCode }) => awardCode))
  return rows
    .filter(({ awardCode }) => !shut.has(awardCode))
    .map(({ verdict, yes, of, decided, ...item }) => ({
      ...item,
      outcome: verdict === null ? null : { verdict, yes: yes ?? 0, of: of ?? 0 },
      decision: decided === null ? null : { decided },
    }))
}
