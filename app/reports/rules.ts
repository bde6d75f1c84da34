import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { startOf } from '#platform/language/time.ts'
import { messages } from './messages.ts'

export const readReports = deed('read the yearly report and the lists behind it', ['office', 'publicity', 'leader', 'party'])

export const freezeReport = deed('freeze the yearly report', ['office', 'leader'], 'nothing that is counted may be closed to the person')

/** From the console only. What a partner may see is on the portal. */
export const takeListsAway = deed(
  'take the lists away as files',
  ['office', 'publicity', 'division', 'commune', 'council', 'leader', 'party', 'admin'],
  'from the console; each list holds what the person may see',
)

/** What a report is about: deeds and decisions of these days, as far as they were known at `asOf`. */
export type Period = { year: number; from: Temporal.PlainDate; to: Temporal.PlainDate; asOf: Temporal.Instant }

export function yearOf(year: number, asOf: Temporal.Instant): Period {
  return {
    year,
    from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    asOf,
  }
}

/** The last moment that still belongs to a day: a report "as of 30/11" holds everything entered on 30/11. */
export function endOf(day: Temporal.PlainDate) {
  return startOf(day.add({ days: 1 })).subtract({ milliseconds: 1 })
}

/** The same days one year before, as they are known now. */
export function yearBefore({ year, asOf }: Period) {
  return yearOf(year - 1, asOf)
}

export function checkFreezable({ seen, all, asOf, now }: { seen: number; all: number; asOf: Temporal.Instant; now: Temporal.Instant }) {
  if (seen !== all) throw new Refusal(messages.closedToYou)
  if (Temporal.Instant.compare(asOf, now) > 0) throw new Refusal(messages.notYetKnown)
}
