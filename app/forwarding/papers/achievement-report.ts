import { paperOf, signature, type Office } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import { ended, whole } from '#platform/paper/text.ts'
import type { From, Paper, Part, Table } from '#platform/paper/parts.ts'
import { fact, sourced } from '#platform/paper/told.ts'

export type AchievementReportData = {
  /** The case, and the life record of whom it is about. */
  from: From
  person: From
  office: Office
  year: number
  award: string
  kind: 'individual' | 'collective' | 'household'
  /** For a sudden or thematic deed the middle part tells the deed itself. */
  occasion: 'regular' | 'sudden' | 'thematic'
  /** The organisation that found the person and writes in their stead (NĐ 152/2025/NĐ-CP, Điều 33 khoản 8). */
  authoredBy: string | null
  name: string
  /** Name of a fact and the fact, in the order of the form: Năm sinh, Dân tộc, Chức vụ … */
  facts: readonly { label: string; value: string }[]
  duties: readonly string[]
  /** What was shown by evidence, one claim a line, with its period. */
  achievements: readonly { text: string; period: string; from: From }[]
  titles: readonly PastAward[]
  awards: readonly PastAward[]
  confirmedBy: { left: string; right: string }
}

type PastAward = { year: string; name: string; decision: string }

const whose = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' }

/** Báo cáo thành tích: who it is, what was done and shown, what was given before. */
export function achievementReportPaper(data: AchievementReportData): Paper {
  const { office, year, award, kind, name, occasion, confirmedBy, authoredBy, from, person } = data
  const deed = occasion === 'sudden' ? ' (thành tích đột xuất)' : occasion === 'thematic' ? ' (thành tích theo chuyên đề)' : ''
  return paperOf({
    title: `Báo cáo thành tích: ${name}`,
    author: office.body,
    parts: [
      { part: 'letterhead', ...office, number: null, subject: null, day: inYear(year) },
      {
        part: 'title',
        kind: authoredBy ? 'BÁO CÁO TÓM TẮT THÀNH TÍCH' : 'BÁO CÁO THÀNH TÍCH',
        abstract: `Đề nghị tặng ${award} cho ${whose[kind]}${deed}`,
      },
      paragraph(
        [
          { text: kind === 'individual' ? 'Họ và tên: ' : kind === 'household' ? 'Hộ gia đình: ' : 'Tên tập thể: ' },
          { text: whole(name), bold: true },
        ],
        person,
      ),
      ...(authoredBy ? [paragraph(authored(authoredBy), from)] : []),
      { part: 'heading', level: 1, text: kind === 'individual' ? 'I. Sơ lược lý lịch' : 'I. Sơ lược đặc điểm, tình hình' },
      sourced(person, { part: 'list', mark: '-', items: data.facts.map(({ label, value }) => `${label}: ${value}`) }),
      { part: 'heading', level: 1, text: done[occasion] },
      ...data.duties.map((text) => paragraph(ended(text, '.'), from)),
      {
        part: 'list',
        mark: '-',
        items: data.achievements.map(({ text, period, from: claim }) => [
          fact(period ? `${text.replace(/[\s.;]+$/u, '')} (${period})` : text, claim),
        ]),
      },
      ...(occasion === 'regular' ? earlier(data) : []),
      {
        part: 'signatures',
        left: signature({ capacity: [confirmedBy.left], name: null }, '(Ký, đóng dấu)'),
        right: signature({ capacity: [confirmedBy.right], name: null }, '(Ký, ghi rõ họ tên)'),
        recipients: [],
        endMark: false,
      },
    ],
  })
}

const authored = (by: string) =>
  `Báo cáo này do ${by} phát hiện và viết theo khoản 8 Điều 33 Nghị định số 152/2025/NĐ-CP; người được đề nghị không phải tự viết.`

const done = {
  regular: 'II. Thành tích đạt được',
  sudden: 'II. Thành tích đột xuất',
  thematic: 'II. Thành tích đạt được theo chuyên đề',
}

/** The forms for a sudden deed and for a theme tell the deed alone. */
function earlier({ titles, awards, person }: AchievementReportData): Part[] {
  return [
    { part: 'heading', level: 1, text: 'III. Các hình thức đã được khen thưởng' },
    ...past('1. Danh hiệu thi đua', 'Danh hiệu thi đua', titles, person),
    ...past('2. Hình thức khen thưởng', 'Hình thức khen thưởng', awards, person),
  ]
}

function past(title: string, column: string, awards: readonly PastAward[], from: From): Part[] {
  const heading: Part = { part: 'heading', level: 2, text: title }
  if (awards.length === 0) return [heading, paragraph('Chưa có.')]
  const table: Table = {
    part: 'table',
    size: 13,
    columns: [
      { title: 'Năm', share: 14, align: 'center' },
      { title: column, share: 56, align: 'left' },
      { title: 'Số, ngày, tháng, năm của quyết định; cơ quan ban hành', share: 75, align: 'left' },
    ],
    rows: awards.map(({ year, name, decision }) => ({ row: 'line', cells: [year, name, decision], from })),
  }
  return [heading, table]
}
