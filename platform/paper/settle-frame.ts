import type { Centered, Closing, Head, SettledRow, SettledSignature, SettledTable, Signatures } from './blocks.ts'
import { widthOf } from './faces.ts'
import { balanced } from './lines.ts'
import { measure } from './measure.ts'
import type { Letterhead, Part, Signature, Table } from './parts.ts'
import { clean, endedList, whole } from './text.ts'
import { dayPhrase, numberPhrase } from './words.ts'

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

export function settleHead(letterhead: Letterhead, width: number): Head {
  const sizes = measure.head
  const left = leftColumn(width) - 7
  const names = namesSize(letterhead, left)
  const body = balanced(dashAtEnd(upper(letterhead.body)), names, 'bold', left)
  return {
    block: 'head',
    nation,
    motto,
    superior: letterhead.superior ? balanced(upper(letterhead.superior), names, 'regular', left) : [],
    body,
    namesSize: names,
    bodyLine: longest(body, names) * 0.42,
    mottoLine: widthOf(motto, sizes.motto, 'bold'),
    number: letterhead.number && `Số: ${numberPhrase(letterhead.number)}`,
    subject: letterhead.subject ? balanced(clean(letterhead.subject), sizes.subject, 'regular', left) : [],
    placeAndDay: letterhead.day && `${whole(clean(letterhead.place ?? ''))}, ${dayPhrase(letterhead.day)}`,
  }
}

/** HỘI ĐỒNG THI ĐUA - / KHEN THƯỞNG: no line begins with a dash. */
function dashAtEnd(name: string) {
  return name.replaceAll(' - ', '\u00a0- ')
}

/** The decree allows 12 to 13: the smaller one only where it saves a line. */
function namesSize({ superior, body }: Letterhead, left: number) {
  const { names, namesSmall } = measure.head
  const lines = (size: number) =>
    balanced(dashAtEnd(upper(body)), size, 'bold', left).length + balanced(upper(superior ?? ''), size, 'regular', left).length
  return lines(namesSmall) < lines(names) ? namesSmall : names
}

/** The nation's line needs about 95 mm; who issues the paper has the rest. */
export function leftColumn(width: number) {
  return width * measure.head.left
}

type Style = { size?: number; above?: number; outline?: 0 | 1; rule?: boolean }

export function settleCentered(text: string, width: number, style: Style): Centered {
  const size = style.size ?? measure.title.kind
  const lines = balanced(clean(text), size, 'bold', width)
  return {
    block: 'centered',
    lines,
    size,
    weight: 'bold',
    italic: false,
    rule: style.rule ? Math.min(longest(lines, size) * 0.4, 60) : null,
    above: style.above ?? 0,
    outline: style.outline ?? 0,
  }
}

/** Columns share the width as asked, but none is narrower than the longest word of its title or a short word in it. */
export function settleTable({ columns, rows, size }: Table, width: number): SettledTable {
  const settled = rows.map((row): SettledRow =>
    row.row === 'group'
      ? { kind: 'group', text: clean(row.text) }
      : { kind: row.row, cells: columns.map((_, i) => clean(row.cells[i] ?? '')) },
  )
  const titles = columns.map((column) => clean(column.title))
  const least = titles.map((title, i) =>
    leastWidth(
      title,
      settled.slice(0, 60).flatMap((row) => ('cells' in row ? [row.cells[i] ?? ''] : [])),
      size,
    ),
  )
  const shares = widened(
    columns.map(({ share }) => share),
    least,
    width,
  )
  return {
    block: 'table',
    size,
    columns: columns.map((column, i) => ({ ...column, title: titles[i] ?? '', share: shares[i] ?? 1 })),
    rows: settled,
    tail: tailOf(settled),
    keep: false,
  }
}

/** The last two lines, the sums below them, and the name of their group where it stands right above. */
function tailOf(rows: readonly SettledRow[]) {
  const lastLine = rows.findLastIndex(({ kind }) => kind === 'line')
  const first = Math.max(0, lastLine - 1)
  return rows.length - (rows[first - 1]?.kind === 'group' ? first - 1 : first)
}

const inset = 3.4

function leastWidth(title: string, cells: readonly string[], size: number) {
  const short = cells.flatMap((cell) => cell.split(' ')).filter((word) => word.length <= 11)
  const widths = [...title.split(' ').map((word) => widthOf(word, size, 'bold')), ...short.map((word) => widthOf(word, size, 'regular'))]
  return Math.max(0, ...widths) + inset
}

function widened(shares: readonly number[], least: readonly number[], width: number) {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const wanted = shares.map((share) => (share / total) * width)
  const missing = wanted.map((own, i) => Math.max(0, (least[i] ?? 0) - own))
  const spare = wanted.map((own, i) => Math.max(0, own - (least[i] ?? 0)))
  const need = missing.reduce((sum, own) => sum + own, 0)
  const room = spare.reduce((sum, own) => sum + own, 0)
  if (need === 0 || room < need) return wanted
  return wanted.map((own, i) => own + (missing[i] ?? 0) - ((spare[i] ?? 0) / room) * need)
}

export function settleClosing({ recipients, signature }: Extract<Part, { part: 'closing' }>, width: number): Closing {
  return { block: 'closing', recipients: endedList(recipients), signature: settleSignature(signature, width) }
}

export function settleSignatures({ left, right, recipients }: Extract<Part, { part: 'signatures' }>, width: number): Signatures {
  return {
    block: 'signatures',
    left: settleSignature(left, width),
    right: settleSignature(right, width),
    recipients: endedList(recipients),
    keep: false,
  }
}

/** A long title breaks where a reader would pause, and keeps clear of the recipients beside it. */
function settleSignature({ capacity, hint, name }: Signature, width: number): SettledSignature {
  return {
    capacity: capacity.flatMap((line) => balanced(upper(line), measure.signature.capacity, 'bold', width / 2 - 4)),
    hint: hint && clean(hint),
    name: name && whole(clean(name)),
  }
}

const upper = (text: string) => clean(text).toLocaleUpperCase('vi')

function longest(lines: readonly string[], size: number) {
  return Math.max(0, ...lines.map((line) => widthOf(line, size, 'bold')))
}
