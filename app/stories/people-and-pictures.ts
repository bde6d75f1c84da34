import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { dropReference, referTo, type Upload } from '#platform/uploads.ts'
import { reopen } from './commands.ts'
import { messages } from './messages.ts'
import type { Drawn } from './picture.ts'
import { listPictures, lockStory } from './queries.ts'
import { writeStories } from './rules.ts'

type Other = { subjectId: string; named: boolean; pictured: boolean }

/** Somebody else is named or seen: from now on the story needs their word too. */
export async function addPerson(act: Act, storyId: string, { subjectId, named, pictured }: Other) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  if (!named && !pictured) throw new Refusal(messages.personNeither)
  await act.tx
    .insertInto('storyPeople')
    .values({ storyId, subjectId, named, pictured })
    .onConflict((same) => same.columns(['storyId', 'subjectId']).doUpdateSet({ named, pictured }))
    .execute()
  await reopen(act, storyId)
  await act.record('person added to a story', { kind: 'story', id: storyId }, { after: { subjectId, named, pictured } })
}

export async function removePerson(act: Act, storyId: string, subjectId: string) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  await act.tx.deleteFrom('storyPeople').where('storyId', '=', storyId).where('subjectId', '=', subjectId).execute()
  await reopen(act, storyId)
  await act.record('person removed from a story', { kind: 'story', id: storyId }, { before: { subjectId } })
}

type Picture = { described: string; drawn: readonly (Drawn & { upload: Upload })[]; files: FileStore }

/** One portrait in the sizes the pages need. An earlier one is really deleted. */
export async function setPicture(act: Act, storyId: string, { described, drawn, files }: Picture) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  await forgetPictures(act, storyId)
  for (const { size, width, height, upload } of drawn) {
    const fileReferenceId = await referTo(act, files, upload, { kind: 'story', id: storyId })
    await act.tx.insertInto('storyPictures').values({ storyId, size, described, width, height, fileReferenceId }).execute()
  }
  await reopen(act, storyId)
  await act.record('picture of a story set', { kind: 'story', id: storyId }, { after: { described } })
}

export async function dropPicture(act: Act, storyId: string) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(writeStories, null)
  await forgetPictures(act, storyId)
  await reopen(act, storyId)
  await act.record('picture of a story dropped', { kind: 'story', id: storyId })
}

async function forgetPictures(act: Act, storyId: string) {
  const pictures = await listPictures(act.tx, storyId)
  await act.tx.deleteFrom('storyPictures').where('storyId', '=', storyId).execute()
  for (const { fileReferenceId } of pictures) await dropReference(act, fileReferenceId)
}
