import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'

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
