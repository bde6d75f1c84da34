import { headOfMinutes, paperOf, signature, type Office } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Part } from '#platform/paper/parts.ts'
import { fact, sourced } from '#platform/paper/told.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

export type TellersPaperData = {
  /** The session. */
  from: From
  office: Office
  symbol: string
  council: string
  session: { number: number; year: number; place: string }
  counted: { hour: number; minute: number; day: number; month: number; year: number }
  tellers: readonly string[]
  /** Who confirms as chair: the chair, or the deputy in their place. */
  signer: { capacity: readonly string[]; name: string | null }
  boxes: readonly CountedBox[]
  /** Words of the fingerprint of each list of ballots, for whoever wants to compare. */
  notes: readonly { text: string; from: From }[]
  /** Boxes that were voided: the vote was repeated. */
  voided: readonly { text: string; from: From }[]
}

type CountedBox = {
  from: From
  name: string
  award: string
  issued: number
  returned: number
  valid: number
  invalid: number
  yes: number
  no: number
  blank: number
  sum: string
}

/** Biên bản kiểm phiếu: for each box what went out, came back, counted, and how it was counted up. */
export function tellersPaper({
  from,
  office,
  symbol,
  council,
  session,
  counted,
  tellers,
  signer,
  boxes,
  notes,
  voided,
}: TellersPaperData): Paper {
  return paperOf({
    title: `Biên bản kiểm phiếu phiên ${count(session.number)}/${session.year}`,
    author: office.body,
    orientation: 'landscape',
    parts: [
      headOfMinutes(office, symbol),
      sourced(from, { part: 'title', kind: 'BIÊN BẢN KIỂM PHIẾU', abstract: `${council}, phiên ${count(session.number)}/${session.year}` }),
      paragraph(
        `Hồi ${timePhrase(counted)}, ${dayPhrase(counted)}, tại ${session.place}, Ban kiểm phiếu gồm ${tellers.join('; ')} đã kiểm phiếu với kết quả như sau:`,
        from,
      ),
      {
        part: 'table',
        size: 12,
        columns: [
          { title: 'STT', share: 6, align: 'center' },
          { title: 'Trường hợp', share: 34, align: 'left' },
          { title: 'Hình thức, danh hiệu', share: 34, align: 'left' },
          ...['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ', 'Đồng ý', 'Không đồng ý', 'Trắng'].map((title) => ({
            title,
            share: 14,
            align: 'center' as const,
          })),
          { title: 'Phép tính', share: 44, align: 'left' },
        ],
        rows: boxes.map(({ name, award, issued, returned, valid, invalid, yes, no, blank, sum, from: own }, i) => ({
          row: 'line',
          cells: [String(i + 1), name, award, ...[issued, returned, valid, invalid, yes, no, blank].map(count), sum],
          from: own,
        })),
      },
      ...(notes.length > 0 ? [paragraph('Bốn chữ nhận dạng của từng hòm phiếu, khi bỏ phiếu hiện giống nhau trên mọi máy:')] : []),
      { part: 'list', mark: '-', items: notes.map(({ text, from: own }) => [fact(text, own)]) },
      ...(voided.length > 0 ? [paragraph('Hòm phiếu đã hủy để bỏ phiếu lại:')] : []),
      { part: 'list', mark: '-', items: voided.map(({ text, from: own }) => [fact(text, own)]) },
      paragraph('Biên bản được lập ngay sau khi kiểm phiếu, đã đọc lại và thống nhất ký tên'),
      ...signedByEach(tellers),
      {
        part: 'signatures',
        left: signature({ capacity: [], name: null }),
        right: signature({ ...signer, capacity: ['Xác nhận của chủ tọa', ...signer.capacity.slice(1)] }),
        recipients: [],
        endMark: false,
      },
    ],
  })
}

/** Every teller has a place of their own to sign, two side by side. */
function signedByEach(tellers: readonly string[]): Part[] {
  const rows = Math.max(1, Math.ceil(tellers.length / 2))
  const teller = (at: number) =>
    signature({ capacity: at === 0 || at < tellers.length ? ['Người kiểm phiếu'] : [], name: tellers[at] ?? null })
  return Array.from({ length: rows }, (_, row) => ({
    part: 'signatures' as const,
    left: teller(2 * row),
    right: teller(2 * row + 1),
    recipients: [],
    endMark: row === 0,
  }))
}
