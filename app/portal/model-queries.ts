import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { shownOn } from './queries.ts'

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
  storyPlate: string
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
    .select(
      sql<string>`coalesce((select t.plate from public_face.stories t where t.id = s.story_id and t.language = 'vi'), 'person')`.as(
        'storyPlate',
      ),
    )
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
