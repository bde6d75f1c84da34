import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { holdNominations } from '#app/nominations/index.ts'
import { givenAbove, nominatedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'

export type Forwardable = Awaited<ReturnType<typeof listForwardable>>[number]

/**
 * Verified cases for awards that are not ours to give, that lie in no package and in no decision: those the
 * council agreed on first, session by session. Whom it refused does not go upward.
 */
export async function listForwardable(db: Db, actor: Actor, today: Temporal.PlainDate) {
  const above = await givenAbove(db, today)
  if (above.size === 0) return []
  return forwardable(db, actor)
    .where('nominations.awardCode', 'in', [...above.keys()])
    .orderBy(sql`voted.held_at is null`)
    .orderBy('voted.heldAt', 'desc')
    .orderBy('nominations.awardCode')
    .orderBy('subjects.givenName')
    .orderBy('nominations.id')
    .limit(500)
    .execute()
}

export async function lockForwardable(tx: Tx, actor: Actor, ids: readonly string[]) {
  await holdNominations(tx, ids)
  return forwardable(tx, actor)
    .where('nominations.id', 'in', [...ids])
    .orderBy(sql`subjects.given_name collate "vi-x-icu"`)
    .orderBy('nominations.id')
    .execute()
}

function forwardable(db: Db | Tx, actor: Actor) {
  const query = db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .leftJoin(sql<Voted>`${latestVote}`.as('voted'), (join) => join.onTrue())
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.awardCode',
      'nominations.status',
      'nominations.receivedUnder as receivedOn',
    ])
    .select(['subjects.name', 'subjects.kind', nominatedAward().as('awardName')])
    .select(['voted.sessionId', 'voted.sessionNumber', 'voted.sessionYear', 'voted.heldAt', 'voted.sum'])
    .where('nominations.status', '=', 'verified')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where(sql<boolean>`voted.agreed is not false`)
    .where(sql<boolean>`not exists (select 1 from commendations given where given.nomination_id = nominations.id)`)
    .where(
      sql<boolean>`not exists (select 1 from package_cases pc join packages p on p.id = pc.package_id
        where pc.nomination_id = nominations.id and p.direction = 'out' and p.status <> 'withdrawn')`,
    )
  return actor.reach === 'all' ? query : query.where('nominations.organisationId', 'in', actor.reach.length ? [...actor.reach] : [''])
}

type Voted = {
  sessionId: string | null
  sessionNumber: number | null
  sessionYear: number | null
  heldAt: Temporal.Instant | null
  sum: string | null
  agreed: boolean | null
}

/** What the council said last, in minutes that are signed: agreed, or not, or only thought worthy where there was no place. */
const latestVote = sql`lateral (
  select s.id as session_id, s.number as session_number, s.year as session_year, s.held_at, o.sum,
    l.item_id is null and coalesce(case when o.verdict = 'authorityDecides' then d.decided else o.verdict end, '') = 'passed' as agreed
  from agenda_items i
  join council_sessions s on s.id = i.session_id and s.status = 'signed'
  join outcomes o on o.item_id = i.id and o.vote_round = i.vote_round
  left join authority_decisions d on d.item_id = i.id and d.vote_round = i.vote_round
  left join items_left_out l on l.item_id = i.id
  where i.nomination_id = nominations.id and i.award_code = nominations.award_code
  order by s.held_at desc limit 1)`
