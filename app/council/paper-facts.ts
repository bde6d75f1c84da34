import { frameOn } from '#app/documents/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { speak } from '#platform/language/messages.ts'
import { dayOf, zone } from '#platform/language/time.ts'
import { minutesData, type MinutesData } from './minutes.ts'

/** Papers are Vietnamese whatever language the screen speaks. */
export const t = speak('vi')

/** What every paper of a session is written from: what happened, and the frame of the day it was held. */
export async function factsOf(db: Db | Tx, sessionId: string) {
  const data = await minutesData(db, sessionId)
  return { data, ...(await frameOn(db, dayOf(data.session.heldAt))) }
}

export function seatName({ seats }: MinutesData, part: 'chair' | 'deputy' | 'secretary' | 'member') {
  return seats.find((seat) => seat.part === part)?.name ?? ''
}

export function moment(at: Temporal.Instant) {
  const { hour, minute, day, month, year } = at.toZonedDateTimeISO(zone)
  return { hour, minute, day, month, year }
}
