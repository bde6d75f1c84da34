import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { whole } from '#platform/paper/text.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

type Moment = { hour: number; minute: number; day: number; month: number; year: number }

export type PostponementData = {
  /** The session. */
  from: From
  office: Office
  symbol: string
  year: number
  council: string
  session: { number: number; year: number; place: string }
  at: Moment
  to: Moment | null
  because: string
  present: number
  members: number
  /** Named only where somebody came; put off beforehand, nobody was missing. */
  missing: readonly string[]
  invited: readonly string[]
  signer: Signed
  recipients: readonly string[]
}

/** Thông báo hoãn phiên họp. */
export function postponementPaper(data: PostponementData): Paper {
  const { office, symbol, year, council, session, at, to, because, present, members, missing, invited, signer, recipients } = data
  const { from } = data
  const came =
    missing.length > 0
      ? [
          paragraph(
            `Tại thời điểm dự kiến khai mạc có mặt ${count(present)}/${count(members)} thành viên, chưa đủ số người theo quy chế. Vắng mặt: ${missing.map(whole).join('; ')}.`,
            from,
          ),
        ]
      : []
  const again = to
    ? `Phiên họp được tổ chức lại vào ${timePhrase(to)}, ${dayPhrase(to)}, tại ${session.place}; chương trình và hồ sơ giữ nguyên.`
    : 'Thời gian họp lại sẽ được thông báo sau; chương trình và hồ sơ giữ nguyên.'
  return paperOf({
    title: `Thông báo hoãn phiên họp ${council}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      sourced(from, {
        part: 'title',
        kind: 'THÔNG BÁO',
        abstract: `Về việc hoãn phiên ${count(session.number)}/${session.year} của ${council}`,
      }),
      paragraph(`${office.body} thông báo đến các thành viên ${council}:`),
      sourced(from, { part: 'list', mark: '-', items: invited.map((name) => `${whole(name)};`) }),
      paragraph(
        `Phiên ${count(session.number)}/${session.year} của ${council}, dự kiến vào ${timePhrase(at)}, ${dayPhrase(at)}, tại ${session.place}, được hoãn. Lý do: ${because.replace(/[\s.;]+$/u, '')}.`,
        from,
      ),
      ...came,
      paragraph(again, from),
      paragraph('Đề nghị các thành viên Hội đồng biết, sắp xếp công việc; nếu không dự được, xin báo lại Thư ký Hội đồng'),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
