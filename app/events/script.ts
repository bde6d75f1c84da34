import { showDay } from '#platform/language/time.ts'
import { paragraph, type Paper, type Part } from '#platform/paper/parts.ts'
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

export function scriptPaper(
  ceremony: { title: string; heldOn: Temporal.PlainDate; place: string },
  calls: readonly Group<CommendedRow>[],
  author: string,
): Paper {
  const parts: Part[] = [
    { part: 'title', kind: 'LỜI DẪN TRAO THƯỞNG', abstract: ceremony.title },
    paragraph(`${[ceremony.place, `ngày ${showDay(ceremony.heldOn)}`].filter(Boolean).join(', ')}.`),
    ...calls.flatMap((call, at) => {
      const [opening, ...people] = scriptLines(call, at + 1)
      return opening ? [paragraph([{ text: opening, bold: true }]), { part: 'list' as const, items: people, mark: '-' }] : []
    }),
  ]
  return { title: ceremony.title, author, parts, annexes: [], orientation: 'portrait' }
}
