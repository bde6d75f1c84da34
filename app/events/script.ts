import { showDay } from '#platform/language/time.ts'
import { paragraph, type From, type Paper, type Part, type Row } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { count, numberPhrase } from '#platform/paper/words.ts'
import type { Group } from './order.ts'
import type { CommendedRow } from './queries.ts'

const called: { [kind: string]: string } = { collective: 'các tập thể', household: 'các hộ gia đình', individual: 'các ông, bà' }

/** What the announcer says, call by call, in the words of such an occasion. Papers are Vietnamese whatever the screen speaks. */
export function scriptLines(call: Group<CommendedRow>, turn: number): string[] {
  const first = call.rows[0]
  if (!first) return []
  const act = call.posthumous ? 'truy tặng' : first.family === 'title' ? 'tặng danh hiệu' : 'tặng'
  const decision =
    first.number && first.issuedOn
      ? `Theo Quyết định số ${numberPhrase({ value: first.number, symbol: first.symbol })} ngày ${showDay(first.issuedOn)}`
      : 'Theo Quyết định'
  const whom = call.posthumous ? 'thân nhân của' : (called[call.kind] ?? 'các ông, bà')
  const together = call.rows.length === 1 ? '' : ` (${count(call.rows.length)} lượt nhận)`
  return [
    `Lượt ${turn}. ${decision}, ${act} ${call.awardName}${together}. Trân trọng kính mời ${whom} sau đây lên bục:`,
    ...call.rows.map(({ name, about, achievement }) => `${name}${about ? `, ${about}` : ''}: ${achievement}`),
  ]
}

type Ceremony = { id: string; title: string; heldOn: Temporal.PlainDate; place: string }

/** The script of the announcer, and the order of award as its annex, for whoever hands the papers up. */
export function scriptPaper(ceremony: Ceremony, calls: readonly Group<CommendedRow>[], author: string): Paper {
  const from: From = { record: 'ceremony', id: ceremony.id }
  const parts: Part[] = [
    sourced(from, { part: 'title', kind: 'LỜI DẪN TRAO THƯỞNG', abstract: ceremony.title }),
    paragraph(`${[ceremony.place, `ngày ${showDay(ceremony.heldOn)}`].filter(Boolean).join(', ')}.`, from),
    ...calls.flatMap((call, at) => {
      const [opening, ...people] = scriptLines(call, at + 1)
      return opening ? [paragraph([{ text: opening, bold: true }], from), sourced(from, { part: 'list', items: people, mark: '-' })] : []
    }),
  ]
  const order = {
    title: 'Thứ tự trao thưởng',
    orientation: 'portrait' as const,
    attachedTo: null,
    parts: [sourced(from, orderTable(calls))],
  }
  return { title: ceremony.title, author, parts, annexes: [order], orientation: 'portrait' }
}

function orderTable(calls: readonly Group<CommendedRow>[]): Part {
  return {
    part: 'table',
    size: 13,
    columns: [
      { title: 'STT', share: 9, align: 'center' },
      { title: 'Tên', share: 52, align: 'left' },
      { title: 'Chức vụ, đơn vị, nơi ở', share: 58, align: 'left' },
      { title: 'Ghi chú', share: 36, align: 'left' },
    ],
    rows: calls.flatMap((call, at): Row[] => [
      { row: 'group', text: `Lượt ${at + 1}: ${call.awardName}${call.posthumous ? ' (truy tặng)' : ''}` },
      ...call.rows.map(({ name, about }, i): Row => ({ row: 'line', cells: [String(i + 1), name, about, ''] })),
    ]),
  }
}
