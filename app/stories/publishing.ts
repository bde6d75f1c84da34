import { randomUUIDv7 } from 'node:crypto'
import { placeNamedOn } from '#app/places/index.ts'
import { checkNotOnHold, listClosures } from '#app/closures/index.ts'
import { consentWords, lockReceiptsOf } from '#app/consents/index.ts'
import { holds, listClaims, standingOf } from '#app/evidence/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { assemble, consentFor } from './assemble.ts'
import { faceOf } from './face.ts'
import type { WithdrawalInput } from './form.ts'
import { messages } from './messages.ts'
import { isShown, listEditions, listHands, listTexts, lockStory, type Story } from './queries.ts'
import * as rules from './rules.ts'
import { contentOf } from './told.ts'

/** Freezes exactly one text and puts it before somebody else. */
export async function submitText(act: Act, storyId: string, language: string, versionRead: number) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(rules.writeStories, null)
  const text = await textIn(act, storyId, language)
  rules.checkSameText(text, versionRead)
  const { told, flags, leanings, leansOn } = await assemble(act.tx, story, text, act.now)
  rules.checkReady(text, flags, leanings)
  const [before] = await listEditions(act.tx, storyId, language)
  const id = randomUUIDv7()
  const number = (before?.number ?? 0) + 1
  await act.tx
    .insertInto('storyEditions')
    .values({
      id,
      storyId,
      language,
      number,
      textVersion: text.version,
      ...contentOf(told),
      leansOn: JSON.stringify(leansOn),
      submittedBy: act.actor.id,
      submittedAt: act.now,
    })
    .execute()
  await setWork(act, storyId, language, 'waiting')
  await act.record('story sent for approval', { kind: 'story', id: storyId }, { after: { language, number } })
  return id
}

async function textIn(act: Act, storyId: string, language: string) {
  const text = (await listTexts(act.tx, storyId)).find((one) => one.language === language)
  if (!text) throw new Refusal(messages.textUnfinished)
  return text
}

async function setWork(act: Act, storyId: string, language: string, work: rules.Work) {
  await act.tx.updateTable('storyTexts').set({ work }).where('storyId', '=', storyId).where('language', '=', language).execute()
}

async function newestEdition(act: Act, storyId: string, language: string) {
  const [edition] = await listEditions(act.tx, storyId, language)
  if (!edition) throw new Refusal(messages.notApproved)
  return edition
}

/** Says yes to the text with this hash, and to no other. */
export async function approveText(act: Act, storyId: string, language: string, hashRead: string) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(rules.approveStories, null)
  const edition = await newestEdition(act, storyId, language)
  rules.checkMayApprove(act.actor, edition, { hands: await listHands(act.tx, storyId), subjectId: story.subjectId }, hashRead)
  if ((await textIn(act, storyId, language)).work !== 'waiting') throw new Refusal(messages.textMoved)
  await act.tx.updateTable('storyEditions').set({ approvedBy: act.actor.id, approvedAt: act.now }).where('id', '=', edition.id).execute()
  await setWork(act, storyId, language, 'approved')
  await act.record('story approved', { kind: 'story', id: storyId }, { after: { language, number: edition.number, hash: edition.hash } })
}

export async function returnText(act: Act, storyId: string, language: string, because: string) {
  await lockStory(act.tx, act.actor, storyId)
  act.authorise(rules.approveStories, null)
  const edition = await newestEdition(act, storyId, language)
  rules.checkDecidable(edition)
  if (!because.trim()) throw new Refusal(messages.returnMissing)
  const returned = { returnedBy: act.actor.id, returnedAt: act.now, returnedBecause: because }
  await act.tx.updateTable('storyEditions').set(returned).where('id', '=', edition.id).execute()
  await setWork(act, storyId, language, 'writing')
  await act.record('story sent back', { kind: 'story', id: storyId }, { after: { language, number: edition.number } })
}

