import { paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Table } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { count } from '#platform/paper/words.ts'

export type SummaryLine = {
  /** The case. */
  from: From
  name: string
  /** As exact as it is known: 12/3/1975, 3/1975 or 1975; never "01/01". */
  born: string
  sex: string
  ethnicGroup: string
  about: string
  achievement: string
  award: string
  vote: string
  note: string
}

export type SummaryListData = {
  /** The package. */
  from: From
  office: Office
  year: number
  title: string
  people: readonly SummaryLine[]
  signer: Signed
}

/** Danh sách trích ngang, on its side. */
export function summaryListPaper({ from, office, year, title, people, signer }: SummaryListData): Paper {
  return paperOf({
    title,
    author: office.body,
    orientation: 'landscape',
    parts: [
      // A list goes with a submission and has no number of its own.
      { part: 'letterhead', ...office, number: null, subject: null, day: inYear(year) },
      sourced(from, { part: 'title', kind: 'DANH SÁCH TRÍCH NGANG', abstract: title }),
      summaryTable(people),
      paragraph(`Danh sách này gồm ${count(people.length)} trường hợp`, from),
      { part: 'closing', recipients: [], signature: signature(signer), endMark: true },
    ],
  })
}

export function summaryTable(people: readonly SummaryLine[]): Table {
  return {
    part: 'table',
    size: 12,
    columns: [
      { title: 'STT', share: 8, align: 'center' },
      { title: 'Họ và tên; tên tập thể, hộ', share: 30, align: 'left' },
      { title: 'Ngày, năm sinh', share: 17, align: 'center' },
      { title: 'Giới tính', share: 10, align: 'center' },
      { title: 'Dân tộc', share: 16, align: 'left' },
      { title: 'Chức vụ, đơn vị, nơi ở', share: 36, align: 'left' },
      { title: 'Tóm tắt thành tích', share: 62, align: 'left' },
      { title: 'Đề nghị', share: 22, align: 'left' },
      { title: 'Tỷ lệ phiếu', share: 20, align: 'center' },
      { title: 'Ghi chú', share: 16, align: 'left' },
    ],
    rows: people.map((one, i) => ({
      row: 'line',
      cells: [String(i + 1), one.name, one.born, one.sex, one.ethnicGroup, one.about, one.achievement, one.award, one.vote, one.note],
      from: one.from,
    })),
  }
}
