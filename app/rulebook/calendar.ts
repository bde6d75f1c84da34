/** Days that differ from Monday to Friday: days off, and Saturdays worked for them. */
export type WorkCalendar = { off: ReadonlySet<string>; worked: ReadonlySet<string> }

export function isWorkingDay(day: Temporal.PlainDate, { off, worked }: WorkCalendar) {
  const text = day.toString()
  if (worked.has(text)) return true
  return day.dayOfWeek <= 5 && !off.has(text)
}

/** The day a clock of `days` working days runs out, the day it starts not counted. */
export function afterWorkingDays(start: Temporal.PlainDate, days: number, calendar: WorkCalendar) {
  let day = start
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, calendar)) left--
  }
  return day
}

type Term = { days: number; unit: 'working' | 'calendar' }

/** The last day of a term as its rule counts it: in working days or in days of the calendar, the day it starts not counted. */
export function lastDay(start: Temporal.PlainDate, { days, unit }: Term, calendar: WorkCalendar) {
  return unit === 'calendar' ? start.add({ days }) : afterWorkingDays(start, days, calendar)
}

/** How many days of a term lie after `from`, up to and with `to`, as its rule counts them. */
export function daysOfTerm(from: Temporal.PlainDate, to: Temporal.PlainDate, unit: Term['unit'], calendar: WorkCalendar) {
  return unit === 'calendar' ? from.until(to).days : workingDaysBetween(from, to, calendar)
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkCalendar): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}
