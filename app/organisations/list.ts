import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { holds, inOrder, type Orders } from '#platform/db/lists.ts'
import type { Asked } from '#platform/web/list.ts'

export type OrganisationRow = Awaited<ReturnType<typeof listOrganisations>>[number]
export type WantedOrganisations = Asked & { kind: string; state: string }

/** Our agency and its units first, by name among the same kind; what has ended stands last, under the name it bore. */
export function listOrganisations(db: Db, today: Temporal.PlainDate, wanted: WantedOrganisations) {
  return inOrder(wantedOrganisations(db, today, wanted), orders(today), wanted)
    .select(['o.id', 'o.kind', 'o.endedOn', 'n.name', 'n.abbreviation'])
    .select([parentName(today).as('parent'), formerNames.as('formerNames')])
    .orderBy(sql`o.ended_on is not null`)
    .orderBy(byKind)
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .orderBy('o.id')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
}

export async function countOrganisations(db: Db, today: Temporal.PlainDate, wanted: WantedOrganisations) {
  const counted = wantedOrganisations(db, today, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

const byKind = sql`array_position(array['agency','unit','union','party','commune','superior','partner','bloc'], o.kind)`

function orders(today: Temporal.PlainDate): Orders {
  return {
    name: sql`n.name collate "vi-x-icu"`,
    abbreviation: sql`n.abbreviation collate "vi-x-icu"`,
    kind: byKind,
    parent: sql`${parentName(today)} collate "vi-x-icu"`,
  }
}

/** Each organisation once, under the name of the day; found by any name it ever bore, or by its abbreviation. */
function wantedOrganisations(db: Db, today: Temporal.PlainDate, { q, kind, state }: WantedOrganisations) {
  let found = db
    .selectFrom('organisations as o')
    .innerJoin('organisationNames as n', 'n.organisationId', 'o.id')
    .where(
      sql<boolean>`n.id = (select last.id from organisation_names last where last.organisation_id = o.id
        order by (last.from_on <= ${today.toString()}::date) desc, last.from_on desc limit 1)`,
    )
  if (kind) found = found.where(sql<string>`o.kind`, '=', kind)
  if (state === 'works') found = found.where((is) => is.or([is('o.endedOn', 'is', null), is('o.endedOn', '>=', today)]))
  if (state === 'ended') found = found.where('o.endedOn', '<', today)
  if (!q) return found
  return found.where(
    sql<boolean>`exists (select 1 from organisation_names was where was.organisation_id = o.id
      and ${holds(sql`concat_ws(' ', was.name, was.abbreviation)`, q)})`,
  )
}

const formerNames = sql<string[]>`(select coalesce(array_agg(distinct was.name), '{}') from organisation_names was
  where was.organisation_id = o.id and was.name <> n.name)`

function parentName(today: Temporal.PlainDate) {
  const day = sql`${today.toString()}::date`
  return sql<
    string | null
  >`(select above.name from organisation_parents p join organisation_names above on above.organisation_id = p.parent_id
    where p.organisation_id = o.id and ${day} between p.from_on and coalesce(p.to_on, 'infinity')
      and ${day} between above.from_on and coalesce(above.to_on, 'infinity') limit 1)`
}
