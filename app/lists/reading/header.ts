import { fold } from '#platform/language/fold.ts'
import type { Merge } from '#platform/spreadsheet/sheet.ts'
import { fieldOf, type Field } from './fields.ts'

export type Header = {
  /** The first row of titles, counted from 0, and how many rows they take. */
  at: number
  rows: 1 | 2
  /** One title a column; two rows read "Năm sinh / Nữ". */
  titles: string[]
}

const searched = 40

/** The row of titles below the letterhead: the one whose cells are understood best. Null when there is none. */
export function findHeader(rows: readonly (readonly string[])[], merges: readonly Merge[]): Header | null {
  let best: { header: Header; score: number } | null = null
  for (let at = 0; at < Math.min(rows.length, searched); at++) {
    for (const count of [2, 1] as const) {
      const header = { at, rows: count, titles: titlesOf(rows, at, count, merges) }
      const score = scoreOf(header, rows)
      if (score > 0 && (!best || score > best.score)) best = { header, score }
    }
  }
  return best?.header ?? null
}

function titlesOf(rows: readonly (readonly string[])[], at: number, count: 1 | 2, merges: readonly Merge[]) {
  const [upper = [], lower = []] = [rows[at], count === 2 ? rows[at + 1] : []]
  const width = Math.max(upper.length, lower.length)
  const titles: string[] = []
  let over = ''
  for (let column = 0; column < width; column++) {
    const own = upper[column] ?? ''
    const wide = merges.find((m) => m.top === at && m.left < column && m.right >= column)
    if (own) over = own
    else if (!wide && !(lower[column] && over)) over = ''
    const below = lower[column] ?? ''
    titles.push(count === 2 && below ? (own || over ? `${own || over} / ${below}` : below) : own)
  }
  return titles.map((title) => title.replace(/\s+/g, ' ').trim())
}

/** Titles that are understood, minus long texts; a second row must bring something of its own and look like titles. */
function scoreOf({ at, rows: count, titles }: Header, rows: readonly (readonly string[])[]) {
  const known = titles.map(fieldOf)
  const distinct = new Set(known.filter((field): field is Field => field !== null))
  if (!distinct.has('name') || distinct.size < 2) return 0
  if (count === 2 && !looksLikeSecondRow(rows[at + 1] ?? [], titles)) return 0
  const long = titles.filter((title) => title.length > 80).length
  return distinct.size * 2 - long * 3 + (count === 2 ? 1 : 0)
}

const secondWords = /^(nam|nu|thon|ap|xa|phuong|so|ngay|huyen|tinh|hinh thuc|tham gia|chuc vu|don vi)/

function looksLikeSecondRow(row: readonly string[], titles: readonly string[]) {
  const cells = row.filter((cell) => cell !== '')
  if (!cells.length || cells.length > titles.length) return false
  if (/^\d+$/.test(row[0] ?? '')) return false
  return cells.every((cell) => cell.length <= 40 && !/\d{3,}/.test(cell)) && cells.some((cell) => secondWords.test(fold(cell)))
}

/** How a file looks, so that what its columns meant is remembered. */
export function shapeOf(titles: readonly string[]) {
  return titles.map(fold).join('|')
}
