import { widthOf } from './faces.ts'

/**
 * Breaks a centred text into the fewest lines that fit and makes them about equally long:
 * a name or an abstract never ends in a lone word. No-break spaces are never broken.
 */
export function balanced(text: string, size: number, weight: 'regular' | 'bold', width: number) {
  const words = text.split(' ').filter(Boolean)
  const greedy = fill(words, size, weight, width)
  if (greedy.length < 2) return greedy
  let narrow = 0
  let wide = width
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2
    const lines = fill(words, size, weight, middle)
    const fits = lines.length <= greedy.length && lines.every((line) => widthOf(line, size, weight) <= width)
    if (fits) wide = middle
    else narrow = middle
  }
  return fill(words, size, weight, wide)
}

function fill(words: readonly string[], size: number, weight: 'regular' | 'bold', width: number) {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line) lines.push(line)
  return lines
}
