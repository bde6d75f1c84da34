import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { howMany } from '#app/commendations/index.ts'
import { count, dayPhrase } from '#platform/paper/words.ts'
import { summaryTable, type SummaryLine } from './summary-list.ts'

type Sitting = { from: From; council: string; number: number; year: number; on: Temporal.PlainDate | null; cases: number }

export type SubmissionData = {
  /** The package. */
  from: From
  /** The rule that has the bases. */
  basis: From
  office: Office
  symbol: string
  year: number
  to: readonly string[]
  award: string
  bases: readonly string[]
  /** The sessions that voted on these cases, and on how many of them. */
  sittings: readonly Sitting[]
  organisationAuthored: boolean
  kinds: readonly { kind: 'individual' | 'household' | 'collective' }[]
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
      sourced(data.from, { part: 'title', kind: 'TỜ TRÌNH', abstract: `Về việc đề nghị tặng ${award} năm ${year}` }),
      { part: 'addressees', to },
      sourced(data.basis, { part: 'bases', bases }),
      paragraph(appraised(data), data.from),
      ...data.sittings.map((sitting) => paragraph(voted(sitting), sitting.from)),
      ...(data.organisationAuthored ? [paragraph(authored)] : []),
      paragraph(
        told`${office.body} kính đề nghị ${to[0] ?? ''} xem xét, tặng ${award} cho ${fact(howMany(data.kinds), data.from)} có tên trong danh sách kèm theo.`,
      ),
      ...(enclosed.length > 0
        ? [paragraph('Hồ sơ gửi kèm gồm:'), sourced(data.from, { part: 'list', mark: '-', items: enclosed.map((text) => `${text};`) })]
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
        parts: [summaryTable(people), paragraph(`Danh sách này gồm ${howMany(data.kinds)}./.`, data.from)],
      },
    ],
  })
}

function appraised({ office, people }: SubmissionData) {
  return `${office.body} đã nhận, thẩm định hồ sơ và đối chiếu minh chứng của ${count(people.length)} trường hợp dưới đây; thành tích nêu trong danh sách là những điều đã kiểm chứng.`
}

function voted({ council, number, year, on, cases }: Sitting) {
  return `${council} đã họp phiên ${count(number)}/${year}${on ? ` ${dayPhrase(on)}` : ''}, thảo luận và biểu quyết ${count(cases)} trường hợp; kết quả từng trường hợp ghi ở cột tỷ lệ phiếu và trong trích biên bản gửi kèm.`
}

const authored =
  'Các trường hợp này là nông dân, công nhân, đồng bào dân tộc thiểu số hoặc người yếu thế do thủ trưởng đơn vị phát hiện; báo cáo tóm tắt thành tích do đơn vị viết theo khoản 8 Điều 33 Nghị định số 152/2025/NĐ-CP.'
