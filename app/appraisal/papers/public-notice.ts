import { headOf, paperOf, signature, type Office, type Signed } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { count } from '#platform/paper/words.ts'

export type PublicNoticeData = {
  /** The notice. */
  from: From
  office: Office
  symbol: string
  year: number
  award: string
  people: readonly { from: From; name: string; about: string; achievement: string }[]
  opensOn: string
  closesOn: string
  contact: string
  recipients: readonly string[]
  signer: Signed
}

/** Thông báo công khai danh sách đề nghị, và lấy ý kiến. */
export function publicNoticePaper({
  from,
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
      sourced(from, { part: 'title', kind: 'THÔNG BÁO', abstract: `Công khai danh sách đề nghị tặng ${award} để lấy ý kiến` }),
      paragraph(
        told`${office.body} công khai danh sách ${fact(`${count(people.length)} trường hợp`, from)} được đề nghị tặng ${award} như sau:`,
      ),
      {
        part: 'table',
        size: 13,
        columns: [
          { title: 'STT', share: 9, align: 'center' },
          { title: 'Họ và tên; tên tập thể, hộ', share: 38, align: 'left' },
          { title: 'Đơn vị, nơi ở', share: 45, align: 'left' },
          { title: 'Thành tích', share: 75, align: 'left' },
        ],
        rows: people.map(({ from: own, name, about, achievement }, i) => ({
          row: 'line',
          cells: [String(i + 1), name, about, achievement],
          from: own,
        })),
      },
      paragraph(`Thời gian công khai: từ ngày ${opensOn} đến hết ngày ${closesOn}.`, from),
      paragraph(
        `Trong thời gian trên, cơ quan, đơn vị, cá nhân có ý kiến về các trường hợp được đề nghị, xin gửi ${contact}. Thông tin về người góp ý được giữ bí mật theo quy định`,
        from,
      ),
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
  })
}
