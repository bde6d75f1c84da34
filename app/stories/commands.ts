import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { forgetDraft } from '#platform/drafts.ts'
import { messages } from './messages.ts'
import type { DetailsInput, SourceInput, StartInput, TextInput } from './form.ts'
import { findCaseToTell, listTexts, lockStory } from './queries.ts'
import { checkCaseMayBeTold, checkSameDetails, checkSameText, writeStories } from './rules.ts'
import { slugOf } from './slug.ts'

/** Begins a story of one case. Its address is made now and never changes. */
export async function startStory(act: Act, { nominationId, title, field }: StartInput) {
  const told = await findCaseToTell(act.tx, act.actor, nominationId)
  act.authorise(writeStories, null)
  checkCaseMayBeTold(told)
  const there = await act.tx.selectFrom('stories').select('id').where('nominationId', '=', nominationId).executeTakeFirst()
  if (there) throw new Refusal(messages.storyThere)
  const id = randomUUIDv7()
  const { organisationId, subjectId, placeId } = told
  await act.tx
    .insertInto('stories')
    .values({
      id,
      slug: await freeSlug(act, `${told.name} ${title}`),
      nominationId,
      organisationId,
      subjectId,
      placeId,
      field,
      authorId: act.actor.id,
      createdAt: act.now,
      changedAt: act.now,
    })
    .execute()
  await keepText(act, id, 'vi', { title, lead: '', body: '' }, 0)
  await act.record('story begun', { kind: 'story', id }, { after: { nominationId, title, field } })
  return id
}

async function freeSlug(act: Act, words: string) {
  const wanted = slugOf(words)
  const taken = await act.tx.selectFrom('stories').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  for (let nth = 1; ; nth++) {
    const slug = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!slugs.has(slug)) return slug
  }
}

type Words = { title: string; lead: string; body: string }

/** Saves what was written; the hand is remembered, and what was approved or sent is open again. */
export async function saveText(act: Act, storyId: string, language: string, { version, ...words }: TextInput) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  const before = (await listTexts(act.tx, storyId)).find((text) => text.language === language)
  checkSameText({ version: before?.version ?? 0 }, version)
  await forgetDraft(act.tx, act.actor, draftName(storyId, language))
  const { title, lead, body } = before ?? { title: '', lead: '', body: '' }
  if (before && title === words.title && lead === words.lead && body === words.body) {
    await act.record('story saved unchanged', { kind: 'story', id: storyId })
    return
  }
  await keepText(act, storyId, language, words, version)
  await act.record(
    'story written',
    { kind: 'story', id: storyId },
    { before: { language, title, lead, body }, after: { language, ...words } },
  )
}

export function draftName(storyId: string, language: string) {
  return `story:${storyId}:${language}`
}

async function keepText(act: Act, storyId: string, language: string, words: Words, from: number) {
  const version = from + 1
  const vietnamese = language === 'vi' ? null : (await listTexts(act.tx, storyId)).find((text) => text.language === 'vi')
  const row = { ...words, version, ofVersion: vietnamese?.version ?? null, work: 'writing', changedBy: act.actor.id, changedAt: act.now }
  await act.tx
    .insertInto('storyTexts')
    .values({ storyId, language, ...row })
    .onConflict((same) => same.columns(['storyId', 'language']).doUpdateSet(row))
    .execute()
  await act.tx
    .insertInto('storyTextVersions')
    .values({ storyId, language, version, ...words, byId: act.actor.id, at: act.now })
    .execute()
  await rememberHand(act, storyId)
}

async function rememberHand(act: Act, storyId: string) {
  await act.tx
    .insertInto('storyHands')
    .values({ storyId, userId: act.actor.id })
    .onConflict((same) => same.doNothing())
    .execute()
}

/** What is shown beside the words changed: whatever was sent or approved no longer says exactly this. */
export async function reopen(act: Act, storyId: string, language?: string) {
  await rememberHand(act, storyId)
  const texts = act.tx
    .updateTable('storyTexts')
    .set({ work: 'writing' })
    .where('storyId', '=', storyId)
    .where('work', 'in', ['waiting', 'approved'])
  await (language ? texts.where('language', '=', language) : texts).execute()
}

export async function changeDetails(act: Act, storyId: string, { field, showEthnicGroup, showsFamily }: DetailsInput, versionRead: number) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  checkSameDetails(story, versionRead)
  await act.tx
    .updateTable('stories')
    .set({ field, showEthnicGroup, showsFamily, detailsVersion: versionRead + 1, changedAt: act.now })
    .where('id', '=', storyId)
    .execute()
  await reopen(act, storyId)
  const before = { field: story.field, showEthnicGroup: story.showEthnicGroup, showsFamily: story.showsFamily }
  await act.record('story details changed', { kind: 'story', id: storyId }, { before, after: { field, showEthnicGroup, showsFamily } })
}

type ForClaim = { claimId: string; language: string }

export async function saveSource(act: Act, storyId: string, { claimId, language }: ForClaim, { text, source }: SourceInput) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  const row = { text: language === 'vi' ? null : text || null, source }
  const claim = await act.tx
    .selectFrom('claims')
    .select('id')
    .where('id', '=', claimId)
    .where('nominationId', '=', story.nominationId)
    .executeTakeFirst()
  if (!claim) throw new Refusal(messages.claimsMoved)
  await act.tx
    .insertInto('storySources')
    .values({ storyId, claimId, language, ...row })
    .onConflict((same) => same.columns(['storyId', 'claimId', 'language']).doUpdateSet(row))
    .execute()
  await reopen(act, storyId, language)
  await act.record('source of a claim told', { kind: 'story', id: storyId }, { after: { claimId, language, source } })
}

type Kept = { language: string; phrase: string; reason: string }

export async function keepPhrase(act: Act, storyId: string, { language, phrase, reason }: Kept) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  const row = { reason, byId: act.actor.id, at: act.now }
  await act.tx
    .insertInto('storyKeeps')
    .values({ storyId, language, phrase, ...row })
    .onConflict((same) => same.columns(['storyId', 'language', 'phrase']).doUpdateSet(row))
    .execute()
  await reopen(act, storyId, language)
  await act.record('flagged phrase kept', { kind: 'story', id: storyId }, { after: { language, phrase, reason } })
}

export async function unkeepPhrase(act: Act, storyId: string, language: string, phrase: string) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  await act.tx
    .deleteFrom('storyKeeps')
    .where('storyId', '=', storyId)
    .where('language', '=', language)
    .where('phrase', '=', phrase)
    .execute()
  await reopen(act, storyId, language)
  await act.record('flagged phrase no longer kept', { kind: 'story', id: storyId }, { before: { language, phrase } })
}
