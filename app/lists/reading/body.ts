import { fold } from '#platform/language/fold.ts'
import { fromOldCode, type OldCode } from '#platform/language/old-letters.ts'
import type { Merge } from '#platform/spreadsheet/sheet.ts'
import type { Field } from './fields.ts'

export type Columns = readonly (Field | null)[]
export type SheetPlan = {
  used: boolean
  headerAt: number
  headerRows: number
  titles: string[]
  columns: (Field | null)[]
  merges: Merge[]
}
export type Entry = { rowNumber: number; values: Partial<Record<Field, string>> }
export type BodyRow = { rowNumber: number; cells: readonly string[] }

/** What stands above a row and holds for it: a heading "II. Tập thể", a commune as a line of its own, the row before. */
type Carried = { kind: string | null; commune: string | null; before: Partial<Record<Field, string>> }

const same = /^(nt|như trên|nhu tren|\/\/|"|”|''|như tr\.?|-nt-|- nt -)$/i
const total = /^(tong( cong| so)?|cong|tong cong danh sach|danh sach (nay )?(co|gom))\b/
const signature =
  /^(nguoi lap( bieu)?|ke toan|thu truong|chu tich|truong ban|pho (chu tich|truong ban)|xac nhan|tm ubnd|t\/m|tm\.? |kt\.? |noi nhan|giam doc|.*, ngay .{0,12} thang .{0,12} nam|ky,? (ghi ro )?(ho )?ten|\(ky.*)/

/** Goes down a sheet and says which rows are people, with what belongs to them; headings, totals and signatures are left out. */
export function createBody(plan: SheetPlan, code: OldCode | null) {
  let carried: Carried = { kind: null, commune: null, before: {} }
  let ended = false
  return (row: BodyRow): Entry | null => {
    if (ended || row.rowNumber <= plan.headerAt + plan.headerRows) return null
    const cells = fillMerged(row, plan, carried).map((cell) => (code ? fromOldCode(cell, code) : cell).normalize('NFC'))
    const filled = cells.filter((cell) => cell !== '')
    if (!filled.length) return null
    const first = fold(filled[0] ?? '')
    if (signature.test(first) && !isPerson(cells, plan)) ended = filled.length <= 3
    if (ended || total.test(first) || isColumnNumbers(filled)) return null
    const heading = headingOf(cells, plan)
    if (heading) {
      carried = { ...carried, ...heading }
      return null
    }
    const values = withSame(valuesOf(cells, plan.columns), carried)
    carried = { ...carried, before: values }
    return { rowNumber: row.rowNumber, values }
  }
}

function fillMerged({ rowNumber, cells }: BodyRow, { merges, columns }: SheetPlan, { before }: Carried) {
  const out = [...cells]
  for (const { top, left, bottom } of merges) {
    if (rowNumber - 1 <= top || rowNumber - 1 > bottom || out[left]) continue
    const field = columns[left]
    if (field && field !== 'name' && before[field]) {
      while (out.length <= left) out.push('')
      out[left] = before[field]
    }
  }
  return out
}

function valuesOf(cells: readonly string[], columns: Columns) {
  const values: Partial<Record<Field, string>> = {}
  for (const [at, field] of columns.entries()) {
    const cell = cells[at]?.trim()
    if (!field || !cell) continue
    values[field] = values[field] ? `${values[field]}${between(field)}${cell}` : cell
  }
  return values
}

/** What stands between two columns of one meaning: the parts of an address are read with commas. */
function between(field: string) {
  return field === 'address' ? ', ' : '; '
}

/** A value with "nt" in it, or in one of the columns it was put together from, as what stands above says. */
function asAbove(field: string, value: string, above: string) {
  const parts = value.split(between(field))
  if (parts.every((part) => same.test(part.trim()))) return above
  const partsAbove = above.split(between(field))
  if (parts.length !== partsAbove.length) return value
  return parts.map((part, at) => (same.test(part.trim()) ? partsAbove[at] : part)).join(between(field))
}

/** "nt" means what stands above; a heading gives what the row itself does not say. */
function withSame(values: Partial<Record<Field, string>>, { kind, commune, before }: Carried) {
  const out: Partial<Record<Field, string>> = { ...values }
  for (const [field, value] of Object.entries(values)) {
    const above = Object.entries(before).find(([name]) => name === field)?.[1] ?? ''
    Object.assign(out, { [field]: asAbove(field, value, above) })
  }
  if (kind && !out.kind) out.kind = kind
  if (commune && !out.commune && !out.address) out.commune = commune
  return out
}

function isPerson(cells: readonly string[], { columns }: SheetPlan) {
  return cells.filter((cell, at) => cell !== '' && columns[at] && columns[at] !== 'ordinal').length >= 3
}

/** A row of (1) (2) (3) under the titles. */
function isColumnNumbers(filled: readonly string[]) {
  return filled.length >= 3 && filled.every((cell, at) => cell.replace(/[()]/g, '') === String(at + 1))
}

const roman = /^(?:[ivx]+|[a-dđ]|\d{1,2})\s*[.)/-]\s*/i
const kinds: readonly [RegExp, string][] = [
  [/^(cac )?(ca nhan|khoi ca nhan|nguoi)\b/, 'individual'],
  [/^(cac )?(ho gia dinh|ho|gia dinh)\b/, 'household'],
  [/^(cac )?(tap the|khoi tap the)\b/, 'collective'],
]

/** A line that is no person: "I. CÁ NHÂN (12)", "Xã Suối Mẫu". */
function headingOf(cells: readonly string[], { columns }: SheetPlan): Partial<Carried> | null {
  const said = cells.flatMap((cell, at) => (cell !== '' && columns[at] !== 'ordinal' ? [cell] : []))
  const marks = cells.filter((cell, at) => cell !== '' && columns[at] === 'ordinal')
  const texts = said.length ? said : marks
  if (new Set(texts).size !== 1) return null
  const text = fold(texts[0] ?? '').replace(roman, '')
  const ordinal = marks[0] ?? ''
  const kind = kinds.find(([pattern]) => pattern.test(text))
  if (kind && text.length < 60 && !/^\d+$/.test(ordinal)) return { kind: kind[1] }
  if (/^(xa|phuong|thi tran|dac khu)\s+\S/.test(text) && !/^\d+$/.test(ordinal))
    return {
      commune: (texts[0] ?? '')
        .normalize('NFC')
        .replace(/^\s*(?:[IVXivx]+|[A-Da-d]|\d{1,2})\s*[.)/-]\s*/u, '')
        .replace(/\s*[(:].*$/, ''),
    }
  return /^[ivx]+$|^[a-d]$/i.test(ordinal) ? {} : null
}
