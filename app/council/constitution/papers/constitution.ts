import { headOf, paperOf, signature, type Issued, type Office, type Signed } from '#platform/paper/office.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { dayPhrase } from '#platform/paper/words.ts'

export type ConstitutionData = {
  /** The council. */
  from: From
  /** The rule that has the bases. */
  basis: From
  office: Office
  symbol: string
  year: number
  authority: string
  council: string
  term: { from: Day; to: Day }
  members: readonly { name: string; position: string; part: string }[]
  tellers: readonly string[]
  duties: readonly string[]
  bases: readonly string[]
  execution: string
  recipients: readonly string[]
  signer: Signed
  issued: Issued | null
}
type Day = { day: number; month: number; year: number }

/** Quyết định thành lập Hội đồng: who sits, for how long, with which duties. */
export function constitutionPaper(data: ConstitutionData): Paper {
  const { office, symbol, year, authority, council, term, members, tellers, duties, bases, execution, recipients, signer, issued } = data
  const { from } = data
  const seats = members.map(({ name, position, part }, i) => `${i + 1}. ${[name, position].filter(Boolean).join(', ')}: ${part};`)
  const count = tellers.length > 0 ? [`Ban kiểm phiếu: ${tellers.join('; ')}.`] : []
  return paperOf({
    title: `Quyết định thành lập ${council}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year, issued }),
      sourced(from, { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: `Về việc thành lập ${council}` }),
      { part: 'authority', text: authority },
      sourced(data.basis, { part: 'bases', bases }),
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      sourced(from, {
        part: 'article',
        number: 1,
        text: `Thành lập ${council} gồm các ông, bà có tên sau đây:`,
        points: [...seats, ...count],
      }),
      sourced(from, {
        part: 'article',
        number: 2,
        text: 'Nhiệm vụ, quyền hạn của Hội đồng:',
        points: duties.map((text, i) => `${i + 1}. ${text}`),
      }),
      sourced(from, {
        part: 'article',
        number: 3,
        text: `Nhiệm kỳ của Hội đồng từ ${dayPhrase(term.from)} đến ${dayPhrase(term.to)}. Hội đồng làm việc theo nguyên tắc tập trung dân chủ, quyết định bằng bỏ phiếu; thành viên có liên quan đến trường hợp nào thì không tham gia xét trường hợp ấy.`,
        points: [],
      }),
      { part: 'article', number: 4, text: execution, points: [] },
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
