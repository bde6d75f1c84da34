import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { likeFolded } from '#platform/db/lists.ts'
import { NotFound } from '#platform/errors.ts'

// Organisations carry no secrets: whoever is signed in may see them all.

export type OrganisationDetails = Awaited<ReturnType<typeof findOrganisation>>

/** An organisation under the name it bore on a day. */
function namedOn(db: Db | Tx, on: Temporal.PlainDate) {
  return db
    .selectFrom('organisations as o')
    .innerJoin('organisationNames as n', 'n.organisationId', 'o.id')
    .where('n.fromOn', '<=', on)
    .where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', on)]))
}

/** What an organisation was called on a day; for papers and reports. Null when it had no name then. */
export async function organisationName(db: Db | Tx, id: string, on: Temporal.PlainDate) {
  return (await namedOn(db, on).select(['n.name', 'n.abbreviation']).where('o.id', '=', id).executeTakeFirst()) ?? null
}

/** The agency whose office this is, with what its letterhead says on a day; null before it was set up. */
export async function agencyOn(db: Db | Tx, on: Temporal.PlainDate) {
  const row = await namedOn(db, on)
    .innerJoin('agency as a', 'a.organisationId', 'o.id')
    .select(['o.id', 'n.name', 'n.abbreviation', 'o.placeId', 'a.superiorName', 'a.placeName', 'a.headTitle'])
    .executeTakeFirst()
  return row ?? null
}

export async function isSetUp(db: Db) {
  return (await db.selectFrom('agency').select('one').executeTakeFirst()) !== undefined
}

function parentsOn(db: Db, on: Temporal.PlainDate) {
  return namedOn(db, on)
    .innerJoin('organisationParents as p', 'p.parentId', 'o.id')
    .where('p.fromOn', '<=', on)
    .where((is) => is.or([is('p.toOn', 'is', null), is('p.toOn', '>=', on)]))
    .select(['p.organisationId', 'o.id', 'n.name'])
}

export async function findOrganisation(db: Db, id: string, today: Temporal.PlainDate) {
  const head = await db
    .selectFrom('organisations as o')
    .leftJoin('agency as a', 'a.organisationId', 'o.id')
    .select(['o.id', 'o.kind', 'o.endedOn', 'a.superiorName', 'a.placeName', 'a.headTitle', 'a.version as headingVersion'])
    .where('o.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`organisation ${id}`))
  const [names, parents, units, history] = await Promise.all([
    db
      .selectFrom('organisationNames')
      .select(['name', 'abbreviation', 'fromOn', 'toOn', 'basis'])
      .where('organisationId', '=', id)
      .orderBy('fromOn', 'desc')
      .execute(),
    parentsOn(db, today).where('p.organisationId', '=', id).execute(),
    unitsBelow(db, id, today),
    historyOf(db, id),
  ])
  return { ...head, names, name: names[0]?.name ?? '', parent: parents[0] ?? null, units, history }
}

function unitsBelow(db: Db, id: string, today: Temporal.PlainDate) {
  return namedOn(db, today)
    .innerJoin('organisationParents as p', 'p.organisationId', 'o.id')
    .where('p.parentId', '=', id)
    .where('p.fromOn', '<=', today)
    .where((is) => is.or([is('p.toOn', 'is', null), is('p.toOn', '>=', today)]))
    .where('o.endedOn', 'is', null)
    .select(['o.id', 'o.kind', 'n.name', 'n.abbreviation'])
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .execute()
}

function historyOf(db: Db, id: string) {
  const lastName = (of: string) =>
    sql<string>`(select name from organisation_names where organisation_id = c.${sql.ref(of)} order by from_on desc limit 1)`
  return db
    .selectFrom('organisationChanges as c')
    .select(['c.kind', 'c.onDate', 'c.document', 'c.fromId', 'c.toId', lastName('from_id').as('fromName'), lastName('to_id').as('toName')])
    .where((is) => is.or([is('c.fromId', '=', id), is('c.toId', '=', id)]))
    .orderBy('c.onDate')
    .execute()
}

export function lockOrganisation(tx: Tx, id: string) {
  return tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'endedOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`organisation ${id}`))
}

export function organisationChoices(db: Db, today: Temporal.PlainDate) {
  return namedOn(db, today)
    .where('o.endedOn', 'is', null)
    .select(['o.id', 'n.name as label'])
    .orderBy(
      sql`array_position(array['agency','unit','union','party','commune','superior','partner','bloc'], o.kind), n.name collate "vi-x-icu"`,
    )
    .execute()
}

/** What one may mean while typing the name of an organisation. */
export function suggestOrganisations(db: Db, q: string, today: Temporal.PlainDate) {
  const words = likeFolded(q)
  return namedOn(db, today)
    .where('o.endedOn', 'is', null)
    .where((is) => is.or([is('n.folded', 'like', words), is(sql`vi_fold(n.abbreviation)`, 'like', words)]))
    .select(['o.id', 'n.name', 'o.kind'])
    .orderBy(sql`length(n.name)`)
    .limit(10)
    .execute()
}
