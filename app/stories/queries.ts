import { sql } from 'kysely'
import { visibleCases } from '#app/nominations/index.ts'
import { openTo } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Every read of stories in the office starts at the case: who may not see the case does not see its story. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  return visibleCases(db, actor)
    .innerJoin('stories', 'stories.nominationId', 'nominations.id')
    .where(openTo(actor, 'story', 'stories.id'))
}

function storyOf(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .innerJoin('users as author', 'author.id', 'stories.authorId')
    .selectAll('stories')
    .select([
      'subjects.name',
      'subjects.kind',
      'subjects.sex',
      'subjects.village',
      'subjects.bornOn',
      'subjects.diedOn',
      'subjects.ethnicGroup',
    ])
    .select([
      'ethnicGroups.name as ethnicGroupName',
      'author.name as authorName',
      'nominations.status as caseStatus',
      'nominations.nominatorId',
    ])
    .where('stories.id', '=', id)
}

export type Story = Awaited<ReturnType<typeof findStory>>

export function findStory(db: Db | Tx, actor: Actor, id: string) {
  return storyOf(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`story ${id}`))
}

export function lockStory(tx: Tx, actor: Actor, id: string) {
  return storyOf(tx, actor, id)
    .forUpdate('stories')
    .executeTakeFirstOrThrow(() => new NotFound(`story ${id}`))
}

export type StoryText = Awaited<ReturnType<typeof listTexts>>[number]

export function listTexts(db: Db | Tx, storyId: string) {
  return db
    .selectFrom('storyTexts')
    .innerJoin('users', 'users.id', 'storyTexts.changedBy')
    .selectAll('storyTexts')
    .select('users.name as changedByName')
    .where('storyId', '=', storyId)
    .orderBy(sql`story_texts.language <> 'vi'`)
    .orderBy('storyTexts.language')
    .execute()
}

export function findTextVersion(db: Db | Tx, storyId: string, language: string, version: number) {
  return db
    .selectFrom('storyTextVersions')
    .select(['title', 'lead', 'body'])
    .where('storyId', '=', storyId)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst()
}

export async function listHands(db: Db | Tx, storyId: string) {
  const rows = await db.selectFrom('storyHands').select('userId').where('storyId', '=', storyId).execute()
  return rows.map(({ userId }) => userId)
}

export function listKeeps(db: Db | Tx, storyId: string, language: string) {
  return db
    .selectFrom('storyKeeps')
    .select(['phrase', 'reason'])
    .where('storyId', '=', storyId)
    .where('language', '=', language)
    .orderBy('at')
    .execute()
}

export function listSources(db: Db | Tx, storyId: string, language: string) {
  return db
    .selectFrom('storySources')
    .select(['claimId', 'text', 'source'])
    .where('storyId', '=', storyId)
    .where('language', '=', language)
    .execute()
}

export function listPeople(db: Db | Tx, storyId: string) {
  return db
    .selectFrom('storyPeople')
    .innerJoin('subjects', 'subjects.id', 'storyPeople.subjectId')
    .select([
      'storyPeople.subjectId',
      'storyPeople.named',
      'storyPeople.pictured',
      'subjects.name',
      'subjects.kind',
      'subjects.bornOn',
      'subjects.diedOn',
    ])
    .where('storyId', '=', storyId)
    .orderBy('subjects.name')
    .execute()
}

export function listPictures(db: Db | Tx, storyId: string) {
  return db
    .selectFrom('storyPictures')
    .innerJoin('fileReferences', 'fileReferences.id', 'storyPictures.fileReferenceId')
    .selectAll('storyPictures')
    .select('fileReferences.sha256')
    .where('storyId', '=', storyId)
    .execute()
}

export type EditionRow = Awaited<ReturnType<typeof listEditions>>[number]

/** What was sent for approval in one language, the newest first. */
export function listEditions(db: Db | Tx, storyId: string, language: string) {
  return db
    .selectFrom('storyEditions')
    .innerJoin('users as sender', 'sender.id', 'storyEditions.submittedBy')
    .leftJoin('users as approver', 'approver.id', 'storyEditions.approvedBy')
    .leftJoin('users as returner', 'returner.id', 'storyEditions.returnedBy')
    .selectAll('storyEditions')
    .select(['sender.name as senderName', 'approver.name as approverName', 'returner.name as returnerName'])
    .where('storyId', '=', storyId)
    .where('storyEditions.language', '=', language)
    .orderBy('number', 'desc')
    .execute()
}

/** People who can be added as others in a story. */
export function listSubjectsNamed(db: Db, actor: Actor, q: string) {
  let found = db
    .selectFrom('subjects')
    .select(['id', 'name', 'village'])
    .where('mergedInto', 'is', null)
    .where(openTo(actor, 'subject', 'subjects.id'))
  if (actor.reach !== 'all') found = found.where('keptBy', 'in', actor.reach.length ? actor.reach : [actor.organisationId])
  return found
    .where(sql<boolean>`subjects.folded like '%' || vi_fold(${q}) || '%'`)
    .orderBy('givenName')
    .limit(12)
    .execute()
}

export function findCaseToTell(db: Db | Tx, actor: Actor, nominationId: string) {
  return visibleCases(db, actor)
    .select([
      'nominations.id',
      'nominations.status',
      'nominations.organisationId',
      'nominations.subjectId',
      'subjects.name',
      'subjects.placeId',
    ])
    .where('nominations.id', '=', nominationId)
    .forUpdate('nominations')
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${nominationId}`))
}

/** Can the public read it now, in one language or any? Asked of the very view the public reads. */
export async function isShown(db: Db | Tx, storyId: string, language?: string) {
  const shown = db.selectFrom('publicFace.stories').select('id').where('id', '=', storyId)
  const row = await (language ? shown.where('language', '=', language) : shown).executeTakeFirst()
  return row !== undefined
}
