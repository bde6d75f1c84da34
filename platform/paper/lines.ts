import { widthOf } from './faces.ts'

/**
 * Breaks a centred text into the fewest lines that fit and makes them about equally long:
 * a name or an abstract never ends in a lone word. No-break spaces are never broken.
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
  return {
    broken(size, width) {
      const breaks = balance(widths, space, width / size)
      return breaks.map((from, i) => words.slice(from, breaks[i + 1]).join(' '))
    },
    lines: (size, width) => fill(widths, space, width / size).length,
    fits: (size, width) => widths.every((word) => word * size <= width),
  }
}

/** The first word of each line. */
function balance(widths: readonly number[], space: number, width: number) {
  const greedy = fill(widths, space, width)
  if (greedy.length < 2) return greedy
  let narrow = Math.max(...widths)
  let wide = width
  if (narrow >= wide) return greedy
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2
    if (fill(widths, space, middle).length <= greedy.length) wide = middle
    else narrow = middle
  }
  return fill(widths, space, wide)
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
