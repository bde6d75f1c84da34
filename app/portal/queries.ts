import { sql } from 'kysely'
import { foldedWords, markedWords } from '#app/stories/index.ts'
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

type Filter = { place?: string | undefined; group?: string | undefined; field?: string | undefined; year?: number | undefined }
type Listing = Filter & { language: string; today: Temporal.PlainDate; after?: Cursor | null; limit: number }
type Cursor = { at: string; id: string }

const shownOn = (today: Temporal.PlainDate) => sql<boolean>`(s.shown_until is null or s.shown_until >= ${today.toString()}::date)`

/** Stories as they are listed: Vietnamese ones, in the words of another language where it is told in that too. */
function listed(db: Db, language: string, today: Temporal.PlainDate) {
  const words = (column: 'title' | 'lead') =>
    language === 'vi' ? sql<string>`s.${sql.ref(column)}` : sql<string>`coalesce(o.${sql.ref(column)}, s.${sql.ref(column)})`
  const all = db.selectFrom('publicFace.stories as s').where('s.language', '=', 'vi').where(shownOn(today))
  const joined =
    language === 'vi'
      ? all
      : all.leftJoin('publicFace.stories as o', (join) => join.onRef('o.id', '=', 's.id').on('o.language', '=', language))
  return joined
    .select(['s.id', 's.slug', 's.name', 's.kind', 's.place', 's.ethnicGroupName', 's.pictureId', 's.firstOn', 's.changedAt'])
    .select([words('title').as('title'), words('lead').as('lead'), sql<string>`s.content::json ->> 'plate'`.as('plate')])
}

