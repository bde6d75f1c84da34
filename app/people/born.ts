import { readDay } from '#platform/language/time.ts'
import type { Born } from './rules.ts'

/**
 * Reads a birth as papers have it: 1975 · 5/1975 · 12/5/1975 · khoảng 1960. Null when it is none of these. The day and
 * month that are not known are kept as 1 and never shown.
 */
export function readBorn(text: string): Born | null {
  const trimmed = text.trim().toLowerCase()
  const about = /^(?:khoảng|kh\.?|about|~)\s*(\d{4})$/.exec(trimmed)
  if (about?.[1]) return yearOf(about[1], 'about')
  if (/^\d{4}$/.test(trimmed)) return yearOf(trimmed, 'year')
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed)
  if (month?.[1] && month[2]) return monthOf(Number(month[1]), Number(month[2]))
  const on = readDay(trimmed)
  return on && on.year >= 1850 ? { on, precision: 'day' } : null
}

function yearOf(text: string, precision: 'year' | 'about'): Born | null {
  const year = Number(text)
  return year >= 1850 && year <= 2200 ? { on: Temporal.PlainDate.from({ year, month: 1, day: 1 }), precision } : null
}

function monthOf(month: number, year: number): Born | null {
  if (month < 1 || month > 12 || year < 1850) return null
  return { on: Temporal.PlainDate.from({ year, month, day: 1 }), precision: 'month' }
}

/** A birth only as exact as it is known. `about` is the word put before a year that is only about right. */
export function showBorn(on: Temporal.PlainDate | null, precision: string | null, about = 'khoảng') {
  if (!on) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  if (precision === 'day') return `${two(on.day)}/${two(on.month)}/${on.year}`
  if (precision === 'month') return `${two(on.month)}/${on.year}`
  return precision === 'about' ? `${about} ${on.year}` : String(on.year)
}
