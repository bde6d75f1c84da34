import type { Slip, Slips } from '#platform/paper/slips.ts'
import { whole } from '#platform/paper/text.ts'
import { count } from '#platform/paper/words.ts'

type Session = { councilName: string; number: number; year: number }
type Asked = { subjectName: string; awardName: string; code: string | null }

const headOf = ({ councilName, number, year }: Session) => `${councilName} · Phiên ${count(number)}/${year}`
const squares = ['Đồng ý', 'Không đồng ý', 'Trắng']
const asksFor = (awardName: string) => `Đề nghị ${awardName} cho`

/** Folded papers drawn from a bowl: a code in the place of a name, each item on sheets of its own. */
export function drawnSlips(session: Session, items: readonly (readonly Asked[])[]): Slips {
  const slip = ({ subjectName, awardName, code }: Asked): Slip => ({
    head: headOf(session),
    kind: 'PHIẾU BẦU',
    asks: asksFor(awardName),
    name: subjectName,
    squares,
    words: 'Đánh dấu một ô. Không ghi tên, không ký. Nhớ mã dưới đây để tìm phiếu của mình trong danh sách.',
    code,
  })
  return { title: `Phiếu bầu, ${headOf(session)}`, author: session.councilName, groups: items.map((item) => item.map(slip)) }
}

/** What an absent member gets: a sheet an item, and the words for the envelope that brings them back. */
export function writtenSlips(session: Session, member: string, until: string, asked: readonly Asked[]): Slips {
  const sheets = asked.map(({ subjectName, awardName, code }): Slip => ({
    head: headOf(session),
    kind: 'PHIẾU LẤY Ý KIẾN',
    asks: asksFor(awardName),
    name: subjectName,
    squares,
    words: code
      ? 'Đánh dấu một ô. Không ghi tên, không ký. Nhớ mã dưới đây để tìm phiếu của mình trong danh sách.'
      : `Đánh dấu một ô, ký tên: ………………………… ${whole(member)}`,
    code,
  }))
  const envelope: Slip = {
    head: headOf(session),
    kind: 'PHONG BÌ',
    asks: 'Phiếu lấy ý kiến của',
    name: member,
    squares: [],
    words: `Dán kín, gửi Thư ký Hội đồng trước ${until}. Phong bì giữ nguyên niêm phong cho tới khi kiểm phiếu.`,
    code: null,
  }
  return { title: `Phiếu lấy ý kiến, ${headOf(session)}`, author: session.councilName, groups: [[...sheets, envelope]] }
}
