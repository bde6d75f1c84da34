import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { assemble, consentFor } from './assemble.ts'
import type { Desk } from './pages/desk.ts'
import { findStory, isShown, listEditions, listHands, listTexts, type StoryText } from './queries.ts'
import { approveStories, publishStories, withdrawStories, writeStories } from './rules.ts'

type Which = { storyId: string; language: 'vi' | 'en'; now: Temporal.Instant }

/** Gathers the desk: the story through its case's door, then what lies on it. */
export async function findDesk(db: Db, actor: Actor, { storyId, language, now }: Which): Promise<Desk> {
  const story = await findStory(db, actor, storyId)
  const texts = await listTexts(db, storyId)
  const text = texts.find((one) => one.language === language) ?? null
  const parts = await assemble(db, story, text ?? blank(story.id, language, actor, now), now)
  const { needs, gaps, people } = await consentFor(db, story, now)
  const hands = await listHands(db, storyId)
  const vietnamese = texts.find((one) => one.language === 'vi')
  const { flags, keeps, claims, sources, leanings, pictures } = parts
  const whole = text !== null && [text.title, text.lead, text.body].every((words) => words.trim() !== '')
  return {
    story,
    language,
    texts,
    text,
    flags,
    keeps,
    claims,
    sources,
    leanings,
    pictures,
    people,
    needs,
    gaps,
    outdated: language !== 'vi' && text !== null && vietnamese !== undefined && text.ofVersion !== vietnamese.version,
    editions: await listEditions(db, storyId, language),
    ready: whole && text.work !== 'waiting' && flags.length === 0 && leanings.every(({ holds, sourced }) => holds && sourced),
    shown: await isShown(db, storyId, language),
    publicAddress: `/guong/${story.slug}${language === 'vi' ? '' : `?lang=${language}`}`,
    isHand: hands.includes(actor.id) || (actor.onBehalfOf !== null && hands.includes(actor.onBehalfOf.userId)),
    may: {
      write: writeStories.allows(actor, null),
      approve: approveStories.allows(actor, null),
      publish: publishStories.allows(actor, null),
      withdraw: withdrawStories.allows(actor, null),
    },
  }
}

/** A language nobody has begun yet. */
function blank(storyId: string, language: string, actor: Actor, now: Temporal.Instant): StoryText {
  const words = { title: '', lead: '', body: '' }
  return {
    storyId,
    language,
    ...words,
    version: 0,
    ofVersion: null,
    work: 'writing',
    changedBy: actor.id,
    changedByName: actor.name,
    changedAt: now,
  }
}
