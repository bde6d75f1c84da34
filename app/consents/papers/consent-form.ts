import { paragraph, type Paper } from '#platform/paper/parts.ts'
import { messages } from '../messages.ts'
import { purposes } from '../rules.ts'
import { consentText } from '../text.ts'

type Form = { agency: string; superior: string; place: string; year: number; name: string }

/** The form a person signs: the words as they are read out, and an empty box before each use. */
export function consentPaper({ agency, superior, place, year, name }: Form): Paper {
  const lines = consentText(agency, name).textShown.split('\n')
  const choices = purposes.filter((purpose) => purpose !== 'DOSSIER' && purpose !== 'INTERNAL_LIST')
  return {
    title: `Giấy đồng ý của ${name}`,
    author: agency,
    orientation: 'portrait',
    annexes: [],
    parts: [
      { part: 'letterhead', superior, body: agency, number: null, subject: null, place, day: { year, month: null, day: null } },
      { part: 'title', kind: 'GIẤY ĐỒNG Ý', abstract: 'Về việc kể lại việc làm và dùng hình ảnh' },
      ...lines.map((line) => paragraph(line)),
      {
        part: 'table',
        size: 12,
        columns: [
          { title: 'Việc', share: 6, align: 'left' },
          { title: 'Đồng ý', share: 1.5, align: 'center' },
          { title: 'Không', share: 1.5, align: 'center' },
        ],
        rows: choices.map((purpose) => ({ row: 'line', cells: [messages[purpose].vi, '', ''] })),
      },
      { part: 'dotted', label: 'Đã giải thích bằng tiếng, người phiên dịch:', lines: 1 },
      { part: 'dotted', label: 'Đồng ý đến ngày (bỏ trống: đến khi rút lại):', lines: 1 },
      {
        part: 'signatures',
        left: { capacity: ['NGƯỜI LÀM CHỨNG'], hint: '(Ký, ghi rõ họ tên)', name: null },
        right: { capacity: ['NGƯỜI ĐỒNG Ý'], hint: '(Ký hoặc điểm chỉ, ghi rõ họ tên)', name },
        recipients: [],
        endMark: false,
      },
    ],
  }
}
