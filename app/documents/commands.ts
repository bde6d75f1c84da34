import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { checkLetters } from '#platform/paper/pdf.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { settle } from '#platform/paper/settle.ts'
import { pausePoint } from '#platform/pause.ts'
import { closingOf, signedAs } from './closing.ts'
import type { RegistrationInput, SeriesInput } from './form.ts'
import { messages } from './messages.ts'
import { numbered, readPaper } from './numbering.ts'
import { letterheadOn, lockDocument } from './queries.ts'
import { headName } from './signers.ts'
import { takeNumber } from './registering.ts'
import { signatureJob } from './trusted.ts'
import { cancelNumbers, checkDraft, checkIssued, checkOwn, checkVersion, draftPapers, registerPapers, setSeries } from './rules.ts'
import type { DocumentKind } from './rules.ts'

export const printJob = 'print a registered paper'

export type Draft = {
  kind: DocumentKind
  symbol: string
  abstract: string
  paper: Paper
  organisationId: string
  signer: string | null
  recipients: readonly string[]
  /** The record this paper comes from, and the address where it is worked on. */
  cause: { kind: string; id: string; path: string } | null
  nominationIds: readonly string[]
  /** 'cause': it is registered on the page of its record, where more happens with the number. */
  registersAt?: 'here' | 'cause'
}

/** Begins a paper; number and day stay blank until it is registered. */
export async function draftDocument(act: Act, wanted: Draft) {
  act.authorise(draftPapers, null)
  const draft = await signedByHead(act, wanted)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('documents')
    .values({ ...fieldsOf(act, draft), id, status: 'draft', draftedBy: act.actor.id, draftedAt: act.now })
    .execute()
  await writeNominations(act, id, draft.nominationIds)
  await act.record('paper drafted', { kind: 'document', id }, { after: { kind: draft.kind, abstract: draft.abstract } })
  return id
}

/** A paper the head signs bears the head's name from the first draft on, where the accounts say who that is. */
async function signedByHead(act: Act, draft: Draft): Promise<Draft> {
  const closing = closingOf(draft.paper)
  const today = dayOf(act.now)
  if (!closing || draft.signer !== null || closing.signature.name !== null) return draft
  const { headTitle } = await letterheadOn(act.tx, today)
  const [only] = closing.signature.capacity
  if (closing.signature.capacity.length !== 1 || only !== headTitle) return draft
  const signer = await headName(act.tx, today)
  return { ...draft, signer, paper: signedAs(draft.paper, { signature: { ...closing.signature, name: signer } }) }
}

/** Writes a draft anew from what its record says now. */
export async function redraftDocument(act: Act, id: string, draft: Draft) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(draftPapers, null)
  checkDraft(document)
  await act.tx
    .updateTable('documents')
    .set({ ...fieldsOf(act, draft), version: document.version + 1 })
    .where('id', '=', id)
    .execute()
  await act.tx.deleteFrom('documentNominations').where('documentId', '=', id).execute()
  await writeNominations(act, id, draft.nominationIds)
  await act.record(
    'paper redrafted',
    { kind: 'document', id },
    { before: { abstract: document.abstract }, after: { abstract: draft.abstract } },
  )
}

/** A draft nobody wants is thrown away whole; the journal keeps that there was one. A registered paper never is. */
export async function discardDraft(act: Act, id: string) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(draftPapers, null)
  checkDraft(document)
  await act.tx.deleteFrom('documents').where('id', '=', id).execute()
  await act.record('draft thrown away', { kind: 'document', id }, { before: { abstract: document.abstract } })
}

function fieldsOf(act: Act, { kind, symbol, abstract, paper, organisationId, signer, recipients, cause, registersAt = 'here' }: Draft) {
  const content = JSON.stringify(paper)
  return {
    kind,
    symbol,
    abstract,
    content,
    contentHash: hashOf(content),
    organisationId,
    signer,
    recipients: recipients.join('; '),
    registersAt,
    causeKind: cause?.kind ?? null,
    causeId: cause?.id ?? null,
    causePath: cause?.path ?? null,
    year: dayOf(act.now).year,
    changedAt: act.now,
  }
}

