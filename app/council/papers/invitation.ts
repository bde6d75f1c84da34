import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

export type InvitationData = {
  office: Office
  symbol: string
  year: number
  council: string
  session: { number: number; year: number; place: string }
  at: { hour: number; minute: number; day: number; month: number; year: number }
  invited: readonly string[]
  chair: string
  agenda: readonly string[]
  signer: Signed
  recipients: readonly string[]
}

/** Giấy mời họp Hội đồng. */
export function invitationPaper(data: InvitationData): Paper {
  const { office, symbol, year, council, session, at, invited, chair, agenda, signer, recipients } = data
  return paperOf({
    title: `Giấy mời họp ${council}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      { part: 'title', kind: 'GIẤY MỜI', abstract: `Họp ${council} phiên ${count(session.number)}/${session.year}` },
      paragraph(`${office.body} trân trọng kính mời:`),
      { part: 'list', mark: '-', items: invited.map((name) => `${name};`) },
      paragraph(`Tới dự: phiên họp ${council}.`),
      paragraph(`Chủ trì: ${chair}.`),
      paragraph(`Thời gian: ${timePhrase(at)}, ${dayPhrase(at)}.`),
      paragraph(`Địa điểm: ${session.place}.`),
      paragraph('Nội dung:'),
      { part: 'list', mark: '1.', items: agenda.map((text) => `${text}.`) },
      paragraph('Đề nghị các thành viên đọc trước hồ sơ, khai báo trường hợp có liên quan và báo lại nếu không dự được'),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
