import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Part } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { count } from '#platform/paper/words.ts'

type Line = { from: From; name: string; award: string; passed: boolean | null; result: string; why: string }

export type ResultsData = {
  /** The results of the round for one unit. */
  from: From
  office: Office
  symbol: string
  year: number
  to: string
  round: string
  lines: readonly Line[]
  recipients: readonly string[]
  signer: Signed
}

/** Công văn thông báo kết quả xét khen thưởng: who passed, who did not, and why. */
export function resultsPaper({ from, office, symbol, year, to, round, lines, recipients, signer }: ResultsData): Paper {
  const [passed, failed, open] = [true, false, null].map((wanted) => lines.filter((line) => line.passed === wanted))
  return paperOf({
    title: `V/v thông báo kết quả xét khen thưởng ${round}`,
    author: office.body,
    parts: [
      sourced(from, headOf(office, { symbol, year, subject: `V/v thông báo kết quả xét khen thưởng ${round}` })),
      { part: 'addressees', to: [to] },
      paragraph(`${office.body} thông báo kết quả xét ${count(lines.length)} trường hợp do đơn vị đề nghị (${round}) như sau:`, from),
      ...group('1. Trường hợp được khen thưởng, được Hội đồng tán thành', passed ?? []),
      ...group('2. Trường hợp không được khen thưởng và lý do', failed ?? []),
      ...group('3. Trường hợp còn đang xem xét', open ?? []),
      paragraph(
        'Đề nghị đơn vị thông báo cho các tập thể, hộ gia đình, cá nhân được biết. Trường hợp có ý kiến, xin gửi bằng văn bản về Văn phòng',
      ),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}

function group(title: string, lines: readonly Line[]): Part[] {
  if (lines.length === 0) return []
  return [
    { part: 'heading', level: 2, text: title },
    {
      part: 'table',
      size: 13,
      columns: [
        { title: 'STT', share: 9, align: 'center' },
        { title: 'Họ và tên; tên tập thể, hộ', share: 36, align: 'left' },
        { title: 'Đề nghị', share: 34, align: 'left' },
        { title: 'Kết quả', share: 34, align: 'left' },
        { title: 'Căn cứ, lý do', share: 54, align: 'left' },
      ],
      rows: lines.map(({ name, award, result, why, from }, i) => ({ row: 'line', cells: [String(i + 1), name, award, result, why], from })),
    },
  ]
}
