import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Part } from '#platform/paper/parts.ts'
import { fact, sourced } from '#platform/paper/told.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

export type InvitationData = {
  /** The session. */
  from: From
  office: Office
  symbol: string
  year: number
  council: string
  session: { number: number; year: number; place: string }
  at: { hour: number; minute: number; day: number; month: number; year: number }
  invited: readonly string[]
  chair: string
  agenda: readonly { text: string; from: From }[]
  signer: Signed
  recipients: readonly string[]
}

/** Giấy mời họp Hội đồng. */
export function invitationPaper(data: InvitationData): Paper {
  const { office, symbol, year, council, session, at, invited, chair, agenda, signer, recipients } = data
  const from = (part: Part) => sourced(data.from, part)
  return paperOf({
    title: `Giấy mời họp ${council}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      from({ part: 'title', kind: 'GIẤY MỜI', abstract: `Họp ${council} phiên ${count(session.number)}/${session.year}` }),
      paragraph(`${office.body} trân trọng kính mời:`),
      from({ part: 'list', mark: '-', items: invited.map((name) => `${name};`) }),
      paragraph(`Tới dự: Phiên họp ${count(session.number)}/${session.year} của ${council}.`, data.from),
      paragraph(`Chủ trì: ${chair}.`, data.from),
      paragraph(`Thời gian: ${timePhrase(at)}, ${dayPhrase(at)}.`, data.from),
      paragraph(`Địa điểm: ${session.place}.`, data.from),
      paragraph('Nội dung:'),
      { part: 'list', mark: '1.', items: agenda.map(({ text, from: own }) => [fact(text, own)]) },
      paragraph(
        'Đề nghị các đại biểu nghiên cứu trước hồ sơ, khai báo trường hợp có liên quan đến mình và dự họp đúng thành phần, thời gian; nếu không dự được, xin báo lại Thư ký Hội đồng',
      ),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
