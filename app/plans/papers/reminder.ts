import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { count } from '#platform/paper/words.ts'

export type ReminderData = {
  /** The list of what is late. */
  from: From
  office: Office
  symbol: string
  year: number
  to: readonly string[]
  plan: string
  tasks: readonly { from: From; text: string; lead: string; due: string; daysLate: number }[]
  replyBy: string
  recipients: readonly string[]
  signer: Signed
}

/** Công văn đôn đốc: what is late, by how many days, and when an answer is awaited. */
export function reminderPaper({ from, office, symbol, year, to, plan, tasks, replyBy, recipients, signer }: ReminderData): Paper {
  return paperOf({
    title: `V/v đôn đốc thực hiện ${plan}`,
    author: office.body,
    parts: [
      sourced(from, headOf(office, { symbol, year, subject: `V/v đôn đốc thực hiện ${plan}` })),
      { part: 'addressees', to },
      paragraph(`Qua theo dõi việc thực hiện ${plan}, đến nay còn ${count(tasks.length)} nhiệm vụ đã quá hạn mà chưa có kết quả:`, from),
      {
        part: 'table',
        size: 13,
        columns: [
          { title: 'STT', share: 9, align: 'center' },
          { title: 'Nhiệm vụ', share: 74, align: 'left' },
          { title: 'Đơn vị chủ trì', share: 40, align: 'left' },
          { title: 'Thời hạn', share: 24, align: 'center' },
          { title: 'Quá hạn (ngày)', share: 20, align: 'center' },
        ],
        rows: tasks.map(({ from: task, text, lead, due, daysLate }, i) => ({
          row: 'line',
          cells: [String(i + 1), text, lead, due, count(daysLate)],
          from: task,
        })),
      },
      paragraph(
        `${office.body} đề nghị các đơn vị khẩn trương thực hiện, báo cáo kết quả hoặc nêu rõ vướng mắc trước ngày ${replyBy}`,
        from,
      ),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
