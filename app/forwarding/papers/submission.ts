import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { count, dayPhrase, numberPhrase } from '#platform/paper/words.ts'
import { summaryTable, type SummaryLine } from './summary-list.ts'

export type SubmissionData = {
  office: Office
  symbol: string
  year: number
  to: readonly string[]
  award: string
  bases: readonly string[]
  council: {
    name: string
    minutes: { value: number | null; symbol: string } | null
    on: { day: number; month: number; year: number } | null
  }
  people: readonly SummaryLine[]
  enclosed: readonly string[]
  recipients: readonly string[]
  signer: Signed
}

/** Tờ trình đề nghị khen thưởng, with the summary list as its annex on its side. */
export function submissionPaper(data: SubmissionData): Paper {
  const { office, symbol, year, to, award, bases, people, enclosed, recipients, signer } = data
  return paperOf({
    title: `Tờ trình đề nghị tặng ${award}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      { part: 'title', kind: 'TỜ TRÌNH', abstract: `Về việc đề nghị tặng ${award} năm ${year}` },
      { part: 'addressees', to },
      { part: 'bases', bases },
      paragraph(councilSentence(data)),
      paragraph(
        `${office.body} kính đề nghị ${to[0] ?? ''} xem xét, tặng ${award} cho ${count(people.length)} trường hợp có tên trong danh sách kèm theo.`,
      ),
      ...(enclosed.length > 0
        ? [paragraph('Hồ sơ gửi kèm gồm:'), { part: 'list' as const, mark: '-', items: enclosed.map((text) => `${text};`) }]
        : []),
      paragraph(
        `${office.body} chịu trách nhiệm về tính chính xác của thành tích và các điều kiện, tiêu chuẩn của những trường hợp đề nghị. Kính trình xem xét, quyết định`,
      ),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
    annexes: [
      {
        title: `Danh sách trích ngang đề nghị tặng ${award}`,
        orientation: 'landscape',
        attachedTo: { kind: 'Tờ trình', number: { value: null, symbol }, day: inYear(year), of: office.body },
        parts: [summaryTable(people), paragraph(`Danh sách này có ${count(people.length)} trường hợp.`)],
      },
    ],
  })
}

function councilSentence({ council, people }: SubmissionData) {
  const minutes = council.minutes ? ` (Biên bản số ${numberPhrase(council.minutes)}${council.on ? ` ${dayPhrase(council.on)}` : ''})` : ''
  return `${council.name} đã họp, thảo luận và bỏ phiếu${minutes}; ${count(people.length)} trường hợp dưới đây đạt tỷ lệ phiếu theo quy định.`
}
