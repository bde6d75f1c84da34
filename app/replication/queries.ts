import { openTo } from '#app/closures/index.ts'
import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { writeModels, approveModels } from './rules.ts'

/** Published ways are for everybody; drafts for those who write or approve them. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const all = db
    .selectFrom('models')
    .innerJoin('stories', 'stories.id', 'models.storyId')
    .innerJoin('subjects', 'subjects.id', 'stories.subjectId')
  const open = sql<boolean>`exists (select 1 from public_face.models m where m.id = models.id)`
  if (!writeModels.allows(actor, null) && !approveModels.allows(actor, null)) return all.where(open)
  // Until the public may read it, a model is as closed as the case its story comes from.
  const reached = actor.reach === 'all' ? sql<boolean>`true` : sql<boolean>`stories.organisation_id in (${sql.join([...actor.reach])})`
  const inside = sql<boolean>`(${reached} and ${openTo(actor, 'nomination', 'stories.nominationId')}
    and ${openTo(actor, 'subject', 'stories.subjectId')} and ${openTo(actor, 'story', 'stories.id')})`
  return all.where(sql<boolean>`(${open} or ${inside})`)
}

const shown = sql<boolean>`exists (select 1 from public_face.models m where m.id = models.id)`.as('shown')

export type ModelRow = Awaited<ReturnType<typeof findModel>>

export function findModel(db: Db | Tx, actor: Actor, id: string) {
  return modelOf(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`model ${id}`))
}

export function lockModel(tx: Tx, actor: Actor, id: string) {
  return modelOf(tx, actor, id)
    .forUpdate('models')
    .executeTakeFirstOrThrow(() => new NotFound(`model ${id}`))
}

function modelOf(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor).selectAll('models').select(['subjects.name as storyName', shown]).where('models.id', '=', id)
}

export type WantedModels = { q?: string; state?: string; page?: number; size?: number }

export function listModels(db: Db, actor: Actor, wanted: WantedModels = {}) {
  const { page = 1, size = 500 } = wanted
  return wantedModels(db, actor, wanted)
    .select(['models.id', 'models.title', 'models.lead', 'models.approvedAt', 'subjects.name as storyName', shown])
    .select(sql<number>`(select count(*)::int from adoptions a where a.model_id = models.id)`.as('adoptions'))
    .select(
      sql<number>`(select count(*)::int from adoptions a where a.model_id = models.id
        and (select count(*) from adoption_confirmations c where c.adoption_id = a.id) < 2)`.as('waiting'),
    )
    .orderBy('models.changedAt', 'desc')
    .orderBy('models.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

export async function countModels(db: Db, actor: Actor, wanted: WantedModels) {
  const counted = wantedModels(db, actor, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

/** By the name of the way or of the person its story is about, with or without marks; by whether it is shown. */
function wantedModels(db: Db, actor: Actor, { q, state }: WantedModels) {
  let found = visibleTo(db, actor)
  const open = sql<boolean>`exists (select 1 from public_face.models m where m.id = models.id)`
  if (state === 'shown') found = found.where(open)
  if (state === 'draft') found = found.where('models.approvedAt', 'is', null)
  if (state === 'hidden') found = found.where('models.approvedAt', 'is not', null).where((eb) => eb.not(open))
  if (state === 'copied') found = found.where(sql<boolean>`exists (select 1 from adoptions a where a.model_id = models.id)`)
  return q
    ? found.where(
        sql<boolean>`(subjects.folded like '%' || vi_fold(${q}) || '%' or vi_fold(models.title) like '%' || vi_fold(${q}) || '%')`,
      )
    : found
}

/** Stories that are told now and have no way of working written from them. */
export function listTold(db: Db | Tx) {
  return db
    .selectFrom('publicFace.stories as s')
    .select(['s.id', 's.name', 's.title'])
    .where('s.language', '=', 'vi')
    .where(sql<boolean>`not exists (select 1 from models m where m.story_id = s.id)`)
    .orderBy('s.firstOn', 'desc')
    .limit(200)
    .$castTo<{ id: string; name: string; title: string }>()
    .execute()
}

export type AdoptionRow = Awaited<ReturnType<typeof listAdoptions>>[number]

function adoptions(db: Db | Tx) {
  return db
    .selectFrom('adoptions')
    .selectAll('adoptions')
    .select(
      sql<{ part: string; byId: string; name: string; seen: string }[]>`(select coalesce(json_agg(json_build_object(
        'part', c.part, 'byId', c.by_id, 'name', u.name, 'seen', c.seen) order by c.part), '[]')
        from adoption_confirmations c join users u on u.id = c.by_id where c.adoption_id = adoptions.id)`.as('confirmations'),
    )
    .select(
      sql<
        { on: string; text: string }[]
      >`(select coalesce(json_agg(json_build_object('on', r.on_date, 'text', r.text) order by r.on_date), '[]')
        from adoption_results r where r.adoption_id = adoptions.id)`.as('results'),
    )
}

export function listAdoptions(db: Db, modelId: string) {
  return adoptions(db).where('modelId', '=', modelId).orderBy('beganOn').orderBy('id').execute()
}

/** Through the door of its model: an adoption of a hidden draft does not exist for others. */
export async function lockAdoption(tx: Tx, actor: Actor, id: string) {
  const adoption = await adoptions(tx)
    .where('adoptions.id', '=', id)
    .forUpdate('adoptions')
    .executeTakeFirstOrThrow(() => new NotFound(`adoption ${id}`))
  await findModel(tx, actor, adoption.modelId)
  return adoption
}
