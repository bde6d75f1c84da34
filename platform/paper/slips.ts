import { measured } from './lines.ts'
import { press, type Pdf } from './pdf.ts'
import { clean } from './text.ts'

/** A small paper that is cut off its sheet: what is asked, squares to mark, and a code or room for a hand. */
export type Slip = {
  /** Whose paper it is: the council and its session. */
  head: string
  /** PHIẾU BẦU */
  kind: string
  asks: string | null
  name: string
  squares: readonly string[]
  words: string
  code: string | null
}

export type Slips = {
  title: string
  author: string
  /** Each group begins on a sheet of its own, so that it is cut and bundled alone. */
  groups: readonly (readonly Slip[])[]
}

/** Eight to an A4, and the room for words in each. Millimetres. */
const slipsOnASheet = 8
const width = 105 - 2 * 9

/** Slips in one tagged PDF, with dashed lines to cut along. */
export function printSlips({ title, author, groups }: Slips, at: Temporal.Instant): Promise<Pdf> {
  const sheets = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / slipsOnASheet) }, (_, sheet) =>
      group.slice(sheet * slipsOnASheet, (sheet + 1) * slipsOnASheet).map(settled),
    ),
  )
  return press('slips.typ', JSON.stringify({ title: clean(title), author: clean(author), sheets }), {}, at)
}

function settled({ head, kind, asks, name, squares, words, code }: Slip) {
  return {
    head: fitted(head, { largest: 9, smallest: 6, most: 1, weight: 'regular' }),
    kind: clean(kind),
    asks: asks === null ? null : fitted(asks, { largest: 11, smallest: 7, most: 2, weight: 'regular' }),
    name: named(name),
    squares: squares.map(clean),
    words: clean(words),
    code: code === null ? null : fitted(code, { largest: 14, smallest: 9, most: 1, weight: 'bold' }),
  }
}

/** A name stays on one line while it can be read from an arm's length. */
function named(name: string) {
  const one = fitted(name, { largest: 16, smallest: 12, most: 1, weight: 'bold' })
  return one.lines.length === 1 ? one : fitted(name, { largest: 14, smallest: 9, most: 3, weight: 'bold' })
}

type Room = { largest: number; smallest: number; most: number; weight: 'regular' | 'bold' }

/** The largest letters in which a text has its few lines. */
function fitted(text: string, { largest, smallest, most, weight }: Room) {
  const words = measured(clean(text), weight)
  let size = largest
  while (size > smallest && !(words.fits(size, width) && words.lines(size, width) <= most)) size -= 0.5
  return { lines: words.broken(size, width), size }
}
