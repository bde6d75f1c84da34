import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { T } from '#platform/language/messages.ts'
import type { Option } from '#platform/ui/choices.tsx'
import { roleNames } from '#platform/ui/role-names.ts'

/** People who may hold a seat: those with an account, by given name, each with the post and unit that tell two of one name apart. */
export async function listPeople(db: Db, t: T, on: Temporal.PlainDate): Promise<Option[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('appointments as post')
          .select(['post.title', 'post.role', 'post.organisationId'])
          .whereRef('post.userId', '=', 'users.id')
          .where('post.fromOn', '<=', on)
          .where((is) => is.or([is('post.toOn', 'is', null), is('post.toOn', '>=', on)]))
          .orderBy(sql`post.title is null`)
          .orderBy('post.fromOn', 'desc')
          .orderBy('post.id')
          .limit(1)
          .as('post'),
      (join) => join.onTrue(),
    )
    .select(['users.id', 'users.name', 'post.title', 'post.role'])
    .select(unitOn(on).as('unit'))
    .where('users.endedAt', 'is', null)
    .orderBy(sql`split_part(users.name, ' ', -1) collate "vi-x-icu"`)
    .orderBy(sql`users.name collate "vi-x-icu"`)
    .orderBy('users.id')
    .execute()
  return rows.map(({ id, name, title, role, unit }) => {
    const known = Object.entries(roleNames).find(([code]) => code === role)?.[1]
    return { id, label: name, hint: [title || (known && t(known)), unit].filter(Boolean).join(', ') }
  })
}

function unitOn(on: Temporal.PlainDate) {
  return sql<string | null>`(select n.name from organisation_names n where n.organisation_id = post.organisation_id
    order by (${on.toString()}::date between n.from_on and coalesce(n.to_on, 'infinity')) desc, n.from_on desc limit 1)`
}

/** As one line, where there is no room for two. */
export function withPosts(people: readonly Option[]): Option[] {
  return people.map(({ id, label, hint }) => ({ id, label: hint ? `${label} – ${hint}` : label }))
}

/** Other councils in force on a day whose chair chairs this one too: allowed, and worth a remark. */
export function listSameChair(db: Db, councilId: string, on: Temporal.PlainDate) {
  return db
    .selectFrom('councilSeats as mine')
    .innerJoin('councilSeats as theirs', 'theirs.userId', 'mine.userId')
    .innerJoin('councils as other', 'other.id', 'theirs.councilId')
    .innerJoin('users', 'users.id', 'mine.userId')
    .select(['other.id', 'other.name', 'other.termFrom', 'other.termTo', 'users.name as chair'])
    .where('mine.councilId', '=', councilId)
    .where('other.id', '<>', councilId)
    .where('other.closedOn', 'is', null)
    .where((is) => is.and(['mine', 'theirs'].map((seat) => is(sql.ref(`${seat}.part`), '=', 'chair'))))
    .where((is) =>
      is.and(
        ['mine', 'theirs'].map(
          (seat) =>
            sql<boolean>`${sql.lit(on.toString())}::date between ${sql.ref(`${seat}.fromOn`)} and coalesce(${sql.ref(`${seat}.toOn`)}, 'infinity')`,
        ),
      ),
    )
    .where('other.termFrom', '<=', on)
    .where('other.termTo', '>=', on)
    .orderBy('other.termFrom')
    .execute()
}
