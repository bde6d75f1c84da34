import type { Act } from '#platform/act.ts'
import { closingOf, signedAs } from './closing.ts'
import { draftDocument, redraftDocument, type Draft } from './commands.ts'
import { readPaper } from './numbering.ts'

/**
 * The paper of a record: begun the first time, written anew from what the record says now each time after, until it is
 * registered. Who signs it was said about the draft, not the record, and stays.
 */
export async function draftAnew(act: Act, draft: Draft & { cause: NonNullable<Draft['cause']> }) {
  const earlier = await act.tx
    .selectFrom('documents')
    .select(['id', 'content', 'signer'])
    .where('causeKind', '=', draft.cause.kind)
    .where('causeId', '=', draft.cause.id)
    .where('kind', '=', draft.kind)
    .where('status', '=', 'draft')
    .orderBy('draftedAt', 'desc')
    .executeTakeFirst()
  if (!earlier) return draftDocument(act, draft)
  const paper = signedAs(draft.paper, closingOf(readPaper(earlier.content)))
  await redraftDocument(act, earlier.id, { ...draft, paper, signer: earlier.signer })
  return earlier.id
}
