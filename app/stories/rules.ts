import type { Covered, Missing, Purpose } from '#app/consents/index.ts'
import { deed, type Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import type { Flag } from './flags.ts'
import { messages } from './messages.ts'

/** Where the work on one language of a story stands. */
export type Work = 'writing' | 'waiting' | 'approved' | 'told'

export const writeStories = deed<null>('write stories', ['publicity', 'office', 'division'], 'of cases one may see')
export const approveStories = deed<null>(
  'approve stories',
  ['leader', 'office', 'publicity'],
  'never a hand that wrote in it, nor the person it is about',
)
export const publishStories = deed<null>(
  'publish stories',
  ['publicity', 'office', 'leader'],
  'only what was approved and is covered by consent',
)
export const withdrawStories = deed<null>('withdraw stories', ['publicity', 'office', 'leader'])

export function checkSameDetails({ detailsVersion }: { detailsVersion: number }, versionRead: number) {
  if (detailsVersion !== versionRead) throw new Refusal(messages.textMoved)
}

export function checkSameText({ version }: { version: number }, versionRead: number) {
  if (version !== versionRead) throw new Refusal(messages.textMoved)
}

export function checkCaseMayBeTold({ status }: { status: string }) {
  if (status === 'draft' || status === 'withdrawn') throw new Refusal(messages.caseNotTold)
}

export type Leaning = { number: number; holds: boolean; sourced: boolean }

/** A text may go for approval when nothing in it stands without a claim, and each claim it leans on holds. */
export function checkReady(
  text: { title: string; lead: string; body: string; work: string },
  flags: readonly Flag[],
  leanings: readonly Leaning[],
) {
  if (text.work === 'waiting') throw new Refusal(messages.alreadyWaiting)
  if (!text.title.trim() || !text.lead.trim() || !text.body.trim()) throw new Refusal(messages.textUnfinished)
  const loose = leanings.find(({ holds }) => !holds)
  if (loose) throw new Refusal(filled(messages.claimNotShown, { number: loose.number }))
  const bare = leanings.find(({ sourced }) => !sourced)
  if (bare) throw new Refusal(filled(messages.claimWithoutSource, { number: bare.number }))
  const [flag] = flags
  if (flag) throw new Refusal(filled(flag.kind === 'figure' ? messages.figureFlagged : messages.praiseFlagged, { phrase: flag.phrase }))
}

type Edition = {
  hash: string
  approvedAt: Temporal.Instant | null
  returnedAt: Temporal.Instant | null
  publishedAt: Temporal.Instant | null
}

/** The approver read exactly this text and had no hand in it. */
export function checkMayApprove(
  actor: Actor,
  edition: Edition,
  { hands, subjectId }: { hands: readonly string[]; subjectId: string },
  hashRead: string,
) {
  const people = actor.onBehalfOf ? [actor.id, actor.onBehalfOf.userId] : [actor.id]
  if (people.some((person) => hands.includes(person))) throw new Refusal(messages.ownStory)
  if (actor.subjectId === subjectId) throw new Refusal(messages.aboutYourself)
  checkDecidable(edition)
  if (edition.hash !== hashRead) throw new Refusal(messages.textMoved)
}

export function checkDecidable({ approvedAt, returnedAt }: Pick<Edition, 'approvedAt' | 'returnedAt'>) {
  if (approvedAt || returnedAt) throw new Refusal(messages.alreadyDecided)
}

export function checkPublishable({ approvedAt, publishedAt }: Pick<Edition, 'approvedAt' | 'publishedAt'>, work: string) {
  if (publishedAt) throw new Refusal(messages.alreadyTold)
  if (!approvedAt || work !== 'approved') throw new Refusal(messages.notApproved)
}

/** A correction says what was wrong: readers of the earlier text have a right to know. */
export function checkCorrectionSaid(toldBefore: boolean, note: string) {
  if (toldBefore && !note.trim()) throw new Refusal(messages.correctionMissing)
}

type Elements = { showEthnicGroup: boolean; showsFamily: boolean; pictured: boolean }

/** What consent the main person has to have given for this story, and nothing more. */
export function purposesOf({ showEthnicGroup, showsFamily, pictured }: Elements): Purpose[] {
  return [
    'WEB_STORY',
    ...(pictured ? (['PHOTO'] as const) : []),
    ...(showEthnicGroup ? (['SHOW_ETHNICITY'] as const) : []),
    ...(showsFamily ? (['SHOW_FAMILY'] as const) : []),
  ]
}

/** Others need to have agreed to be named, and to be seen. */
export function purposesOfOther({ named, pictured }: { named: boolean; pictured: boolean }, shown: boolean): Purpose[] {
  return [...(named ? (['WEB_STORY'] as const) : []), ...(pictured && shown ? (['PHOTO'] as const) : [])]
}

export type Need = Covered & { subjectId: string }
export type Gap = Missing & { name: string }

export function checkCovered(gaps: readonly Gap[], sentenceOf: (gap: Gap) => Sentence, whole: Sentence) {
  if (!gaps.length) return
  const sentences = gaps.map(sentenceOf)
  const joined = (language: 'vi' | 'en') => sentences.map((sentence) => sentence[language] ?? sentence.vi).join('; ')
  throw new Refusal({ vi: whole.vi.replace('{what}', joined('vi')), en: (whole.en ?? whole.vi).replace('{what}', joined('en')) })
}

export function checkNotWithdrawn({ withdrawnAt }: { withdrawnAt: Temporal.Instant | null }) {
  if (withdrawnAt) throw new Refusal(messages.alreadyWithdrawn)
}
