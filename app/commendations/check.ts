import type { Db } from '#platform/db/database.ts'
import { initials } from './code.ts'
import { showBookNumber } from './certificates.ts'
import type { CommendationStatus, DecisionKind } from './rules.ts'

export type Checked = NonNullable<Awaited<ReturnType<typeof checkCertificate>>>

/**
 * What anyone holding a code may know: that the paper is real, whether it stands, and by which decisions. The name
 * is initials until the number printed on the paper is typed; a revoked one never shows more than initials.
 */
export async function checkCertificate(db: Db, code: string, typedNumber: string) {
  const row = await db
    .selectFrom('commendations')
    .innerJoin('commendationDecisions as decision', 'decision.id', 'commendations.decisionId')
    .innerJoin('documents', 'documents.id', 'decision.documentId')
    .innerJoin('awardNames as named', (join) => join.onRef('named.code', '=', 'commendations.awardCode').on('named.language', '=', 'vi'))
    .select(['commendations.id', 'address', 'commendations.name', 'about', 'achievement', 'bookNumber', 'commendations.status'])
    .select(['named.name as awardName', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .$narrowType<{ status: CommendationStatus }>()
    .where('commendations.code', '=', code)
    .executeTakeFirst()
  if (!row || row.bookNumber === null || row.issuedOn === null) return null
  const stands = row.status === 'effective' || row.status === 'restored'
  const known = stands && isNumber(typedNumber, row.bookNumber)
  const changes = await changesOf(db, row.id)
  return {
    stands,
    known,
    awardName: row.awardName,
    number: { value: row.number, symbol: row.symbol },
    issuedOn: row.issuedOn,
    bookNumber: showBookNumber(row.bookNumber),
    name: known ? `${row.address} ${row.name}`.trim() : initials(row.name),
    about: known ? row.about : null,
    achievement: known ? row.achievement : null,
    changes,
  }
}

function isNumber(typed: string, bookNumber: number) {
  return /^\d{1,6}$/.test(typed.trim()) && Number(typed) === bookNumber
}

function changesOf(db: Db, commendationId: string) {
  return db
    .selectFrom('commendationChanges as change')
    .innerJoin('commendationDecisions as decision', 'decision.id', 'change.decisionId')
    .innerJoin('documents', 'documents.id', 'decision.documentId')
    .select(['decision.kind', 'decision.reason', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .$narrowType<{ kind: DecisionKind }>()
    .where('change.commendationId', '=', commendationId)
    .where('documents.status', '=', 'issued')
    .orderBy('documents.issuedOn')
    .orderBy('documents.number')
    .execute()
}
