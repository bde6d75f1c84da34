import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { whole } from '#platform/paper/text.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

type Moment = { hour: number; minute: number; day: number; month: number; year: number }

export type PostponementData = {
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
  const came =
    missing.length > 0
      ? [
          paragraph(
            `Tại thời điểm dự kiến khai mạc có mặt ${count(present)}/${count(members)} thành viên, chưa đủ số người theo quy chế. Vắng mặt: ${missing.map(whole).join('; ')}.`,
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
      {
        part: 'title',
        kind: 'THÔNG BÁO',
        abstract: `Về việc hoãn phiên ${count(session.number)}/${session.year} của ${council}`,
      },
      paragraph('Kính gửi các thành viên Hội đồng:'),
      { part: 'list', mark: '-', items: invited.map((name) => `${whole(name)};`) },
      paragraph(
        `Phiên ${count(session.number)}/${session.year} của ${council}, dự kiến vào ${timePhrase(at)}, ${dayPhrase(at)}, tại ${session.place}, được hoãn. Lý do: ${because}.`,
      ),
      ...came,
      paragraph(again),
      paragraph('Đề nghị các thành viên báo lại Thư ký Hội đồng nếu không dự được'),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
