import { speak } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import type { Breakdown, Counted } from './breakdown.ts'
import { messages as say } from './messages.ts'
import { labelOf, rowsOf, shareOf } from './words.ts'

const t = speak('vi')

type Told = Breakdown & { code: string; before: number }
type Tally = { leadName: string; given: number; done: number; late: number }

/** The report as one sheet: each figure, what it is made of, and the tasks; small groups stay unprinted here too. */
export function reportSheet(year: number, figures: readonly Told[], tasks: readonly Tally[]) {
  const head = ['Mục', 'Phân theo', 'Nhóm', `Năm ${year}`, `Năm ${year - 1}`, 'Tỷ lệ']
  const rows = figures.flatMap(({ code, total, before, parts }) => [
    [labelOf(t, code), '', 'Tổng số', total, before, ''],
    ...parts
      .flatMap((part) => rowsOf(t, part))
      .map((row) => [labelOf(t, code), row.group, row.label, row.count ?? t(say.hidden), null, shareOf(row)]),
  ])
  const units = tasks.flatMap(({ leadName, given, done, late }) => [
    [t(say.tasks), leadName, t(say.tasksAll), given, null, ''],
    [t(say.tasks), leadName, t(say.tasksDone), done, null, ''],
    [t(say.tasks), leadName, t(say.tasksLate), late, null, ''],
  ])
  return writeRows({ name: `Báo cáo năm ${year}`, head, rows: [...rows, ...units], widths: [24, 40, 28, 12, 12, 10] })
}

/** The list behind one figure. */
export function listSheet(code: string, rows: readonly Counted[]) {
  return writeRows({
    name: labelOf(t, code),
    head: ['STT', t(say.name), t(say.kind), t(say.day), 'Ghi chú'],
    rows: rows.map(({ name, kind, on, words }, at) => [at + 1, name, kind ? t(say[kind]) : '', showDay(on), words]),
    widths: [6, 32, 14, 12, 40],
  })
}
