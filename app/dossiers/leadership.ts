import { sql } from 'kysely'
import { countedForAll } from '#app/commendations/index.ts'
import { countVerificationQueue, listVerificationQueue } from '#app/evidence/index.ts'
import { listTasks } from '#app/plans/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'

export type Leadership = Awaited<ReturnType<typeof readLeadership>>

/** What a leader opens on: what is late, what is weak, and whether the nominations are fair. */
export async function readLeadership(db: Db, actor: Actor, today: Temporal.PlainDate) {
  const [late, queue, oldest, silent, equity] = await Promise.all([
    listTasks(db, actor, today, { standing: 'late', size: 1 }),
    countVerificationQueue(db, actor),
    listVerificationQueue(db, actor, { size: 1 }),
    countSilent(db, actor, today),
    readEquity(db, actor, today.year),
  ])
  return { late, queue, oldest: oldest[0] ?? null, silent, equity }
}

/** Communes and units that exist today and have sent in nobody for twelve months. */
async function countSilent(db: Db, actor: Actor, today: Temporal.PlainDate) {
  const since = today.subtract({ months: 12 }).toString()
  let places = db
    .selectFrom('organisations')
    .where('organisations.kind', 'in', ['commune', 'unit'])
    .where((is) => is.or([is('endedOn', 'is', null), is('endedOn', '>', today)]))
  if (actor.reach !== 'all') places = places.where('organisations.id', 'in', actor.reach.length ? [...actor.reach] : [actor.organisationId])
  const row = await places
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where not exists (select 1 from nominations n where n.organisation_id = organisations.id
        and n.submitted_at >= ${since}::date))`.as('silent'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/**
 * Individuals sent in during a year: women, ethnic minorities, people without office. The same for everybody of one
 * reach: a case that is closed to anybody is left out until a decision has told it, so that no two screens differ by it.
 */
async function readEquity(db: Db, actor: Actor, year: number) {
  let sent = db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .where(countedForAll('nominations.id', 'nominations.subjectId'))
    .where('subjects.kind', '=', 'individual')
    .where(sql<boolean>`extract(year from nominations.submitted_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`)
  if (actor.reach !== 'all')
    sent = sent.where('nominations.organisationId', 'in', actor.reach.length ? [...actor.reach] : [actor.organisationId])
  return sent
    .select([
      sql<number>`count(distinct subjects.id)`.as('whole'),
      sql<number>`count(distinct subjects.id) filter (where subjects.sex = 'female')`.as('women'),
      sql<number>`count(distinct subjects.id) filter (where ethnic_groups.minority)`.as('minority'),
      sql<number>`count(distinct subjects.id) filter (where subjects.is_manager is not true)`.as('notManagers'),
    ])
    .executeTakeFirstOrThrow()
}
