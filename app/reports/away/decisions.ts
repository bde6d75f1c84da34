import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { visibleDecisions, type CommendationStatus } from '#app/commendations/index.ts'
import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { speak, type Sentence } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { awayList } from './list.ts'

const t = speak('vi')

const kinds: Record<string, Sentence> = {
  award: { vi: 'Khen thưởng', en: 'Award' },
  revocation: { vi: 'Thu hồi', en: 'Revocation' },
  stripping: { vi: 'Tước', en: 'Stripping' },
  restoration: { vi: 'Phục hồi', en: 'Restoration' },
}
const papers: Record<string, Sentence> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}
const statuses: Record<CommendationStatus, Sentence> = {
  draft: { vi: 'Chờ ban hành', en: 'Not issued yet' },
  effective: { vi: 'Còn giá trị', en: 'Stands' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  stripped: { vi: 'Đã tước', en: 'Stripped' },
  restored: { vi: 'Đã phục hồi', en: 'Restored' },
}

/** A decision that speaks only of cases closed to this person stays out, whatever its paper is. */
function decisionsFor(tx: Tx, actor: Actor) {
  const open = openTo(actor, 'nomination', 'named.nomination_id')
  return visibleDecisions(tx, actor).where(sql<boolean>`(
    not exists (select from document_nominations named where named.document_id = documents.id)
    or exists (select from document_nominations named where named.document_id = documents.id and ${open}))`)
}

function commendationsFor(tx: Tx, actor: Actor) {
  return visibleDecisions(tx, actor)
    .innerJoin('commendations', 'commendations.decisionId', 'commendationDecisions.id')
    .where(openTo(actor, 'nomination', 'commendations.nominationId'))
    .where(openTo(actor, 'subject', 'commendations.subjectId'))
}

const numberOf = (row: { number: number | null; symbol: string }) => (row.number === null ? '' : `${row.number}/${row.symbol}`)
const dayOn = (row: { issuedOn: Temporal.PlainDate | null }) => row.issuedOn && showDay(row.issuedOn)
const wordOf = (words: Record<string, Sentence>, code: string) => (words[code] ? t(words[code]) : code)

export const decisions = awayList({
  name: 'decisions',
  is: { vi: 'Quyết định khen thưởng', en: 'Commendation decisions' },
  count: (tx, actor) =>
    decisionsFor(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    decisionsFor(tx, actor)
      .select(['commendationDecisions.id', 'commendationDecisions.kind', 'commendationDecisions.abstract'])
      .select(['documents.status', 'documents.number', 'documents.symbol', 'documents.issuedOn', 'documents.signer'])
      .select(decidedAward('commendationDecisions.awardCode').as('awardName'))
      .where('commendationDecisions.id', '>', id)
      .orderBy('commendationDecisions.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã quyết định', en: 'Decision' }, width: 38, of: (row) => row.id },
    { is: { vi: 'Số, ký hiệu', en: 'Number' }, of: (row) => numberOf(row) },
    { is: { vi: 'Ngày ban hành', en: 'Issued on' }, width: 14, of: (row) => dayOn(row) },
    { is: { vi: 'Về việc', en: 'Kind' }, width: 14, of: (row) => wordOf(kinds, row.kind) },
    { is: { vi: 'Hình thức khen', en: 'Award' }, width: 24, of: (row) => row.awardName },
    { is: { vi: 'Trích yếu', en: 'Abstract' }, width: 60, of: (row) => row.abstract },
    { is: { vi: 'Người ký', en: 'Signed by' }, width: 24, of: (row) => row.signer },
    { is: { vi: 'Tình trạng', en: 'Status' }, width: 14, of: (row) => wordOf(papers, row.status) },
  ],
})

export const commendations = awayList({
  name: 'commendations',
  is: { vi: 'Người được khen thưởng', en: 'Commendations' },
  count: (tx, actor) =>
    commendationsFor(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    commendationsFor(tx, actor)
      .select(['commendations.id', 'commendations.decisionId', 'commendations.nominationId', 'commendations.name', 'commendations.about'])
      .select(['commendations.address', 'commendations.achievement', 'commendations.amount', 'commendations.status'])
      .select(['commendations.bookNumber', 'commendations.bookYear', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
      .select(decidedAward('commendations.awardCode').as('awardName'))
      .where('commendations.id', '>', id)
      .orderBy('commendations.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã quyết định', en: 'Decision' }, width: 38, of: (row) => row.decisionId },
    { is: { vi: 'Mã đề nghị', en: 'Nomination' }, width: 38, of: (row) => row.nominationId },
    { is: { vi: 'Số, ký hiệu', en: 'Number' }, of: (row) => numberOf(row) },
    { is: { vi: 'Ngày ban hành', en: 'Issued on' }, width: 14, of: (row) => dayOn(row) },
    { is: { vi: 'Tên', en: 'Name' }, width: 28, of: (row) => [row.address, row.name].filter(Boolean).join(' ') },
    { is: { vi: 'Là ai', en: 'About' }, width: 36, of: (row) => row.about },
    { is: { vi: 'Hình thức khen', en: 'Award' }, width: 24, of: (row) => row.awardName },
    { is: { vi: 'Thành tích', en: 'Achievement' }, width: 60, of: (row) => row.achievement },
    { is: { vi: 'Tiền thưởng (đồng)', en: 'Reward (VND)' }, of: (row) => row.amount },
    { is: { vi: 'Số vào sổ', en: 'In the book' }, of: (row) => row.bookNumber && `${row.bookNumber}/${row.bookYear}` },
    { is: { vi: 'Tình trạng', en: 'Status' }, width: 14, of: (row) => wordOf(statuses, row.status) },
  ],
})
