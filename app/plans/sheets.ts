import { speak } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { messages as say } from './messages.ts'
import type { TaskRow } from './queries.ts'
import { standing } from './rules.ts'

const t = speak('vi')

/** The tasks that are seen, as a sheet. */
export function tasksSheet(name: string, rows: readonly TaskRow[], today: Temporal.PlainDate) {
  return writeRows({
    name,
    head: ['STT', t(say.part), t(say.taskText), t(say.lead), t(say.support), t(say.dueOn), t(say.output), t(say.state), '%'],
    rows: rows.map((row, at) => [
      at + 1,
      row.part,
      row.text,
      row.leadName,
      row.supportNames.join('; '),
      showDay(row.dueOn),
      row.output,
      t(say[standing(row, today)]),
      row.percent,
    ]),
    widths: [6, 10, 50, 28, 28, 12, 40, 14, 6],
  })
}
