import type { Language } from './messages.ts'

/** Days are days in Việt Nam, wherever the program runs. */
export const zone = 'Asia/Ho_Chi_Minh'

export function dayOf(instant: Temporal.Instant) {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The first moment of a day in Việt Nam. */
export function startOf(day: Temporal.PlainDate) {
  return day.toZonedDateTime(zone).toInstant()
}

const two = (n: number) => String(n).padStart(2, '0')

/** 22/11/2026 */
export function showDay(day: Temporal.PlainDate) {
  return `${two(day.day)}/${two(day.month)}/${day.year}`
}

/** 22/11/2026 08:05 */
export function showMoment(instant: Temporal.Instant) {
  const at = instant.toZonedDateTimeISO(zone)
  return `${showDay(at.toPlainDate())} ${two(at.hour)}:${two(at.minute)}`
}

/** 12,5 · 2.530.000 in Vietnamese; 12.5 · 2,530,000 in English. */
export function showNumber(value: number, language: Language = 'vi', digits = 4) {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value)
}

/** 2.530.000 đồng */
export function showMoney(amount: number, language: Language = 'vi') {
  return `${showNumber(amount, language, 0)} ${language === 'vi' ? 'đồng' : 'VND'}`
}

/** Reads what people type for a day: 22/11/2026, 2-9-1975, 2026-11-22. Null when it is no day. */
export function readDay(text: string): Temporal.PlainDate | null {
  const local = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text)
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  if (!year) return null
  return calendarDay(Number(year), Number(month), Number(day))
}

function calendarDay(year: number, month: number, day: number) {
  if (month < 1 || month > 12 || day < 1) return null
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  return Temporal.PlainDate.from({ year, month, day })
}
