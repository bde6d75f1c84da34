import type { Letterhead } from '#app/documents/index.ts'
import { speak } from '#platform/language/messages.ts'
import { showDay, showMoment, dayOf } from '#platform/language/time.ts'
import { inYear, paragraph, type Paper, type Part, type Row } from '#platform/paper/parts.ts'
import type { Breakdown } from '../breakdown.ts'
import { notCounted } from '../figures.ts'
import { messages as say } from '../messages.ts'
import { paragraphOf } from '../paragraph.ts'
import { labelOf, rowsOf, shareOf } from '../words.ts'

type Told = Breakdown & { code: string; before: number }
type Tally = { leadName: string; given: number; done: number; late: number }

type Content = {
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
export function yearlyReport({ year, asOf, figures, tasks, letterhead, today }: Content): Paper {
  const known = dayOf(asOf)
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
      {
        part: 'title',
        kind: 'BÁO CÁO',
        abstract: `Kết quả phát hiện, bồi dưỡng, tuyên truyền và nhân rộng gương điển hình tiên tiến năm ${year}`,
      },
      { part: 'addressees', to: [letterhead.superior] },
      paragraph(`Số liệu tính theo ngày của việc, của quyết định, như đã biết đến ${showDay(known)}.`),
      { part: 'heading', text: 'I. KẾT QUẢ', level: 1 },
      paragraph(paragraphOf(t, year, figures)),
      table(
        ['Nội dung', `Năm ${year}`, `Năm ${year - 1}`],
        figures.map(({ code, total, before }) => line(labelOf(t, code), String(total), String(before))),
      ),
      ...figures.filter(({ total, parts }) => total > 0 && parts.length > 0).flatMap((figure) => whoTheyAre(figure)),
      { part: 'heading', text: 'II. THỰC HIỆN KẾ HOẠCH', level: 1 },
      ...planned(tasks),
      { part: 'heading', text: 'III. NHỮNG PHẦN CHƯA CÓ SỐ LIỆU', level: 1 },
      paragraph('Các nội dung sau chưa được đếm trong hệ thống; số liệu, nếu có, báo cáo riêng:'),
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

function whoTheyAre(figure: Told): Part[] {
  const groups = figure.parts.map((part) => rowsOf(t, part)).filter((rows) => rows.length)
  const rows = groups.flatMap((lines): Row[] => [
    { row: 'group', text: lines[0]?.group ?? '' },
    ...lines.map((row): Row => ({ row: 'line', cells: [row.label, row.count === null ? t(say.hidden) : String(row.count), shareOf(row)] })),
  ])
  const hidden = groups.flat().some((row) => row.count === null)
  return [
    { part: 'heading', text: `Cơ cấu: ${labelOf(t, figure.code).toLowerCase()}`, level: 2 },
    table(['Nhóm', 'Số lượng', 'Tỷ lệ'], rows),
    ...(hidden ? [paragraph(t(say.hiddenWords))] : []),
  ]
}

function planned(tasks: readonly Tally[]): Part[] {
  if (!tasks.length) return [paragraph(t(say.noTasks))]
  const lines = tasks.map(({ leadName, given, done, late }) => line(leadName, String(given), String(done), String(late)))
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

function line(...cells: string[]): Row {
  return { row: 'line', cells }
}

/** The name of the file, by what it says and when. */
export function reportName(year: number, asOf: Temporal.Instant) {
  return `bao-cao-nam-${year}-den-${showMoment(asOf).replaceAll(/[^\d]+/g, '-')}`
}