/** Shows the approved text to everyone, if every part of it is covered by consent and every claim still holds. */
export async function publishText(act: Act, storyId: string, language: string, note: string) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(rules.publishStories, null)
  const edition = await newestEdition(act, storyId, language)
  const text = await textIn(act, storyId, language)
  rules.checkPublishable(edition, text.work)
  const before = await act.tx.selectFrom('storyFaces').select(['language', 'firstOn']).where('storyId', '=', storyId).execute()
  const own = before.find((face) => face.language === language)
  const shown = await isShown(act.tx, storyId)
  rules.checkCorrectionSaid(own !== undefined && shown, note)
  await checkDoors(act, story)
  await checkClaimsStill(act, story, edition.leansOn)
  await lean(act, story)
  const place = await placeNamedOn(act.tx, story.placeId, act.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate())
  await act.tx
    .updateTable('stories')
    .set({ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null, withdrawnNote: null, changedAt: act.now })
    .where('id', '=', storyId)
    .execute()
  // What was taken down comes back language by language, each approved anew.
  if (!shown) await act.tx.deleteFrom('storyFaces').where('storyId', '=', storyId).execute()
  const face = faceOf(edition.content, {
    editionId: edition.id,
    firstOn: own?.firstOn ?? act.now,
    changedAt: act.now,
    searched: place?.searched ?? '',
  })
  await act.tx
    .insertInto('storyFaces')
    .values({ storyId, language, ...face })
    .onConflict((same) => same.columns(['storyId', 'language']).doUpdateSet(face))
    .execute()
  await pausePoint('publishing')
  await act.tx
    .updateTable('storyEditions')
    .set({ publishedBy: act.actor.id, publishedAt: act.now, note })
    .where('id', '=', edition.id)
    .execute()
  await setWork(act, storyId, language, 'told')
  await act.record('story published', { kind: 'story', id: storyId }, { after: { language, number: edition.number, hash: edition.hash } })
}

async function checkDoors(act: Act, story: Story) {
  const doors = [
    ['nomination', story.nominationId],
    ['subject', story.subjectId],
    ['story', story.id],
  ] as const
  for (const [kind, id] of doors) {
    await checkNotOnHold(act.tx, kind, id)
    if ((await listClosures(act.tx, kind, id)).some(({ reason }) => reason === 'embargo')) throw new Refusal(messages.embargoed)
  }
}

async function checkClaimsStill(act: Act, story: Story, leansOn: unknown) {
  const claims = await listClaims(act.tx, { id: story.nominationId })
  const still = (leant: unknown) =>
    claims.some(
      ({ id, version, finding }) => JSON.stringify({ claim: id, version }) === keyOf(leant) && holds(standingOf(version, finding)),
    )
  if (!Array.isArray(leansOn) || !leansOn.every(still)) throw new Refusal(messages.claimsMoved)
}

function keyOf(leant: unknown) {
  if (typeof leant !== 'object' || leant === null || !('claim' in leant) || !('version' in leant)) return ''
  return JSON.stringify({ claim: leant.claim, version: leant.version })
}

/** Ties the publication to the receipts it rests on; any of them withdrawn takes it down. */
async function lean(act: Act, story: Story) {
  const { needs, gaps } = await consentFor(act.tx, story, act.now, (ids) => lockReceiptsOf(act.tx, ids))
  const givers = {
    self: consentWords.bySelf,
    guardian: consentWords.byGuardian,
    family: consentWords.byFamily,
    representative: consentWords.byRepresentative,
  }
  rules.checkCovered(
    gaps,
    ({ name, purpose, by }) => {
      const words = {
        vi: { purpose: consentWords[purpose].vi, by: givers[by].vi },
        en: { purpose: consentWords[purpose].en, by: givers[by].en },
      }
      return {
        vi: filled(consentWords.missingFor, { name, ...words.vi }).vi,
        en: filled(consentWords.missingFor, { name, ...words.en }).en ?? '',
      }
    },
    consentWords.notCovered,
  )
  await act.tx.deleteFrom('storyNeeds').where('storyId', '=', story.id).execute()
  const rows = needs.map(({ subjectId, purpose, givenBy, consentId }) => ({ storyId: story.id, subjectId, purpose, givenBy, consentId }))
  await act.tx.insertInto('storyNeeds').values(rows).execute()
}

/** Takes a story from list, page, search and feed with this commit. Its address says so for ever. */
export async function withdrawStory(act: Act, storyId: string, { because, note }: WithdrawalInput) {
  const story = await lockStory(act.tx, act.actor, storyId)
  act.authorise(rules.withdrawStories, null)
  rules.checkNotWithdrawn(story)
  const told = await act.tx.selectFrom('storyFaces').select('storyId').where('storyId', '=', storyId).limit(1).executeTakeFirst()
  if (!told) throw new Refusal(messages.neverTold)
  const gone = { withdrawnAt: act.now, withdrawnBy: act.actor.id, withdrawnBecause: because, withdrawnNote: note || null }
  await act.tx.updateTable('stories').set(gone).where('id', '=', storyId).execute()
  await act.tx.updateTable('storyTexts').set({ work: 'writing' }).where('storyId', '=', storyId).execute()
  await pausePoint('withdrawing')
  await act.record('story withdrawn', { kind: 'story', id: storyId }, { after: { because } })
}
