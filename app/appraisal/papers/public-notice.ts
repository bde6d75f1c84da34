import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { count } from '#platform/paper/words.ts'

export type PublicNoticeData = {
  office: Office
  symbol: string
  year: number
  award: string
  people: readonly { name: string; about: string; achievement: string }[]
  opensOn: string
  closesOn: string
  contact: string
  recipients: readonly string[]
  signer: Signed
}

/** Thông báo công khai danh sách đề nghị, và lấy ý kiến. */
export function publicNoticePaper({
  office,
  symbol,
  year,
  award,
  people,
  opensOn,
  closesOn,
  contact,
  recipients,
  signer,
}: PublicNoticeData): Paper {
  return paperOf({
    title: `Thông báo công khai danh sách đề nghị tặng ${award}`,
    author: office.body,
    parts: [
      headOf(office, { symbol, year }),
      { part: 'title', kind: 'THÔNG BÁO', abstract: `Công khai danh sách đề nghị tặng ${award} để lấy ý kiến` },
      paragraph(`${office.body} công khai danh sách ${count(people.length)} trường hợp được đề nghị tặng ${award} như sau:`),
      {
        part: 'table',
        size: 13,
        columns: [
          { title: 'STT', share: 9, align: 'center' },
          { title: 'Tên', share: 38, align: 'left' },
          { title: 'Đơn vị, nơi ở', share: 45, align: 'left' },
          { title: 'Thành tích', share: 75, align: 'left' },
        ],
        rows: people.map(({ name, about, achievement }, i) => ({ row: 'line', cells: [String(i + 1), name, about, achievement] })),
      },
      paragraph(`Thời gian công khai: từ ngày ${opensOn} đến hết ngày ${closesOn}.`),
      paragraph(`Ai có ý kiến về các trường hợp trên, xin gửi ${contact}. Người góp ý được giữ kín tên theo quy định`),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
