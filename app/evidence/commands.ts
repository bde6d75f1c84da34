import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { FileStore } from '#platform/files.ts'
import { dropReference, referTo, type Upload } from '#platform/uploads.ts'
import type { ClaimInput, EvidenceInput, FindingInput } from './form.ts'
import { lockCase, lockClaim, lockEvidence } from './queries.ts'
import { checkClaims, checkEvidenceThere, checkMayJudge, checkNotWithdrawn, checkOpen, checkSameVersion, writeClaims } from './rules.ts'

export async function addClaim(act: Act, nominationId: string, input: ClaimInput) {
  const nomination = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(writeClaims, null)
  checkOpen(nomination)
  const id = randomUUIDv7()
  const { ordinal } = await act.tx
    .selectFrom('claims')
    .select((eb) => eb.fn.coalesce(eb.fn.max('ordinal'), eb.lit(0)).as('ordinal'))
    .where('nominationId', '=', nominationId)
    .executeTakeFirstOrThrow()
  const place = { nominationId, subjectId: nomination.subjectId, ordinal: ordinal + 1 }
  await act.tx
    .insertInto('claims')
    .values({ id, ...place, ...input, authorId: act.actor.id, createdAt: act.now })
    .execute()
  await keepVersion(act, id, 1, input)
  await act.record('claim written', { kind: 'nomination', id: nominationId }, { after: { claim: id, ...input } })
  return id
}

/** A changed claim is a new version by a new author; findings of the old one no longer count. */
export async function changeClaim(act: Act, claimId: string, input: ClaimInput, versionRead: number) {
  const claim = await lockClaim(act.tx, act.actor, claimId)
  act.authorise(writeClaims, null)
  checkOpen(claim)
  checkNotWithdrawn(claim)
  checkSameVersion(claim, versionRead)
  const version = claim.version + 1
  await act.tx
    .updateTable('claims')
    .set({ ...input, version, authorId: act.actor.id })
    .where('id', '=', claimId)
    .execute()
  await keepVersion(act, claimId, version, input)
  const { text, figure, unit, periodFrom, periodTo, place } = claim
  await act.record(
    'claim changed',
    { kind: 'nomination', id: claim.nominationId },
    { before: { claim: claimId, text, figure, unit, periodFrom, periodTo, place }, after: { claim: claimId, ...input } },
  )
  return claim.nominationId
}

async function keepVersion(act: Act, claimId: string, version: number, input: ClaimInput) {
  await act.tx
    .insertInto('claimVersions')
    .values({ claimId, version, ...input, byId: act.actor.id, at: act.now })
    .execute()
}

export async function withdrawClaim(act: Act, claimId: string) {
  const claim = await lockClaim(act.tx, act.actor, claimId)
  act.authorise(writeClaims, null)
  checkOpen(claim)
  checkNotWithdrawn(claim)
  await act.tx.updateTable('claims').set({ withdrawnAt: act.now }).where('id', '=', claimId).execute()
  await act.record('claim withdrawn', { kind: 'nomination', id: claim.nominationId }, { after: { claim: claimId } })
  return claim.nominationId
}

type Added = { input: EvidenceInput; upload: Upload | null; files: FileStore }

export async function addEvidence(act: Act, claimId: string, { input, upload, files }: Added) {
  const claim = await lockClaim(act.tx, act.actor, claimId)
  act.authorise(writeClaims, null)
  checkOpen(claim)
  checkNotWithdrawn(claim)
  const id = randomUUIDv7()
  const fileReferenceId = upload && (await referTo(act, files, upload, { kind: 'evidence', id }))
  await act.tx
    .insertInto('evidence')
    .values({ id, claimId, ...input, fileReferenceId, addedBy: act.actor.id, addedAt: act.now })
    .execute()
  await act.record(
    'evidence added',
    { kind: 'nomination', id: claim.nominationId },
    { after: { claim: claimId, evidence: id, kind: input.kind } },
  )
  return id
}

export async function removeEvidence(act: Act, evidenceId: string) {
  const evidence = await lockEvidence(act.tx, act.actor, evidenceId)
  act.authorise(writeClaims, null)
  checkOpen(evidence)
  checkEvidenceThere(evidence)
  await act.tx.updateTable('evidence').set({ removedAt: act.now, fileReferenceId: null }).where('id', '=', evidenceId).execute()
  if (evidence.fileReferenceId) await dropReference(act, evidence.fileReferenceId)
  await act.record('evidence removed', { kind: 'nomination', id: evidence.nominationId }, { after: { evidence: evidenceId } })
  return evidence.nominationId
}

/** Somebody without a part in it says what the evidence shows, of the version they read. */
export async function recordFinding(act: Act, claimId: string, input: FindingInput) {
  const claim = await lockClaim(act.tx, act.actor, claimId)
  act.authorise(checkClaims, null)
  checkMayJudge(act.actor, claim, input.version)
  const finding = { id: randomUUIDv7(), claimId, claimVersion: claim.version, result: input.result, reason: input.reason }
  await act.tx
    .insertInto('findings')
    .values({ ...finding, checkerId: act.actor.id, foundAt: act.now })
    .execute()
  await act.record('claim checked', { kind: 'nomination', id: claim.nominationId }, { after: { claim: claimId, result: input.result } })
  return claim.nominationId
}
