import type { Paper, Part, Text } from '#platform/paper/parts.ts'
import { ended, endedList } from '#platform/paper/text.ts'
import { dayPhrase, numberPhrase } from '#platform/paper/words.ts'
import type { TemplateData, TemplateField } from '#platform/word/template.ts'

/** A cell of a table; no paper has more columns. */
const cells = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8', 'o9', 'o10'] as const

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
  {
    tag: 'bang',
    label: {
      vi: 'Bảng, phụ lục: mỗi hàng một dòng, các ô theo thứ tự cột',
      en: 'Tables and annexes: a row a line, cells in the order of the columns',
    },
    parts: cells.map((tag, i) => ({
      tag,
      label: { vi: `Ô thứ ${i + 1}`, en: `Cell ${i + 1}` },
    })),
  },
  { tag: 'noiNhan', label: { vi: 'Nơi nhận', en: 'Recipients' }, parts: line },
  { tag: 'chucVuNguoiKy', label: { vi: 'Quyền hạn, chức vụ người ký', en: 'Capacity of the signer' } },
  { tag: 'nguoiKy', label: { vi: 'Họ tên người ký', en: 'Name of the signer' } },
]

/** What a paper says, for the fields of a template, with the marks of the decree. Annexes follow the content, each under its title. */
export function templateData(paper: Paper, tags: readonly string[]): TemplateData {
  const ownTable = tags.includes('bang')
  return { ...headData(paper), ...bodyData(paper, ownTable), bang: ownTable ? rowsOf(paper) : [], ...closingData(paper) }
}

const lines = (texts: readonly string[]) => texts.map((dong) => ({ dong }))

function headData(paper: Paper): TemplateData {
  const head = find(paper, 'letterhead')
  const title = find(paper, 'title')
  return {
    coQuanCapTren: head?.superior ?? '',
    coQuan: head?.body ?? '',
    soKyHieu: head?.number ? numberPhrase(head.number) : '',
    diaDanhNgay: [head?.place, head?.day && dayPhrase(head.day)].filter(Boolean).join(', '),
    tenLoai: title?.kind ?? '',
    trichYeu: title?.abstract ?? head?.subject ?? '',
  }
}

function bodyData(paper: Paper, ownTable: boolean): TemplateData {
  const own = contentsOf(paper.parts, ownTable)
  const marked = find(paper, 'closing')?.endMark ? own.map((text, i) => (i === own.length - 1 ? ended(text, './.') : text)) : own
  return {
    kinhGui: lines(endedList(find(paper, 'addressees')?.to ?? [])),
    canCu: lines(endedList(find(paper, 'bases')?.bases ?? [])),
    noiDung: lines([...marked, ...paper.annexes.flatMap((annex) => [annex.title, ...contentsOf(annex.parts, ownTable)])]),
  }
}

function closingData(paper: Paper): TemplateData {
  const { recipients = [], signature } = find(paper, 'closing') ?? {}
  return {
    noiNhan: lines(endedList(recipients)),
    chucVuNguoiKy: signature?.capacity.join(' ') ?? '',
    nguoiKy: signature?.name ?? '',
  }
}

function find<Name extends Part['part']>(paper: Paper, name: Name) {
  return paper.parts.find((part): part is Extract<Part, { part: Name }> => part.part === name)
}

/** The lines of every table of the paper and its annexes, for a table the template draws itself. */
function rowsOf(paper: Paper): TemplateData[] {
  const all = [...paper.parts, ...paper.annexes.flatMap(({ parts }) => parts)]
  return all
    .flatMap((part) => (part.part === 'table' ? part.rows : []))
    .map((row) => {
      const texts = row.row === 'group' ? [row.text] : row.cells
      return Object.fromEntries(cells.map((cell, i) => [cell, texts[i] ?? '']))
    })
}

function contentsOf(parts: readonly Part[], ownTable: boolean) {
  return parts.filter(({ part }) => !(ownTable && part === 'table')).flatMap(contentOf)
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
      return part.items.map((item, i) => `${part.mark} ${ended(words(item), i === part.items.length - 1 ? '.' : ';')}`)
    case 'table':
      return part.rows.map((row) => (row.row === 'group' ? row.text : row.cells.filter((cell) => cell.trim()).join('; ')))
    default:
      return []
  }
}

function words(text: Text) {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}
