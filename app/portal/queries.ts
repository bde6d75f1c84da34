import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'

/** The public reads views only, with the rights of the public: what is not told is not there. */
export type ListedStory = {
  id: string
  slug: string
  name: string
  kind: string
  plate: string
  title: string
  lead: string
  place: string
  ethnicGroupName: string | null
  pictureId: string | null
  firstOn: Temporal.Instant
  changedAt: Temporal.Instant
}

export type Filter = { place?: string | undefined; group?: string | undefined; field?: string | undefined; year?: number | undefined }
type Listing = Filter & { language: string; today: Temporal.PlainDate; after?: Cursor | null; limit: number }
type Cursor = { at: string; id: string }

export const shownOn = (today: Temporal.PlainDate) => sql<boolean>`(s.shown_until is null or s.shown_until >= ${today.toString()}::date)`

/** Vietnamese stories under one filter; in each query `s` is the story. */
export function within({ place, group, field, year }: Filter, today: Temporal.PlainDate) {
  const parts = [sql`s.language = 'vi'`, shownOn(today)]
  if (place) parts.push(sql`s.place_slug = ${place}`)
  if (group) parts.push(sql`s.ethnic_group = ${group}`)
  if (field) parts.push(sql`s.field = ${field}`)
  if (year) parts.push(sql`s.year = ${year}`)
  return sql.join(parts, sql` and `)
}

/** How a story is listed: in the words of another language where it is told in that too (`o`). */
export function listed(language: string) {
  const words = language === 'vi' ? sql`s.title, s.lead` : sql`coalesce(o.title, s.title) as title, coalesce(o.lead, s.lead) as lead`
  const own = sql`s.id, s.slug, s.name, s.kind, s.plate, s.place, s.ethnic_group_name, s.picture_id, s.first_on, s.changed_at, ${words}`
  const other = language === 'vi' ? sql`` : sql`left join public_face.stories o on o.id = s.id and o.language = ${language}`
  return { own, other }
}

/** One page of the list, newest first, from a place in it: page fifty costs what page one costs. */
export async function listStories(db: Db, { language, today, after, limit, ...filter }: Listing) {
  const { own, other } = listed(language)
  const from = after ? sql`and (s.first_on, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const { rows } = await sql<ListedStory>`select ${own} from public_face.stories s ${other}
    where ${within(filter, today)} ${from} order by s.first_on desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

export type Choices = Awaited<ReturnType<typeof listChoices>>

/** What one can filter by. */
export async function listChoices(db: Db, today: Temporal.PlainDate) {
  const places = await differentOnes(db, today, 'place_slug', 'place_name')
  const groups = await differentOnes(db, today, 'ethnic_group', 'ethnic_group_name')
  const works = await differentOnes(db, today, 'field', 'field')
  const years = await differentOnes(db, today, 'year', 'year')
  return { places, groups, works, years: years.toReversed() }
}

/**
 * Each value once, with the name it bears in the newest story: from one value straight to the next along the index, so that it
 * costs what there is to choose and not how many stories there are.
 */
async function differentOnes(db: Db, today: Temporal.PlainDate, value: string, name: string) {
  const [one, called] = [sql.ref(`s.${value}`), sql.ref(`s.${name}`)]
  const next = (beyond: RawBuilder<unknown>) => sql`(select ${one} as id, ${called} as label from public_face.stories s
    where s.language = 'vi' and ${shownOn(today)} and ${one} ${beyond} order by ${one}, s.first_on desc, s.id desc limit 1)`
  const { rows } = await sql<{ id: string; label: string }>`
    with recursive different as (
      ${next(sql`is not null`)} union all
      select n.id, n.label from different d cross join lateral ${next(sql`> d.id`)} n)
    select id::text, label::text from different order by 2`.execute(db)
  return rows
}

export async function countStories(db: Db, today: Temporal.PlainDate) {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from public_face.stories s where s.language = 'vi' and ${shownOn(today)}`.execute(db)
  return rows[0]?.count ?? 0
}

type ToldRow = {
  id: string
  slug: string
  language: string
  content: string
  firstOn: Temporal.Instant
  changedAt: Temporal.Instant
  pictureId: string | null
  around: Around
}

/** What stands around a story on its page. */
export type Around = {
  languages: string[]
  corrections: { at: string; note: string }[]
  agreements: { purpose: string; on: string }[]
  pictures: { id: string; size: string; width: number; height: number; described: string }[]
  model: { slug: string; title: string } | null
}

/** In the language asked for, else in Vietnamese; with what stands around it, in one question. */
export async function findStory(db: Db, slug: string, language: string, today: Temporal.PlainDate) {
  const { rows } = await sql<ToldRow>`
    select s.id, s.slug, s.language, s.content, s.first_on, s.changed_at, s.picture_id, public_face.around(s.id, s.language) as around
    from public_face.stories s where s.slug = ${slug} and s.language in ('vi', ${language}) and ${shownOn(today)}
    order by s.language <> ${language} limit 1`.execute(db)
  return rows[0] ?? null
}

/** Was told once at this address and is no more: withdrawn, or agreed to only until a day that has passed. */
export async function isGone(db: Db, slug: string, today: Temporal.PlainDate) {
  const { rows } = await sql<{ gone: boolean }>`select exists (select 1 from public_face.withdrawn w where w.slug = ${slug})
    or exists (select 1 from public_face.stories s where s.slug = ${slug} and s.shown_until < ${today.toString()}::date) as gone`.execute(
    db,
  )
  return rows[0]?.gone === true
}

export type GoneStory = { id: string; slug: string; at: Temporal.Instant }

/** Told once and no more, for the feed's tombstones: addresses and moments, no words. */
export async function listGone(db: Db, today: Temporal.PlainDate) {
  const { rows } = await sql<GoneStory>`
    select w.id, w.slug, w.at from public_face.withdrawn w
    union all
    select distinct s.id, s.slug, (s.shown_until + 1)::timestamptz from public_face.stories s where s.shown_until < ${today.toString()}::date
    order by at desc limit 1000`.execute(db)
  return rows
}

export async function findPicture(db: Db, id: string, today: Temporal.PlainDate) {
  return db
    .selectFrom('publicFace.pictures as s')
    .select(['s.sha256', 's.size', 's.storyId'])
    .where('s.id', '=', id)
    .where(shownOn(today))
    .$castTo<{ sha256: string; size: string; storyId: string }>()
    .executeTakeFirst()
}

/** Null while the office is not set up. */
export async function findAgency(db: Db) {
  const row = await db.selectFrom('publicFace.agency').select('name').executeTakeFirst()
  return row?.name ?? null
}
