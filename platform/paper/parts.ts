/**
 * An official paper as plain data: what it says, in the order it says it, and nothing about how it looks.
 * The same data becomes Word and PDF, and is what we keep when a paper has been issued.
 */
export type Paper = {
  /** Named in the file itself and read out by screen readers; never printed. */
  title: string
  author: string
  parts: readonly Part[]
  annexes: readonly Annex[]
  orientation: 'portrait' | 'landscape'
}

/** `from` is where the figures of a part come from that name no record of their own. */
export type Part = Said & { from?: From }

type Said =
  | Letterhead
  | { part: 'title'; kind: string; abstract: string | null }
  | { part: 'addressees'; to: readonly string[] }
  | { part: 'authority'; text: string }
  | { part: 'bases'; bases: readonly string[] }
  | { part: 'decides'; text: string }
  | { part: 'heading'; text: string; level: 1 | 2 }
  | { part: 'paragraph'; text: Text; align: 'both' | 'left' | 'center'; indent: boolean }
  | { part: 'article'; number: number; text: Text; points: readonly Text[] }
  | { part: 'list'; items: readonly Text[]; mark: string }
  | Table
  | { part: 'dotted'; label: string; lines: number }
  | { part: 'closing'; recipients: readonly string[]; signature: Signature; endMark: boolean }
  | { part: 'signatures'; left: Signature; right: Signature; recipients: readonly string[]; endMark: boolean }

export type Letterhead = {
  part: 'letterhead'
  superior: string | null
  body: string
  number: PaperNumber | null
  /** The abstract of a công văn, printed under its number. */
  subject: string | null
  place: string | null
  day: PaperDay | null
}

/** `value` is null in a draft: the paper then shows room to write the number by hand. */
export type PaperNumber = { value: number | null; symbol: string }

/** Month and day are null in a draft. */
export type PaperDay = { year: number; month: number | null; day: number | null }

export type Text = string | readonly Run[]
export type Run = { text: string; bold?: boolean; italic?: boolean; from?: From }

/**
 * The record a figure comes from: its kind and id, as the rooms name them in `records`. `sum` says how the figure was
 * reckoned. Never printed.
 */
export type From = { record: string; id: string; sum?: string }

export type Table = {
  part: 'table'
  columns: readonly Column[]
  rows: readonly Row[]
  /** Points; 13 unless a wide list needs 12. */
  size: 11 | 12 | 13
  from?: From
}

/** `share` is the width of a column beside the others. */
export type Column = { title: string; share: number; align: 'left' | 'center' | 'right' }

/** `group` is one bold line across all columns, `total` a bold row. */
export type Row =
  /** `from` speaks of the whole line, or of each of its cells. */
  | { row: 'line'; cells: readonly string[]; from?: From | readonly (From | null)[] }
  | { row: 'group'; text: string }
  | { row: 'total'; cells: readonly string[]; from?: From }

export type Signature = {
  /** KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC, one a line. */
  capacity: readonly string[]
  /** Written under the capacity, in italics: (Ký, ghi rõ họ tên). */
  hint: string | null
  name: string | null
}

export type Annex = {
  title: string
  orientation: 'portrait' | 'landscape'
  attachedTo: Attachment | null
  parts: readonly Part[]
}

/** (Kèm theo Quyết định số 05/QĐ-SDTTG ngày 05 tháng 01 năm 2026 của Giám đốc Sở …) */
export type Attachment = { kind: string; number: PaperNumber; day: PaperDay; of: string }

/** Most paragraphs: both edges straight, first line indented. */
export function paragraph(text: Text, from?: From): Part {
  return { part: 'paragraph', text, align: 'both', indent: true, ...(from && { from }) }
}

/** The day of a draft: only its year is known. */
export function inYear(year: number): PaperDay {
  return { year, month: null, day: null }
}
