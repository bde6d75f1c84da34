import type { Letterhead } from '#app/documents/index.ts'
import { speak } from '#platform/language/messages.ts'
import { showMoment, dayOf } from '#platform/language/time.ts'
import { inYear, paragraph, type From, type Paper, type Part, type Row } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { dayPhrase } from '#platform/paper/words.ts'
import type { Breakdown } from '../breakdown.ts'
import { notCounted } from '../figures.ts'
import { messages as say } from '../messages.ts'
import { paragraphOf } from '../paragraph.ts'
import { labelOf, rowsOf, shareOf } from '../words.ts'

type Told = Breakdown & { code: string; before: number }
type Tally = { leadId: string; leadName: string; given: number; done: number; late: number }

type Content = {
  /** The address of the report below /office/reports/: the year, or the frozen one. */
  report: string
  year: number
  asOf: Temporal.Instant
  figures: readonly Told[]
  tasks: readonly Tally[]
  letterhead: Letterhead
  /** The day the paper is drafted: its year stands in the head until it is registered. */
  today: Temporal.PlainDate
}

const t = speak('vi')

/** Báo cáo năm, in the lawful layout; number and day stay blank until it is registered. */
export function yearlyReport({ report, year, asOf, figures, tasks, letterhead, today }: Content): Paper {
  const known = dayOf(asOf)
  const yearBefore = `${year - 1}@${known.toString()}`
  const whole: From = { record: 'report', id: report }
  return {
    title: `Báo cáo công tác gương điển hình tiên tiến năm ${year}`,
    author: letterhead.body,
    orientation: 'portrait',
    annexes: [],
    parts: [
      {
        part: 'letterhead',
        superior: letterhead.superior,
        body: letterhead.body,
        number: { value: null, symbol: `BC-${letterhead.abbreviation}` },
        subject: null,
        place: letterhead.place,
        day: inYear(today.year),
      },
      sourced(whole, {
        part: 'title',
        kind: 'BÁO CÁO',
        abstract: `Kết quả phát hiện, bồi dưỡng, tuyên truyền và nhân rộng gương điển hình tiên tiến năm ${year}`,
      }),
      { part: 'addressees', to: [letterhead.superior] },
      paragraph(`Số liệu tổng hợp theo ngày thực hiện, ngày ban hành quyết định, tính đến hết ${dayPhrase(known)}.`, whole),
      { part: 'heading', text: 'I. KẾT QUẢ', level: 1 },
      paragraph(withZeros(paragraphOf(t, year, figures)), whole),
      sourced(
        whole,
        table(
          ['Nội dung', `Năm ${year}`, `Năm ${year - 1}`],
          figures.map(({ code, total, before }) => ({
            ...line(labelOf(t, code), String(total), String(before)),
            from: [null, listOf(report, code), listOf(yearBefore, code)],
          })),
        ),
      ),
      ...figures.filter(({ total, parts }) => total > 0 && parts.length > 0).flatMap((figure) => whoTheyAre(figure, report)),
      { part: 'heading', text: 'II. THỰC HIỆN KẾ HOẠCH', level: 1 },
      ...planned(tasks, report),
      { part: 'heading', text: 'III. NỘI DUNG CHƯA CÓ SỐ LIỆU', level: 1 },
      paragraph('Các nội dung sau chưa được theo dõi trên hệ thống; số liệu (nếu có) báo cáo riêng:'),
      { part: 'list', items: notCounted.map((sentence) => `${t(sentence)};`), mark: '-' },
      {
        part: 'closing',
        recipients: ['Như trên;', 'Lưu: VT, TĐKT.'],
        signature: { capacity: [letterhead.headTitle], hint: null, name: null },
        endMark: true,
      },
    ],
  }
}

/** The list that counts to exactly this figure, or to this part of it. */
function listOf(report: string, code: string, part = '', of = ''): From {
  return { record: 'report list', id: [report, code, part, of].map(encodeURIComponent).join(' ') }
}

/** 07 phụ nữ: in running words a number below ten has a zero before it. */
function withZeros(text: string) {
  return text.replace(/(?<![\d.,/])[1-9](?![\d.,/]*\d)/g, (digit) => `0${digit}`)
}

function whoTheyAre(figure: Told, report: string): Part[] {
  const groups = figure.parts.map((part) => rowsOf(t, part)).filter((rows) => rows.length)
  const rows = groups.flatMap((lines): Row[] => [
    { row: 'group', text: lines[0]?.group ?? '' },
    ...lines.map((row): Row => ({
      row: 'line',
      cells: [row.label, row.count === null ? t(say.notPublished) : String(row.count), shareOf(row)],
      from: {
        ...listOf(report, figure.code, row.part, row.code),
        ...(row.count !== null && { sum: `${row.count}/${row.total} = ${shareOf(row)}` }),
      },
    })),
  ])
  const hidden = groups.flat().some((row) => row.count === null)
  return [
    { part: 'heading', text: `Cơ cấu: ${labelOf(t, figure.code).toLowerCase()}`, level: 2 },
    sourced(listOf(report, figure.code), table(['Nhóm', 'Số lượng', 'Tỷ lệ'], rows)),
    ...(hidden ? [paragraph(t(say.notPublishedWords))] : []),
  ]
}

function planned(tasks: readonly Tally[], report: string): Part[] {
  if (!tasks.length) return [paragraph(t(say.noTasks))]
  const lines = tasks.map(({ leadId, leadName, given, done, late }) => ({
    ...line(leadName, String(given), String(done), String(late)),
    from: [null, ...(['given', 'done', 'late'] as const).map((which) => listOf(report, 'tasks', which, leadId))],
  }))
  return [table([t(say.unit), t(say.tasksAll), t(say.tasksDone), t(say.tasksLate)], lines)]
}

function table(heads: readonly string[], rows: readonly Row[]): Part {
  return {
    part: 'table',
    size: 13,
    columns: heads.map((title, at) => ({ title, share: at ? 4 : 10, align: at ? 'right' : 'left' })),
    rows,
  }
}

function line(...cells: string[]) {
  return { row: 'line' as const, cells }
}

/** The name of the file, by what it says and when. */
export function reportName(year: number, asOf: Temporal.Instant) {
  return `bao-cao-nam-${year}-den-${showMoment(asOf).replaceAll(/[^\d]+/g, '-')}`
}
