import type { Run, Text } from './parts.ts'

/** Longer than this is the name of a body, and no line would hold it. */
const longestWhole = 48

/** Keeps a name, a place or a date on one line. */
export function whole(text: string) {
  const trimmed = text.trim()
  return trimmed.length > longestWhole ? trimmed : trimmed.replace(/[ \t]+/g, '\u00a0')
}

/** A figure and its measure stay together: 300 m², 80 %. */
const measures = /(\d) (%|m²|m³|km²|km|ha|kg|tấn|tạ)(?![\p{L}\d])/gu

/** Composed letters, single spaces, nothing that a file format could stumble over. No-break spaces stay. */
export function clean(text: string) {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u2028\u2029 ]+/g, ' ')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .replace(/^ | $/g, '')
    .replace(measures, '$1\u00a0$2')
    .replace(/([≥>]) (?=\d)/g, '$1\u00a0')
}

/** Ends a text with exactly this mark, whatever mark it had. */
export function ended(text: string, mark: string) {
  return text.replace(/[\s.;,:/]+$/u, '') + mark
}

/** Every item ends with a semicolon, the last with a full stop. */
export function endedList(items: readonly string[]) {
  return items.map((item, i) => ended(clean(item), i === items.length - 1 ? '.' : ';'))
}

export function runs(text: Text): Run[] {
  if (typeof text === 'string') return [{ text: clean(text) }]
  return text.map((run) => ({ ...run, text: cleanInside(run.text) }))
}

/** Runs stand beside each other: the space between two of them belongs to one of them. */
function cleanInside(text: string) {
  const inner = clean(text)
  return (/^\s/.test(text) && !/^\s/.test(inner) ? ' ' : '') + inner + (/\s$/.test(text) && inner && !/\s$/.test(inner) ? ' ' : '')
}
