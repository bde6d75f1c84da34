import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { Paper, Row } from '#platform/paper/parts.ts'

/** A decision about made-up people, with everything in it that has ever broken a paper. For tests and benches. */
export function sampleDecision(people: number): Paper {
  const number = { value: null, symbol: 'QĐ-SDTTG' }
  return {
    title: 'Quyết định tặng Giấy khen (dữ liệu mẫu)',
    author: 'Sở Dân tộc và Tôn giáo',
    orientation: 'portrait',
    parts: [
      {
        part: 'letterhead',
        superior: 'UBND thành phố Đồng Nai',
        body: 'Sở Dân tộc và Tôn giáo',
        number,
        subject: null,
        place: 'Đồng Nai',
        day: inYear(2026),
      },
      { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: 'Về việc tặng Giấy khen (dữ liệu mẫu)' },
      { part: 'authority', text: 'GIÁM ĐỐC SỞ DÂN TỘC VÀ TÔN GIÁO THÀNH PHỐ ĐỒNG NAI' },
      { part: 'bases', bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Xét đề nghị của Chánh Văn phòng Sở;'] },
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      { part: 'article', number: 1, text: `Tặng Giấy khen cho ${people} cá nhân ${hostile}.`, points: ['1. Mức thưởng.'] },
      { part: 'article', number: 2, text: 'Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này.', points: [] },
      {
        part: 'closing',
        recipients: ['Như Điều 2', 'Lưu: VT, VP.'],
        signature: { capacity: ['KT. Giám đốc', 'Phó Giám đốc'], hint: null, name: 'Điểu Văn Ƀaƀ' },
        endMark: true,
      },
    ],
    annexes: [
      {
        title: 'Danh sách cá nhân được tặng Giấy khen',
        orientation: 'landscape',
        attachedTo: { kind: 'Quyết định', number, day: inYear(2026), of: 'Giám đốc Sở Dân tộc và Tôn giáo' },
        parts: [
          { part: 'table', size: 13, columns, rows: [{ row: 'group', text: 'I. Cá nhân' }, ...lines(people)] },
          paragraph(`Danh sách này có ${people} cá nhân.`),
        ],
      },
    ],
  }
}

export const hostile = '#set text(red) *đậm* $x^2$ <script>alert(1)</script> "ngoặc" -- [[a]] \\ & {{tag}} =1+1'

const columns = [
  { title: 'STT', share: 6, align: 'center' as const },
  { title: 'Họ và tên', share: 24, align: 'left' as const },
  { title: 'Năm sinh', share: 9, align: 'center' as const },
  { title: 'Thành tích', share: 60, align: 'left' as const },
]

const names = ["K'Brôi", 'Thị Mai', 'Điểu Krƀiêng', 'Y Čuč Ñŏñ Ĕĕ Ĭĭ Ŭŭ', 'Nguyễn Thị Thanh Hằng'.normalize('NFD')]

function lines(people: number) {
  return Array.from({ length: people }, (_, i): Row => {
    const deed = `Vận động ${i + 2} hộ cùng thôn làm đường điện thắp sáng dài 1,2 km; hiến 300 m² đất (dữ liệu mẫu)`
    return { row: 'line', cells: [String(i + 1), names[i % names.length] ?? '', String(1960 + (i % 40)), deed] }
  })
}
