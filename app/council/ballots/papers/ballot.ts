import { paperOf } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'
import { whole } from '#platform/paper/text.ts'
import { count, dayPhrase } from '#platform/paper/words.ts'

export type BallotData = {
  /** The session. */
  from: From
  body: string
  superior: string
  council: string
  session: { number: number; year: number; on: { day: number; month: number; year: number } }
  candidates: readonly { name: string; award: string; from: From }[]
}

/** Phiếu bầu: a box for each answer, no room for a name. */
export function ballotPaper({ from, body, superior, council, session, candidates }: BallotData): Paper {
  const box = '□'
  return paperOf({
    title: `Phiếu bầu ${council}`,
    author: body,
    parts: [
      { part: 'letterhead', superior, body, place: null, number: null, subject: null, day: null },
      sourced(from, {
        part: 'title',
        kind: 'PHIẾU BẦU',
        abstract: `${council}, ${whole(`phiên ${count(session.number)}/${session.year}`)}, ${whole(dayPhrase(session.on))}`,
      }),
      {
        part: 'table',
        size: 13,
        columns: [
          { title: 'STT', share: 8, align: 'center' },
          { title: 'Trường hợp đề nghị', share: 60, align: 'left' },
          { title: 'Hình thức, danh hiệu đề nghị', share: 60, align: 'left' },
          { title: 'Đồng ý', share: 18, align: 'center' },
          { title: 'Không đồng ý', share: 18, align: 'center' },
        ],
        rows: candidates.map(({ name, award, from: own }, i) => ({
          row: 'line',
          cells: [String(i + 1), name, award, box, box],
          from: own,
        })),
      },
      paragraph(
        'Đánh dấu X vào một ô ở mỗi dòng. Phiếu đánh dấu cả hai ô ở một dòng thì dòng ấy không hợp lệ; không ghi tên, không ký vào phiếu. Gấp đôi phiếu trước khi bỏ vào hòm.',
      ),
    ],
  })
}
