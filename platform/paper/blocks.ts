import type { Column, Run } from './parts.ts'

/** A paper after every word, break and length has been settled: all that is left is to draw it. */
export type Settled = { title: string; author: string; sections: readonly Section[] }

/** Pages are numbered anew in each section; the first page of a section shows no number. */
export type Section = { orientation: 'portrait' | 'landscape'; blocks: readonly Block[] }

export type Block = Head | Centered | Para | SettledTable | Dotted | Closing | Signatures

export type Head = {
  block: 'head'
  superior: readonly string[]
  body: readonly string[]
  namesSize: number
  /** Millimetres of the lines drawn under the body and under the motto. */
  bodyLine: number
  mottoLine: number
  nation: string
  motto: string
  number: string | null
  subject: readonly string[]
  placeAndDay: string | null
}

export type Centered = {
  block: 'centered'
  lines: readonly string[]
  size: number
  weight: 'regular' | 'bold'
  italic: boolean
  /** Millimetres of the line drawn below, or none. */
  rule: number | null
  /** Points of white above. */
  above: number
  /** Depth in the outline of the file; 0 is plain text. */
  outline: 0 | 1 | 2
}

export type Para = {
  block: 'para'
  runs: readonly Run[]
  align: 'both' | 'left' | 'center'
  /** Millimetres: first line, and all lines. */
  first: number
  left: number
  outline: 0 | 2 | 3
  /** Never parted from what follows. */
  keep: boolean
}

export type SettledTable = {
  block: 'table'
  columns: readonly Column[]
  rows: readonly SettledRow[]
  size: number
  /** How many rows at its end stay on one page: the last two with what they add up to, all of a short one. */
  tail: number
  /** Its end is never parted from what follows. */
  keep: boolean
}
export type SettledRow = { kind: 'line' | 'total'; cells: readonly string[] } | { kind: 'group'; text: string }

export type Dotted = {
  block: 'dotted'
  label: string
  lines: number
  /** Never parted from what follows. */
  keep: boolean
}
export type SettledSignature = { capacity: readonly string[]; hint: string | null; name: string | null }
export type Closing = { block: 'closing'; recipients: readonly string[]; signature: SettledSignature }
export type Signatures = {
  block: 'signatures'
  left: SettledSignature
  right: SettledSignature
  recipients: readonly string[]
  /** More signatures follow, on the same page. */
  keep: boolean
}
