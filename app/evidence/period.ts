import { readDay } from '#platform/language/time.ts'

/** The first and the last day of what people type for a time: 2024 · 10/2025 · 12/3/2019. Null when it is none of them. */
export function readPeriod(text: string): { first: Temporal.PlainDate; last: Temporal.PlainDate } | null {
  const tidy = text.trim()
  const day = readDay(tidy)
  if (day) return { first: day, last: day }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(tidy)
  if (month) return ofMonth(Number(month[2]), Number(month[1]))
  return /^\d{4}$/.test(tidy) ? ofYear(Number(tidy)) : null
}

function ofMonth(year: number, month: number) {
  if (month < 1 || month > 12) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return { first, last: first.with({ day: first.daysInMonth }) }
}

function ofYear(year: number) {
  if (year < 1900 || year > 2200) return null
  return { first: Temporal.PlainDate.from({ year, month: 1, day: 1 }), last: Temporal.PlainDate.from({ year, month: 12, day: 31 }) }
}

/** As short as the days allow: 2024 · 10/2025 · 12/03/2019. The other way round of `readPeriod` for one end. */
export function showPeriod(from: Temporal.PlainDate | null, to: Temporal.PlainDate | null): string {
  if (!from && !to) return ''
  const [begin, end] = [from ? shortest(from, 'first') : '', to ? shortest(to, 'last') : '']
  if (from && to && readPeriod(begin)?.last.equals(to) && readPeriod(end)?.first.equals(from)) return begin
  return [begin, end].filter(Boolean).join(' – ')
}

export function shortest(day: Temporal.PlainDate, end: 'first' | 'last') {
  const two = (n: number) => String(n).padStart(2, '0')
  const year = String(day.year)
  const month = `${two(day.month)}/${year}`
  const whole = [year, month].find((text) => readPeriod(text)?.[end].equals(day))
  return whole ?? `${two(day.day)}/${month}`
}
