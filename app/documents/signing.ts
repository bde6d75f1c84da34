import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { closingOf, signedAs } from './closing.ts'
import { hashOf } from './commands.ts'
import type { SignatureInput } from './form.ts'
import { capacityOf } from './signing-forms.ts'
import { messages } from './messages.ts'
import { readPaper } from './numbering.ts'
import { letterheadOn, lockDocument } from './queries.ts'
import { checkDraft, checkOwn, checkVersion, draftPapers } from './rules.ts'

/** Says who signs a draft and in which form; the rest of the paper stays as its record gave it. */
export async function setSignature(act: Act, id: string, { version, signingForm, signerTitle, signer }: SignatureInput) {
  const document = await lockDocument(act.tx, act.actor, id)
  act.authorise(draftPapers, null)
  checkDraft(document)
  checkOwn(document)
  checkVersion(document, version)
  const paper = readPaper(document.content)
  if (!closingOf(paper)) throw new Refusal(messages.noSignature)
  const { headTitle, body } = await letterheadOn(act.tx, dayOf(act.now))
  const capacity = capacityOf(signingForm, headTitle, signerTitle, body)
  const content = JSON.stringify(signedAs(paper, { signature: { capacity, name: signer || null, hint: null } }))
  await act.tx
    .updateTable('documents')
    .set({ content, contentHash: hashOf(content), signer: signer || null, version: version + 1, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  await act.record('signer set', { kind: 'document', id }, { before: { signer: document.signer }, after: { signer, signingForm } })
}
