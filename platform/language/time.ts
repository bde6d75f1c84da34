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
  const written = dayWritten(text)
  return written ? calendarDay(Number(written['year']), Number(written['month']), Number(written['day'])) : null
}

/** Whether somebody wrote a day, though the calendar may have none such: 31/02/2026. */
export function isDayWritten(text: string) {
  return dayWritten(text) !== undefined
}

function dayWritten(text: string) {
  const local = /^\s*(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\s*$/.exec(text)
  const iso = /^\s*(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\s*$/.exec(text)
  return (local ?? iso)?.groups
}

function calendarDay(year: number, month: number, day: number) {
  if (month < 1 || month > 12 || day < 1) return null
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  return Temporal.PlainDate.from({ year, month, day })
}
