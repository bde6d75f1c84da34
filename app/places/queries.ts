import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { placeLabel } from './rules.ts'

// Places are public knowledge: no visibleTo.

type AncestorRow = { root: string; depth: number; kind: string; name: string }

/**
 * The full names of places on a day, in one query: id → "Xã Suối Mẫu, tỉnh Mẫu". A place that had ended by then is
 * called as it was called last.
 */
export async function placeLabels(db: Db | Tx, ids: readonly string[], on: Temporal.PlainDate) {
  const rows = await ancestors(db, ids, on)
  return new Map([...rows].flatMap(([id, [own, ...above]]) => (own ? [[id, placeLabel(own, above)] as const] : [])))
}

/** Each place with what it lay in on a day, from small to large. */
export async function ancestors(db: Db | Tx, ids: readonly string[], on: Temporal.PlainDate) {
  const found = new Map<string, AncestorRow[]>()
  if (ids.length === 0) return found
  const { rows } = await sql<AncestorRow>`
    with recursive roots as (
      select place_id as root, greatest(least(${on.toString()}::date, max(coalesce(to_on, 'infinity'))), min(from_on)) as on_day
      from place_names where place_id = any(${[...new Set(ids)]}::uuid[]) group by place_id
    ), up as (
      select root, root as id, on_day, 0 as depth from roots
      union all
      select up.root, p.parent_id, up.on_day, up.depth + 1 from up join place_parents p on p.place_id = up.id
      where p.from_on <= up.on_day and (p.to_on is null or p.to_on >= up.on_day) and up.depth < 6
    )
    select up.root, up.depth, n.kind, n.name from up
    cross join lateral (
      select kind, name from place_names where place_id = up.id
      order by (from_on <= up.on_day and (to_on is null or to_on >= up.on_day)) desc, from_on desc limit 1
    ) n order by up.root, up.depth`.execute(db)
  for (const row of rows) found.set(row.root, [...(found.get(row.root) ?? []), row])
  return found
}

/** The provinces and cities of a day, for choosing. */
export function provincesOn(db: Db, on: Temporal.PlainDate) {
  return db
    .selectFrom('places as p')
    .innerJoin('placeNames as n', 'n.placeId', 'p.id')
    .select(['p.id', sql<string>`upper(left(n.kind, 1)) || substr(n.kind, 2) || ' ' || n.name`.as('label')])
    .where('p.level', '=', 'province')
    .where('n.fromOn', '<=', on)
    .where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', on)]))
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .execute()
}

export type PlaceHit = { id: string; level: string; kind: string; name: string; code: string | null; toOn: Temporal.PlainDate | null }

/** Places whose present or former name holds the words, today's first. */
export async function searchPlaces(db: Db, q: string, { limit = 20, currentOnly = false } = {}) {
  const words = fold(q).replace(/[%_\\]/g, '\\$&')
  const { rows } = await sql<PlaceHit>`
    select id, level, kind, name, code, to_on from (
      select distinct on (p.id) p.id, p.level, n.kind, n.name, n.code, n.to_on, n.folded
      from place_names n join places p on p.id = n.place_id
      where n.folded like ${`%${words}%`} and (${!currentOnly} or n.to_on is null)
      order by p.id, n.from_on desc
    ) found
    order by to_on is not null, folded not like ${`${words}%`}, case when ${words} = '' then 0 else length(folded) end, name collate "vi-x-icu"
    limit ${limit}`.execute(db)
  return rows
}

export async function countCommunes(db: Db) {
  const { count } = await db
    .selectFrom('placeNames')
    .innerJoin('places', 'places.id', 'placeNames.placeId')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('places.level', '=', 'commune')
    .where('placeNames.toOn', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export type PlaceDetails = Awaited<ReturnType<typeof findPlace>>

export async function findPlace(db: Db, id: string, today: Temporal.PlainDate) {
  const place = await db
    .selectFrom('places')
    .select(['id', 'level'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`place ${id}`))
  const [names, changes, children] = await Promise.all([
    db.selectFrom('placeNames').selectAll().where('placeId', '=', id).orderBy('fromOn', 'desc').execute(),
    db
      .selectFrom('placeChanges')
      .selectAll()
      .where((is) => is.or([is('fromId', '=', id), is('toId', '=', id)]))
      .orderBy('onDate')
      .execute(),
    childrenOf(db, id),
  ])
  const labels = await placeLabels(db, [id, ...changes.flatMap((change) => [change.fromId, change.toId])], today)
  const named = (other: string) => ({ id: other, label: labels.get(other) ?? '' })
  return {
    ...place,
    label: labels.get(id) ?? '',
    names,
    children,
    before: changes.filter((row) => row.toId === id).map((row) => ({ ...named(row.fromId), ...row })),
    after: changes.filter((row) => row.fromId === id).map((row) => ({ ...named(row.toId), ...row })),
  }
}

function childrenOf(db: Db, id: string) {
  return db
    .selectFrom('placeParents as p')
    .innerJoin('placeNames as n', 'n.placeId', 'p.placeId')
    .select(['p.placeId as id', 'n.kind', 'n.name'])
    .where('p.parentId', '=', id)
    .where('p.toOn', 'is', null)
    .where('n.toOn', 'is', null)
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .execute()
}
