import { sql } from 'kysely'
import { visibleCases } from '#app/nominations/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { visibleTo } from './queries.ts'

export type StoryRow = Awaited<ReturnType<typeof listStories>>[number]

type Filter = { q?: string; work?: string; page?: number; size?: number }

export function listStories(db: Db, actor: Actor, { q = '', work = '', page = 1, size = 50 }: Filter = {}) {
  return filtered(db, actor, { q, work })
    .select(['stories.id', 'stories.slug', 'stories.withdrawnAt', 'stories.changedAt', 'subjects.name as subjectName'])
    .select(['storyTexts.title', 'storyTexts.work', 'storyTexts.changedAt as textChangedAt', 'users.name as changedByName'])
    .select(sql<boolean>`exists (select 1 from story_faces f where f.story_id = stories.id)`.as('told'))
    .orderBy('storyTexts.changedAt', 'desc')
    .orderBy('stories.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

export async function countStories(db: Db, actor: Actor, filter: Filter) {
  const { count } = await filtered(db, actor, filter)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function filtered(db: Db, actor: Actor, { q = '', work = '' }: Filter) {
  let found = visibleTo(db, actor)
    .innerJoin('storyTexts', (join) => join.onRef('storyTexts.storyId', '=', 'stories.id').on('storyTexts.language', '=', 'vi'))
    .innerJoin('users', 'users.id', 'storyTexts.changedBy')
  if (work === 'withdrawn') found = found.where('stories.withdrawnAt', 'is not', null)
  else if (work) found = found.where('storyTexts.work', '=', work).where('stories.withdrawnAt', 'is', null)
  return q ? found.where(sql<boolean>`(subjects.folded || ' ' || vi_fold(story_texts.title)) like '%' || vi_fold(${q}) || '%'`) : found
}

/** Cases that may be told and have no story yet. */
export function listTellable(db: Db, actor: Actor) {
  return visibleCases(db, actor)
    .select(['nominations.id', 'nominations.number', 'subjects.name as subjectName'])
    .where('nominations.status', 'not in', ['draft', 'withdrawn', 'waiting'])
    .where(sql<boolean>`not exists (select 1 from stories s where s.nomination_id = nominations.id)`)
    .orderBy('nominations.submittedAt', 'desc')
    .limit(200)
    .execute()
}
