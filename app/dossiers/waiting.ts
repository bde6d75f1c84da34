import type { IconName } from '#platform/ui/icon.tsx'

/** A shelf of the first page: dossiers, sessions, stories and consents, tasks. */
export type Shelf = 'dossiers' | 'sessions' | 'stories' | 'tasks'

/** One thing that waits for somebody: what, for whom, since when, and what to press. */
export type Waiting = {
  shelf: Shelf
  icon: IconName
  title: string
  words: string
  href: string
  /** What pressing it begins, in the words of the work. */
  deed: string
  since: Temporal.PlainDate | null
  due: Temporal.PlainDate | null
}

export function isLate({ due }: Waiting, today: Temporal.PlainDate) {
  return due !== null && Temporal.PlainDate.compare(due, today) < 0
}

export function daysLate({ due }: Waiting, today: Temporal.PlainDate) {
  return due ? Math.max(0, due.until(today, { largestUnit: 'day' }).days) : 0
}

/** What should be done first: what is late, then the nearest deadline, then what has waited longest. */
export function byUrgency(list: readonly Waiting[]): Waiting[] {
  return [...list].sort((a, b) => compareDays(a.due, b.due) || compareDays(a.since, b.since))
}

function compareDays(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) {
  if (a && b) return Temporal.PlainDate.compare(a, b)
  return a ? -1 : b ? 1 : 0
}
