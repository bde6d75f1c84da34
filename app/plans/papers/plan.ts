import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'

export type PlanPaperData = {
  /** The plan. */
  from: From
  office: Office
  symbol: string
  year: number
  /** Without the word "Kế hoạch" in front. */
  about: string
  basis: string
  purpose: readonly string[]
  tasks: readonly { from: From; part: string; text: string; lead: string; support: readonly string[]; due: string; output: string }[]
  execution: readonly string[]
  recipients: readonly string[]
  signer: Signed
}

/** Kế hoạch: what it rests on, what it is for, and a table of tasks as its annex. */
export function planPaper({
  from,
  office,
  symbol,
  year,
  about,
  basis,
  purpose,
  tasks,
  execution,
  recipients,
  signer,
}: PlanPaperData): Paper {
  return paperOf({
    title: `Kế hoạch ${about}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      sourced(from, { part: 'title', kind: 'KẾ HOẠCH', abstract: about }),
      ...(basis ? [paragraph(`Thực hiện ${basis}, ${office.body} ban hành kế hoạch như sau:`, from)] : []),
      { part: 'heading', level: 1, text: 'I. Mục đích, yêu cầu' },
      ...purpose.map((text, i) => paragraph(`${i + 1}. ${text}`, from)),
      { part: 'heading', level: 1, text: 'II. Nội dung' },
      paragraph('Các nhiệm vụ, đơn vị chủ trì, thời hạn và kết quả phải có nêu tại Phụ lục kèm theo.'),
      { part: 'heading', level: 1, text: 'III. Tổ chức thực hiện' },
      ...execution.map((text, i) => paragraph(`${i + 1}. ${text}`, from)),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
    annexes: [
      {
        title: 'Nhiệm vụ thực hiện kế hoạch',
        orientation: 'landscape',
        attachedTo: { kind: 'Kế hoạch', number: { value: null, symbol }, day: inYear(year), of: office.body },
        parts: [
          {
            part: 'table',
            size: 13,
            columns: [
              { title: 'STT', share: 8, align: 'center' },
              { title: 'Mục', share: 14, align: 'center' },
              { title: 'Nhiệm vụ', share: 70, align: 'left' },
              { title: 'Chủ trì', share: 34, align: 'left' },
              { title: 'Phối hợp', share: 38, align: 'left' },
              { title: 'Thời hạn', share: 20, align: 'center' },
              { title: 'Kết quả', share: 40, align: 'left' },
            ],
            rows: tasks.map(({ from: task, part, text, lead, support, due, output }, i) => ({
              row: 'line',
              cells: [String(i + 1), part, text, lead, support.join('; '), due, output],
              from: task,
            })),
          },
        ],
      },
    ],
  })
}