/** One page of the list, newest first, from a place in it: page fifty costs what page one costs. */
export function listStories(db: Db, { language, today, place, group, field, year, after, limit }: Listing) {
  let found = listed(db, language, today)
  if (place) found = found.where('s.placeSlug', '=', place)
  if (group) found = found.where('s.ethnicGroup', '=', group)
  if (field) found = found.where('s.field', '=', field)
  if (year) found = found.where('s.year', '=', year)
  if (after) found = found.where(sql<boolean>`(s.first_on, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return found.orderBy('s.firstOn', 'desc').orderBy('s.id', 'desc').limit(limit).$castTo<ListedStory>().execute()
}

export const mostFound = 2000

type Search = Filter & { language: string; today: Temporal.PlainDate; words: string; offset: number; limit: number }

/** Among the newest 2000 that have the words, those with exactly these marks first. */
export async function searchStories(db: Db, { language, today, words, place, group, field, year, offset, limit }: Search) {
  const folded = foldedWords(words)
  const marked = markedWords(words)
  if (!folded) return { rows: [], count: 0 }
  let candidates = db
    .selectFrom('publicFace.stories as s')
    .where('s.language', '=', 'vi')
    .where(shownOn(today))
    .where(sql<boolean>`s.folded_words @@ to_tsquery('simple', ${lexemes(folded, true)})`)
    .select(['s.id', 's.firstOn'])
    .select(sql<boolean>`s.marked_words @@ to_tsquery('simple', ${marked === folded ? '' : lexemes(marked, false)})`.as('exact'))
  if (place) candidates = candidates.where('s.placeSlug', '=', place)
  if (group) candidates = candidates.where('s.ethnicGroup', '=', group)
  if (field) candidates = candidates.where('s.field', '=', field)
  if (year) candidates = candidates.where('s.year', '=', year)
  const newest = candidates.orderBy('s.firstOn', 'desc').orderBy('s.id', 'desc').limit(mostFound)
  const ranked = await db
    .selectFrom(newest.as('found'))
    .select('id')
    .select(sql<number>`count(*) over ()`.as('count'))
    .orderBy('exact', 'desc')
    .orderBy('firstOn', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .$castTo<{ id: string; count: number }>()
    .execute()
  const ids = ranked.map(({ id }) => id)
  // Only what is shown is read whole.
  const whole = ids.length ? await listed(db, language, today).where('s.id', 'in', ids).$castTo<ListedStory>().execute() : []
  return { rows: whole.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)), count: ranked[0]?.count ?? 0 }
}

/** Words as the index knows them; the last may be half typed. Only letters and digits are left in them by now. */
function lexemes(words: string, halfTyped: boolean) {
  const all = words.split(' ').filter(Boolean).slice(0, 12)
  return all.map((word, at) => (halfTyped && at === all.length - 1 ? `${word}:*` : word)).join(' & ')
}

export type Choices = Awaited<ReturnType<typeof listChoices>>

/** What one can filter by, and how many there are in all. */
export async function listChoices(db: Db, today: Temporal.PlainDate) {
  const of = (columns: string, where = 'true') =>
    sql<{ id: string; label: string }>`select distinct ${sql.raw(columns)} from public_face.stories s
      where s.language = 'vi' and ${shownOn(today)} and ${sql.raw(where)} order by 2`
      .execute(db)
      .then(({ rows }) => rows)
  const places = await of('s.place_slug as id, s.place_name as label', 's.place_slug is not null')
  const groups = await of('s.ethnic_group as id, s.ethnic_group_name as label', 's.ethnic_group is not null')
  const works = await of('s.field as id, s.field as label')
  const years = await of('s.year::text as id, s.year::text as label')
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from public_face.stories s where s.language = 'vi' and ${shownOn(today)}`.execute(db)
  return { places, groups, works, years: years.toReversed(), total: rows[0]?.count ?? 0 }
}

type ToldRow = {
  id: string
  slug: string
  language: string
  content: string
  firstOn: Temporal.Instant
  changedAt: Temporal.Instant
  pictureId: string | null
}

/** In the language asked for, else in Vietnamese. */
export async function findStory(db: Db, slug: string, language: string, today: Temporal.PlainDate) {
  const { rows } = await sql<ToldRow>`select * from public_face.told(${slug}, ${language}, ${today.toString()}::date)`.execute(db)
  return rows[0] ?? null
}

type Around = {
  languages: string[]
  corrections: { at: string; note: string }[]
  agreements: { purpose: string; on: string }[]
  pictures: { id: string; size: string; width: number; height: number; described: string }[]
  model: { slug: string; title: string } | null
}

/** What stands around a story on its page, in one call. */
export async function findAround(db: Db, id: string, language: string) {
  const { rows } = await sql<{ around: Around }>`select public_face.around(${id}::uuid, ${language}) as around`.execute(db)
  return rows[0]?.around ?? { languages: [], corrections: [], agreements: [], pictures: [], model: null }
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

export async function findAgency(db: Db) {
  const row = await db.selectFrom('publicFace.agency').select('name').executeTakeFirst()
  return row?.name ?? 'Gương Sáng'
}

export type ModelRow = {
  id: string
  slug: string
  title: string
  lead: string
  problem: string
  steps: { title: string; words: string }[]
  needed: string
  cost: number | null
  costNote: string
  monthsToResult: number | null
  conditions: string
  results: string
  stopSigns: string
  failures: string
  storySlug: string
  storyName: string
  storyKind: string
  storyPlace: string
  pictureId: string | null
  storyId: string
  approvedAt: Temporal.Instant
  copies: number
  ended: number
}

function modelsOf(db: Db, today: Temporal.PlainDate) {
  return db
    .selectFrom('publicFace.models as s')
    .selectAll('s')
    .select([
      sql<number>`(select count(*) from public_face.adoptions a where a.model_id = s.id)`.as('copies'),
      sql<number>`(select count(*) from public_face.adoptions a where a.model_id = s.id and a.ended_on is not null)`.as('ended'),
    ])
    .where(shownOn(today))
}

export function listModels(db: Db, today: Temporal.PlainDate) {
  return modelsOf(db, today).orderBy('s.approvedAt', 'desc').limit(500).$castTo<ModelRow>().execute()
}

export function findModel(db: Db, slug: string, today: Temporal.PlainDate) {
  return modelsOf(db, today).where('s.slug', '=', slug).$castTo<ModelRow>().executeTakeFirst()
}

export async function isModelGone(db: Db, slug: string) {
  return (await db.selectFrom('publicFace.goneModels').select('slug').where('slug', '=', slug).executeTakeFirst()) !== undefined
}

export type CopyRow = {
  id: string
  copiedFrom: string | null
  place: string
  beganOn: Temporal.PlainDate
  people: number | null
  what: string
  endedOn: Temporal.PlainDate | null
  endedBecause: string | null
  results: { on: string; text: string }[]
}

export function listCopies(db: Db, modelId: string) {
  return db
    .selectFrom('publicFace.adoptions as a')
    .select(['a.id', 'a.copiedFrom', 'a.place', 'a.beganOn', 'a.people', 'a.what', 'a.endedOn', 'a.endedBecause'])
    .select(
      sql<CopyRow['results']>`(select coalesce(json_agg(json_build_object('on', r.on_date, 'text', r.text) order by r.on_date), '[]')
      from public_face.adoption_results r where r.adoption_id = a.id)`.as('results'),
    )
    .where('a.modelId', '=', modelId)
    .orderBy('a.beganOn')
    .$castTo<CopyRow>()
    .execute()
}

export async function listGoneModels(db: Db) {
  const rows = await db.selectFrom('publicFace.goneModels').select('slug').execute()
  return rows.flatMap(({ slug }) => (slug ? [slug] : []))
}
