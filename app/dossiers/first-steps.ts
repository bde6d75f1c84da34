import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'

export const steps = ['office', 'leader', 'series', 'criteria', 'council', 'round'] as const
/** What is there already. */
export type FirstSteps = Record<(typeof steps)[number], boolean>

/**
 * What a new office still lacks before its first case can go the whole way; for those who can see to it. Null for
 * everybody else, and once nothing is lacking.
 */
export async function readFirstSteps(db: Db, actor: Actor, today: Temporal.PlainDate): Promise<FirstSteps | null> {
  if (!actor.roles.has('admin') && !actor.roles.has('office')) return null
  const on = sql`${today.toString()}::date`
  const holder = (role: string) =>
    sql<boolean>`exists (select 1 from appointments a join users u on u.id = a.user_id where a.role = ${role} and u.ended_at is null
      and a.from_on <= ${on} and (a.to_on is null or a.to_on >= ${on}))`
  const done = await db
    .selectNoFrom([
      holder('office').as('office'),
      holder('leader').as('leader'),
      sql<boolean>`exists (select 1 from number_series)`.as('series'),
      sql<boolean>`exists (select 1 from criteria_sets where status = 'issued')`.as('criteria'),
      sql<boolean>`exists (select 1 from councils where closed_on is null and ${on} between term_from and term_to)`.as('council'),
      sql<boolean>`exists (select 1 from rounds where closes_on >= ${on})`.as('round'),
    ])
    .executeTakeFirstOrThrow()
  // Rounds come and go: an office at work is between two of them without being new.
  const old = done.office && done.leader && done.series && done.criteria && done.council
  return old ? null : done
}
