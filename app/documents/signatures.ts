import type { Db, Tx } from '#platform/db/database.ts'
import { answerShape, type Answer } from '#platform/pdf-signatures/finding.ts'
import { checkSignatures } from '#platform/pdf-signatures/index.ts'
import type { Program } from '#platform/web/context.ts'
import { trustNow } from './trusted.ts'

export type SignedCopy = { name: string; addedAt: Temporal.Instant; check: { answer: Answer; at: Temporal.Instant } | null }

/** The signed copy of a paper, and what was found of its signatures with the authorities trusted now. */
export async function signedCopyOf(db: Db | Tx, documentId: string): Promise<SignedCopy | null> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('fileReferences as file', 'file.id', 'documents.signedReferenceId')
    .leftJoin('signatureChecks as checked', 'checked.referenceId', 'file.id')
    .select(['file.name', 'file.addedAt', 'checked.answer', 'checked.checkedAt', 'checked.trustedHash'])
    .where('documents.id', '=', documentId)
    .executeTakeFirst()
  if (!row) return null
  const { hash } = await trustNow(db)
  const check = row.checkedAt && row.trustedHash === hash ? { answer: answerShape.parse(row.answer), at: row.checkedAt } : null
  return { name: row.name, addedAt: row.addedAt, check }
}

/** The worker's part: looks at the signed copies not yet looked at with what is trusted now. May run twice. */
export async function checkSignedCopies({ db, files, clock }: Program) {
  const { hash, roots, between } = await trustNow(db)
  const waiting = await db
    .selectFrom('documents')
    .innerJoin('fileReferences as file', 'file.id', 'documents.signedReferenceId')
    .leftJoin('signatureChecks as checked', 'checked.referenceId', 'file.id')
    .select(['file.id', 'file.sha256', 'file.addedAt'])
    .where((is) => is.or([is('checked.trustedHash', 'is', null), is('checked.trustedHash', '<>', hash)]))
    .execute()
  for (const { id, sha256, addedAt } of waiting) {
    const answer = await checkSignatures(await files.read(sha256), { roots, between }, addedAt)
    const found = { trustedHash: hash, checkedAt: clock(), answer: JSON.stringify(answer) }
    await db
      .insertInto('signatureChecks')
      .values({ referenceId: id, ...found })
      .onConflict((same) => same.column('referenceId').doUpdateSet(found))
      .execute()
  }
}
