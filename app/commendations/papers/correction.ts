import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { dayPhrase, numberPhrase } from '#platform/paper/words.ts'

export type CorrectionData = {
  /** The decision that is put right. */
  from: From
  letterhead: { superior: string; body: string; place: string }
  symbol: string
  year: number
  wrong: string
  right: string
  capacity: readonly string[]
  corrected: { abstract: string; number: number | null; symbol: string; issuedOn: Temporal.PlainDate | null; recipients: readonly string[] }
}

/** Công văn đính chính: what was printed, and what it should have been. */
export function correctionPaper({ from, letterhead, symbol, year, wrong, right, capacity, corrected }: CorrectionData): Paper {
  const number = numberPhrase({ value: corrected.number, symbol: corrected.symbol })
  const day = corrected.issuedOn ? ` ${dayPhrase(corrected.issuedOn)}` : ''
  return {
    title: `V/v đính chính Quyết định số ${number}`,
    author: letterhead.body,
    orientation: 'portrait',
    parts: [
      sourced(from, {
        part: 'letterhead',
        ...letterhead,
        number: { value: null, symbol },
        subject: `V/v đính chính Quyết định số ${number}`,
        day: inYear(year),
      }),
      { part: 'addressees', to: ['Các cơ quan, đơn vị, cá nhân đã nhận Quyết định'] },
      paragraph(
        `${letterhead.body} đã ban hành Quyết định số ${number}${day} ${lowered(corrected.abstract)}. Do sơ suất về thể thức, kỹ thuật trình bày, ${letterhead.body} xin đính chính như sau:`,
        from,
      ),
      sourced(from, { part: 'list', mark: '-', items: [`Đã in là: “${wrong}”;`, `Nay đính chính là: “${right}”.`] }),
      paragraph('Các nội dung khác của Quyết định không thay đổi. Trân trọng thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện.'),
      { part: 'closing', recipients: ['Như trên', 'Lưu: VT, VP'], signature: { capacity, hint: null, name: null }, endMark: true },
    ],
    annexes: [],
  }
}

const lowered = (text: string) => (text[0] ?? '').toLocaleLowerCase('vi') + text.slice(1)
