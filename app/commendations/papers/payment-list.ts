import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { sumOf } from './decision.ts'
import { dayPhrase, grouped, moneyInWords, numberPhrase } from '#platform/paper/words.ts'

export type PaymentData = {
  /** The decision the money follows. */
  from: From
  letterhead: { superior: string; body: string; place: string }
  year: number
  headTitle: string
  /** Who heads the agency, where the accounts say. */
  headName: string | null
  decision: { number: number | null; symbol: string; issuedOn: Temporal.PlainDate | null }
  people: readonly { address: string; name: string; about: string; amount: number | null; from: From }[]
}

/** Danh sách chi tiền thưởng: what the accountant pays by, with room for each signature. */
export function paymentPaper({ from, letterhead, year, headTitle, headName, decision, people }: PaymentData): Paper {
  const total = people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const day = decision.issuedOn ? ` ${dayPhrase(decision.issuedOn)}` : ''
  return {
    title: 'Danh sách chi tiền thưởng',
    author: letterhead.body,
    orientation: 'landscape',
    parts: [
      { part: 'letterhead', ...letterhead, number: null, subject: null, day: inYear(year) },
      sourced(from, {
        part: 'title',
        kind: 'DANH SÁCH CHI TIỀN THƯỞNG',
        abstract: `Theo Quyết định số ${numberPhrase({ value: decision.number, symbol: decision.symbol })}${day}`,
      }),
      {
        part: 'table',
        size: 13,
        columns: [
          { title: 'STT', share: 7, align: 'center' },
          { title: 'Họ tên, tập thể, hộ gia đình', share: 34, align: 'left' },
          { title: 'Chức vụ, đơn vị, nơi ở', share: 40, align: 'left' },
          { title: 'Số tiền (đồng)', share: 18, align: 'right' },
          { title: 'Số tài khoản, ngân hàng', share: 28, align: 'left' },
          { title: 'Thuế (nếu có)', share: 14, align: 'right' },
          { title: 'Ký nhận', share: 22, align: 'center' },
        ],
        rows: [
          ...people.map(({ address, name, about, amount, from: own }, i) => ({
            row: 'line' as const,
            cells: [String(i + 1), `${address} ${name}`.trim(), about, amount === null ? '' : grouped(amount), '', '', ''],
            from: own,
          })),
          { row: 'total', cells: ['', 'Cộng', '', grouped(total), '', '', ''], from: { ...from, sum: sumOf(people) } },
        ],
      },
      paragraph(told`Tổng số tiền: ${fact(`${grouped(total)} đồng`, from, sumOf(people))} (bằng chữ: ${moneyInWords(total)}).`),
      {
        part: 'signatures',
        left: { capacity: ['Kế toán'], hint: '(Ký, ghi rõ họ tên)', name: null },
        right: { capacity: [headTitle], hint: '(Ký, đóng dấu)', name: headName },
        recipients: [],
        endMark: false,
      },
    ],
    annexes: [],
  }
}
