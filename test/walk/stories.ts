import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#platform/db/database.ts'
import { noon, today } from '../makers.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

/** A model that is not approved yet, and a copy of it that somebody put down too early. */
async function addModel(db: Db, storyId: string, organisationId: string, authorId: string) {
  const [model, adoption] = [randomUUIDv7(), randomUUIDv7()]
  const words = {
    title: marks.model,
    lead: marks.model,
    problem: marks.model,
    needed: 'Than',
    conditions: 'Có lò',
    results: 'Mười hai người',
  }
  await db
    .insertInto('models')
    .values({
      id: model,
      storyId,
      slug: 'zuon-lo-ren',
      steps: '[]',
      stopSigns: '',
      failures: '',
      authorId,
      createdAt: noon,
      changedAt: noon,
      ...words,
    })
    .execute()
  await db
    .insertInto('adoptions')
    .values({
      id: adoption,
      modelId: model,
      organisationId,
      place: 'bon Zăng',
      beganOn: today,
      what: marks.model,
      recordedBy: authorId,
      recordedAt: noon,
    })
    .execute()
  return { model, adoption }
}

export async function addStory({ db, commune, insider }: World, subjectId: string, nominationId: string) {
  const [story, userId] = [randomUUIDv7(), idOf(insider)]
  const about = { slug: 'zuon-giu-nghe-ren', subjectId, nominationId, organisationId: commune, field: 'craft' }
  await db
    .insertInto('stories')
    .values({ id: story, authorId: userId, createdAt: noon, changedAt: noon, ...about })
    .execute()
  await db.insertInto('storyHands').values({ storyId: story, userId }).execute()
  const text = { language: 'vi', title: marks.story, lead: marks.story, body: marks.story, changedBy: userId, changedAt: noon }
  await db
    .insertInto('storyTexts')
    .values({ storyId: story, ...text })
    .execute()
  return { story, 'story slug': about.slug, ...(await addModel(db, story, commune, userId)) }
}
