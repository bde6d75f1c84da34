import { frameOn } from '#app/documents/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { speak } from '#platform/language/messages.ts'
import { dayOf, zone } from '#platform/language/time.ts'
import type { Office } from '#platform/paper/office.ts'
import type { From } from '#platform/paper/parts.ts'
import { minutesData, type MinutesData } from './minutes.ts'

/** Papers are Vietnamese whatever language the screen speaks. */
export const t = speak('vi')

/** Where the figures of a session's papers come from. */
export const fromSession = (id: string): From => ({ record: 'session', id })
export const fromItem = (id: string): From => ({ record: 'agenda item', id })
export const fromRule = (id: string): From => ({ record: 'rule', id })
export const fromCouncil = (id: string): From => ({ record: 'council', id })

/** What every paper of a session is written from: what happened, and the frame of the day it was held. */
export async function factsOf(db: Db | Tx, sessionId: string) {
  const data = await minutesData(db, sessionId)
  const { office, ...frame } = await frameOn(db, dayOf(data.session.heldAt))
  return { data, ...frame, ...bodyOf(data.session.councilName, office), agency: office }
}

/** A council's papers bear its own name under the agency's, and its own sign: TM. HỘI ĐỒNG signs for no one else. */
function bodyOf(council: string, { body, place }: Office) {
  const sign = /^hội đồng thi đua/iu.test(council) ? 'HĐTĐKT' : 'HĐ'
  return { office: { superior: body, body: withoutAgency(council, body), place }, abbreviation: sign }
}

/** Hội đồng Thi đua - Khen thưởng Ban Dân tộc → Hội đồng Thi đua - Khen thưởng: the agency stands in the line above. */
function withoutAgency(council: string, agency: string) {
  const short = council.replace(agency, '').trim()
  return short.length > 'Hội đồng'.length ? short : council
}

export function seatName({ seats }: MinutesData, part: 'chair' | 'deputy' | 'secretary' | 'member') {
  return seats.find((seat) => seat.part === part)?.name ?? ''
}

/** Who signs as chair: the chair, or the deputy in their place where a part of the minutes is closed to the chair. */
export function signsAsChair({ seats, items }: MinutesData): { capacity: string[]; name: string | null } {
  const shut = new Set(items.flatMap(({ conflicts }) => conflicts.map(({ seatId }) => seatId)))
  const chair = seats.find(({ part }) => part === 'chair')
  if (!chair || !shut.has(chair.id)) return { capacity: ['Chủ tọa'], name: chair?.name ?? null }
  const deputy = seats.find(({ id, part }) => part === 'deputy' && !shut.has(id))
  return { capacity: ['KT. Chủ tọa', 'Phó Chủ tịch Hội đồng'], name: deputy?.name ?? null }
}

export function moment(at: Temporal.Instant) {
  const { hour, minute, day, month, year } = at.toZonedDateTimeISO(zone)
  return { hour, minute, day, month, year }
}
