import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { groupName, organisationName, placeName, visibleTo } from './queries.ts'

export type Wanted = { q: string; kind: string; group: string; place: string; sort: string; down: boolean; page: number; size: number }
export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]

/** A search takes the first 2,000 that match and ranks them; a list counts to 10,000. Beyond that nobody reads on. */
const mostRanked = 2000
export const mostCounted = 10_000

/** One page of people and how many there are. What a search found is counted where it was found, not looked for twice. */
export async function findPeople(db: Db, actor: Actor, wanted: Wanted) {
  if (!wanted.q) {
    const [rows, counted] = await Promise.all([listPeople(db, actor, wanted), countPeople(db, actor, wanted)])
    return { rows, ...counted }
  }
  const rows = await listPeople(db, actor, wanted)
  const found = rows[0]?.found ?? 0
  if (!found && wanted.page > 1) return { rows, ...(await countPeople(db, actor, wanted)) }
  return { rows, total: Math.min(found, mostRanked), more: found > mostRanked }
}

/** One page of people. A search without marks finds all spellings; with marks, those that have them come first. */
export function listPeople(db: Db, actor: Actor, wanted: Wanted) {
  const { q, sort, down, page, size } = wanted
  const matching = matches(db, actor, wanted)
  const found = q
    ? db
        .with('hits', () => matching.select('subjects.id').limit(mostRanked + 1))
        .selectFrom('subjects')
        .innerJoin('hits', 'hits.id', 'subjects.id')
    : matching
  const direction = sql.raw(down ? 'desc' : 'asc')
  const marked = sql`case when lower(subjects.name) like ${`%${escaped(q.toLowerCase())}%`} then 0 else 1 end`
  const order =
    sort === 'new'
      ? sql`subjects.id ${sql.raw(down ? 'asc' : 'desc')}`
      : sql`subjects.given_name collate "vi-x-icu" ${direction}, subjects.id ${direction}`
  return found
    .select([
      'subjects.id',
      'subjects.kind',
      'subjects.name',
      'subjects.otherNames',
      'subjects.sex',
      'subjects.bornOn',
      'subjects.bornPrecision',
    ])
    .select(['subjects.village', 'subjects.position', 'subjects.phone', 'subjects.changedAt'])
    .select([placeName('subjects.placeId').as('placeName'), organisationName('subjects.organisationId').as('organisationName')])
    .select([
      groupName('subjects.ethnicGroup').as('ethnicName'),
      (q ? sql<number>`(select count(*) from hits)` : sql<number>`null`).as('found'),
    ])
    .orderBy(hasMarks(q) ? sql`${marked}, ${order}` : order)
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

async function countPeople(db: Db, actor: Actor, wanted: Wanted) {
  const most = wanted.q ? mostRanked : mostCounted
  const { count } = await db
    .selectFrom(
      matches(db, actor, wanted)
        .select(sql.lit(1).as('one'))
        .limit(most + 1)
        .as('seen'),
    )
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(count, most), more: count > most }
}

function matches(db: Db, actor: Actor, { q, kind, group, place }: Wanted) {
  let found = visibleTo(db, actor)
  if (kind) found = found.where(sql<string>`subjects.kind`, '=', kind)
  if (group) found = found.where('subjects.ethnicGroup', '=', group)
  if (place) found = found.where('subjects.placeId', 'in', sql<string>`(select kin_places(${place}::uuid))`)
  const number = q.replace(/[\s.]/g, '')
  if (/^\d{6,15}$/.test(number))
    return found.where((is) => is.or([is('subjects.phone', '=', number), is('subjects.idNumber', '=', number)]))
  const query = tsquery(q)
  return query ? found.where(hasWords('subjects.search', query)) : found
}

/**
 * The words, the last perhaps half typed. One word alone is asked for whole as well, which finds nothing more: of whole words
 * the server knows how common they are, and does not walk an index of a hundred thousand people to show fifty.
 */
function hasWords(column: string, query: string) {
  const begun = sql<boolean>`${sql.ref(column)} @@ to_tsquery('simple', ${query})`
  if (query.includes('&')) return begun
  return sql<boolean>`(${sql.ref(column)} @@ to_tsquery('simple', ${query.replace(/:\*$/, '')}) or ${begun})`
}

/** Every word must be there; the last one may be unfinished. */
export function tsquery(q: string) {
  const words = fold(q).match(/[a-z0-9\p{L}]+/gu) ?? []
  return words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')
}

const hasMarks = (q: string) => fold(q) !== q.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const escaped = (text: string) => text.normalize('NFC').replace(/[%_\\]/g, '\\$&')

/** Communes where somebody on record lives: walked along the index, not counted over the people. */
export async function communesOnRecord(db: Db) {
  const { rows } = await sql<{ id: string; label: string }>`
    with recursive homes as (
      (select place_id from subjects where place_id is not null order by place_id limit 1)
      union all
      select (select s.place_id from subjects s where s.place_id > homes.place_id order by s.place_id limit 1) from homes where homes.place_id is not null
    )
    select homes.place_id as id, (select n.kind || ' ' || n.name from place_names n where n.place_id = homes.place_id order by n.from_on desc limit 1) as label
    from homes where homes.place_id is not null limit 400`.execute(db)
  return rows.filter(({ label }) => label).sort((a, b) => a.label.localeCompare(b.label, 'vi'))
}

/** A few lines for a picker. */
export async function suggestPeople(db: Db, actor: Actor, q: string, kind = '') {
  if (!tsquery(q)) return []
  const rows = await listPeople(db, actor, { q, kind, group: '', place: '', sort: 'name', down: false, page: 1, size: 10 })
  return rows
}
