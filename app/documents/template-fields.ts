import type { Paper, Part, Text } from '#platform/paper/parts.ts'
import { dayPhrase, numberPhrase } from '#platform/paper/words.ts'
import type { TemplateData, TemplateField } from '#platform/word/template.ts'

const line: readonly TemplateField[] = [{ tag: 'dong', label: { vi: 'Một dòng', en: 'One line' } }]

/** The fields an agency's own template may use: the parts every official paper is made of. */
export const templateFields: readonly TemplateField[] = [
  { tag: 'coQuanCapTren', label: { vi: 'Cơ quan chủ quản', en: 'Superior body' } },
  { tag: 'coQuan', label: { vi: 'Cơ quan ban hành', en: 'Issuing body' } },
  { tag: 'soKyHieu', label: { vi: 'Số, ký hiệu', en: 'Number and symbol' } },
  { tag: 'diaDanhNgay', label: { vi: 'Địa danh, ngày tháng năm', en: 'Place and date' } },
  { tag: 'tenLoai', label: { vi: 'Tên loại văn bản', en: 'Kind of paper' } },
  { tag: 'trichYeu', label: { vi: 'Trích yếu', en: 'Abstract' }, required: true },
  { tag: 'kinhGui', label: { vi: 'Kính gửi', en: 'Addressees' }, parts: line },
  { tag: 'canCu', label: { vi: 'Các căn cứ', en: 'Bases' }, parts: line },
  {
    tag: 'noiDung',
    label: { vi: 'Nội dung, mỗi đoạn hoặc điều một dòng', en: 'Content, one line for each paragraph or article' },
    required: true,
    parts: line,
  },
  { tag: 'noiNhan', label: { vi: 'Nơi nhận', en: 'Recipients' }, parts: line },
  { tag: 'chucVuNguoiKy', label: { vi: 'Quyền hạn, chức vụ người ký', en: 'Capacity of the signer' } },
  { tag: 'nguoiKy', label: { vi: 'Họ tên người ký', en: 'Name of the signer' } },
]

/** What a paper says, for the fields of a template. Annexes follow the content, each under its title. */
export function templateData(paper: Paper): TemplateData {
  const head = find(paper, 'letterhead')
  const title = find(paper, 'title')
  const closing = find(paper, 'closing')
  const lines = (texts: readonly string[]) => texts.map((dong) => ({ dong }))
  return {
    coQuanCapTren: head?.superior ?? '',
    coQuan: head?.body ?? '',
    soKyHieu: head?.number ? numberPhrase(head.number) : '',
    diaDanhNgay: [head?.place, head?.day && dayPhrase(head.day)].filter(Boolean).join(', '),
    tenLoai: title?.kind ?? '',
    trichYeu: title?.abstract ?? head?.subject ?? '',
    kinhGui: lines(find(paper, 'addressees')?.to ?? []),
    canCu: lines(find(paper, 'bases')?.bases ?? []),
    noiDung: lines([
      ...paper.parts.flatMap(contentOf),
      ...paper.annexes.flatMap((annex) => [annex.title, ...annex.parts.flatMap(contentOf)]),
    ]),
    noiNhan: lines(closing?.recipients ?? []),
    chucVuNguoiKy: closing?.signature.capacity.join(' ') ?? '',
    nguoiKy: closing?.signature.name ?? '',
  }
}

function find<Name extends Part['part']>(paper: Paper, name: Name) {
  return paper.parts.find((part): part is Extract<Part, { part: Name }> => part.part === name)
}

function contentOf(part: Part): string[] {
  switch (part.part) {
    case 'paragraph':
    case 'heading':
    case 'authority':
    case 'decides':
      return [words(part.text)]
    case 'article':
      return [`Điều ${part.number}. ${words(part.text)}`, ...part.points.map(words)]
    case 'list':
      return part.items.map((item) => `${part.mark} ${words(item)}`)
    case 'table':
      return part.rows.map((row) => (row.row === 'group' ? row.text : row.cells.join(' | ')))
    default:
      return []
  }
}

function words(text: Text) {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}