async function writeNominations(act: Act, documentId: string, nominationIds: readonly string[]) {
  if (nominationIds.length === 0) return
  await act.tx
    .insertInto('documentNominations')
    .values([...new Set(nominationIds)].map((nominationId) => ({ documentId, nominationId })))
    .execute()
}

export function hashOf(content: string) {
  return createHash('sha256').update(content).digest('hex')
}

/** Gives a signed paper its number and day; from here on its text is what it is. */
export async function registerDocument(act: Act, id: string, { version, issuedOn, number: typed }: RegistrationInput) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(registerPapers, null)
  checkDraft(document)
  checkVersion(document, version)
  const paper = readPaper(document.content)
  checkLetters(JSON.stringify(settle(paper)))
  const { seriesId, number, givenBy } = await takeNumber(act, document, issuedOn, typed)
  await pausePoint('number taken')
  const content = JSON.stringify(numbered(paper, number, issuedOn))
  const fixed = { content, contentHash: hashOf(content), year: issuedOn.year, number, seriesId, issuedOn }
  await act.tx
    .updateTable('documents')
    .set({ ...fixed, status: 'issued', registeredBy: act.actor.id, registeredAt: act.now })
    .where('id', '=', id)
    .execute()
  await act.tx.insertInto('takenNumbers').values({ documentId: id, seriesId, number, givenBy, takenAt: act.now }).execute()
  await act.record(
    'paper registered',
    { kind: 'document', id },
    { after: { number, symbol: document.symbol, issuedOn: issuedOn.toString() } },
  )
  await act.later(printJob, { id })
  return { number, symbol: document.symbol, issuedOn, contentHash: fixed.contentHash }
}

/** A number given by mistake stays in the register with the reason, and is never given again. */
export async function cancelNumber(act: Act, id: string, because: string) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(cancelNumbers, null)
  checkIssued(document)
  checkOwn(document)
  await act.tx
    .updateTable('takenNumbers')
    .set({ cancelledBecause: because, cancelledBy: act.actor.id, cancelledAt: act.now })
    .where('documentId', '=', id)
    .execute()
  await act.tx.updateTable('documents').set({ status: 'cancelled' }).where('id', '=', id).execute()
  await act.record('number cancelled', { kind: 'document', id }, { after: { because } })
}

/** How papers of a body are counted in a year; a kind belongs to one series. */
export async function addSeries(act: Act, organisationId: string, year: number, { last, ...input }: SeriesInput) {
  act.authorise(setSeries, null)
  const others = await act.tx
    .selectFrom('numberSeries')
    .select('kinds')
    .where('organisationId', '=', organisationId)
    .where('year', '=', year)
    .execute()
  const twice = input.kinds.find((kind) => others.some((one) => one.kinds.includes(kind)))
  if (twice) throw new Refusal(filled(messages.kindCountedTwice, { kind: twice }))
  const id = randomUUIDv7()
  await act.tx
    .insertInto('numberSeries')
    .values({ ...input, id, organisationId, year, last: last ?? 0, setBy: act.actor.id, setAt: act.now })
    .execute()
  await act.record('numbering set', { kind: 'number series', id }, { after: { ...input, year, last: last ?? 0 } })
  return id
}

/** The paper as it was signed, by hand and scanned or digitally. */
export async function attachSigned(act: Act, id: string, referenceId: string) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(registerPapers, null)
  checkIssued(document)
  await act.tx.updateTable('documents').set({ signedReferenceId: referenceId }).where('id', '=', id).execute()
  await act.record(
    'signed copy attached',
    { kind: 'document', id },
    { before: { reference: document.signedReferenceId }, after: { reference: referenceId } },
  )
  await act.later(signatureJob, {})
}
