import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { inOrder, likeFolded, type Orders } from '#platform/db/lists.ts'
import type { Asked } from '#platform/web/list.ts'

export type PlaceRow = Awaited<ReturnType<typeof listPlaces>>[number]
export type WantedPlaces = Asked & { level: string; state: string; province: string }

export const placeLevels = ['province', 'district', 'commune', 'village'] as const

/** Places as they are called today or were called last; today's first, and by name among the same level. */
export function listPlaces(db: Db, today: Temporal.PlainDate, wanted: WantedPlaces) {
  return inOrder(wantedPlaces(db, today, wanted), orders, wanted)
    .select(['p.id', 'p.level', 'n.kind', 'n.name', 'n.code', 'n.fromOn', 'n.toOn', 'n.certainty'])
    .select(formerNames.as('formerNames'))
    .orderBy(sql`n.to_on < ${today.toString()}::date`)
    .orderBy(byLevel)
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .orderBy('p.id')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
}

export async function countPlaces(db: Db, today: Temporal.PlainDate, wanted: WantedPlaces) {
  const counted = wantedPlaces(db, today, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

const byLevel = sql`array_position(array['country', 'province', 'district', 'commune', 'village'], p.level)`

const orders: Orders = { name: sql`n.name collate "vi-x-icu"`, code: sql`n.code`, level: byLevel }

/** What it was called before, the latest first: an old paper knows it by that name. */
const formerNames = sql<string[]>`(select coalesce(array_agg(distinct trim(was.kind || ' ' || was.name)), '{}') from place_names was
  where was.place_id = p.id and was.id <> n.id and (was.kind, was.name) <> (n.kind, n.name))`

/** Each place once, under the name it bears; found by any name it ever bore, with its kind or without, or by its code. */
function wantedPlaces(db: Db, today: Temporal.PlainDate, { q, level, state, province }: WantedPlaces) {
  let found = db
    .selectFrom('places as p')
    .innerJoin('placeNames as n', 'n.placeId', 'p.id')
    .where(
      sql<boolean>`n.id = (select last.id from place_names last where last.place_id = p.id
        order by (last.from_on <= ${today.toString()}::date) desc, last.from_on desc, last.id limit 1)`,
    )
    .where('p.level', '<>', 'country')
  if (level) found = found.where(sql<string>`p.level`, '=', level)
  if (state === 'today') found = found.where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', today)]))
  if (state === 'former') found = found.where('n.toOn', '<', today)
  if (province) found = found.where(sql<boolean>`p.id in (${within(province)})`)
  if (!q) return found
  const like = likeFolded(q)
  return found.where(
    sql<boolean>`p.id in (select was.place_id from place_names was
      where was.folded like ${like} or vi_fold(was.kind || ' ' || was.name) like ${like} or was.code = ${q})`,
  )
}

/** Everything that ever lay in a place. */
function within(id: string) {
  return sql`with recursive inside as (
    select place_id from place_parents where parent_id = ${id}
    union select below.place_id from place_parents below join inside on below.parent_id = inside.place_id
  ) select place_id from inside`
}
