import { widthOf } from './faces.ts'
import { tiesOf } from './ties.ts'

/**
 * Breaks a centred text into the fewest lines that fit, of about equal length, where a reader would pause:
 * a name or an abstract never ends in a lone word, and words that make one word together stay together.
 * No-break spaces are never broken.
 */
export function balanced(text: string, size: number, weight: 'regular' | 'bold', width: number) {
  return measured(text, weight).broken(size, width)
}

export type Measured = {
  broken: (size: number, width: number) => string[]
  /** How many lines, and whether even the longest word fits. */
  lines: (size: number, width: number) => number
  fits: (size: number, width: number) => boolean
}

/** Measures the words once: a text may be tried at many sizes. */
export function measured(text: string, weight: 'regular' | 'bold'): Measured {
  const words = text.split(' ').filter(Boolean)
  const widths = words.map((word) => widthOf(word, 1, weight))
  const space = widthOf(' ', 1, weight)
  const ties = tiesOf(words)
  return {
    broken(size, width) {
      const breaks = balance({ widths, space, ties }, width / size)
      return breaks.map((from, i) => words.slice(from, breaks[i + 1]).join(' '))
    },
    lines: (size, width) => fill(widths, space, width / size).length,
    fits: (size, width) => widths.every((word) => word * size <= width),
  }
}

type Words = { widths: readonly number[]; space: number; ties: readonly number[] }

type Setting = { pain: number; starts: readonly number[] }
const impossible: Setting = { pain: Infinity, starts: [] }

/** The first word of each line: as few lines as can be, and of those the evenest that tear least apart. */
function balance({ widths, space, ties }: Words, width: number) {
  const greedy = fill(widths, space, width)
  if (greedy.length < 2) return greedy
  const pain = painOf(widths, space, width, greedy.length)
  /** The best setting of the words from each on, in as many lines as the loop has reached. */
  let rest = widths.map((_, from): Setting => ({ pain: pain(from, widths.length), starts: [] }))
  for (let lines = 2; lines <= greedy.length; lines++) {
    const below = rest
    rest = widths.map((_, from) => {
      let best = impossible
      for (let next = from + 1; next < widths.length; next++) {
        const own = pain(from, next)
        if (own === Infinity) break
        const after = below[next] ?? impossible
        const whole = own + (ties[next] ?? 0) + after.pain
        if (whole < best.pain) best = { pain: whole, starts: [next, ...after.starts] }
      }
      return best
    })
  }
  const first = rest[0] ?? impossible
  return first.pain < Infinity ? [0, ...first.starts] : greedy
}

/** How far a line of some words is from the even length; Infinity where it does not fit. */
function painOf(widths: readonly number[], space: number, width: number, lines: number) {
  const ends = widths.reduce<number[]>((sums, word) => [...sums, (sums.at(-1) ?? 0) + word + space], [0])
  const even = (ends.at(-1) ?? 0) / lines
  return (from: number, to: number) => {
    const length = (ends[to] ?? 0) - (ends[from] ?? 0) - space
    return length > width ? Infinity : ((length - even) / even) ** 2 * 4
  }
}

function fill(widths: readonly number[], space: number, width: number) {
  const breaks: number[] = []
  let line = 0
  widths.forEach((word, i) => {
    line += space + word
    if (i > 0 && line <= width) return
    breaks.push(i)
    line = word
  })
  return breaks
}
