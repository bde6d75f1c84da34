import { openTo } from '#app/closures/index.ts'
import { letterheadOn } from '#app/documents/index.ts'
import { quorumSum, ruleInForce, voteWords } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { speak, type Sentence } from '#platform/language/messages.ts'
import { dayOf, showMoment, zone } from '#platform/language/time.ts'
import type { Office } from '#platform/paper/office.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { minutesData, type MinutesData } from './minutes.ts'
import { methodWords, partWords } from './pages/words.tsx'
import { invitationPaper } from './papers/invitation.ts'
import { minutesPaper } from './papers/minutes.ts'
import { tellersPaper } from './papers/tellers-minutes.ts'

/** Papers are Vietnamese whatever language the screen speaks. */
const t = speak('vi')

export const sessionPapers = { invitation, minutes, 'tellers-minutes': tellersMinutes } as const

/** Papers name every case of the session: they are for those to whom none of them is closed. */
export async function isWhollyOpen(db: Db, actor: Actor, sessionId: string) {
  const closed = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where((item) => item.not(openTo(actor, 'nomination', 'agendaItems.nominationId')))
    .executeTakeFirst()
  return closed === undefined
}

type Item = MinutesData['items'][number]
type Head = { office: Office; abbreviation: string; headTitle: string }

async function headFor(db: Db, { session }: MinutesData): Promise<Head> {
  const { superior, body, place, abbreviation, headTitle } = await letterheadOn(db, dayOf(session.heldAt))
  return { office: { superior, body, place }, abbreviation, headTitle }
}

/** Giấy mời: who is asked to come, when, where, and what will be considered. */
async function invitation(db: Db, sessionId: string): Promise<Paper> {
  const data = await minutesData(db, sessionId)
  const { office, abbreviation } = await headFor(db, data)
  const chair = seatName(data, 'chair')
  return invitationPaper({
    office,
    symbol: `GM-${abbreviation}`,
    year: data.session.year,
    council: data.session.councilName,
    session: data.session,
    at: moment(data.session.heldAt),
    invited: data.seats.map(({ name, part }) => `${name}, ${t(partWords[part])}`),
    chair,
    agenda: data.items.map(({ subjectName, awardName }) => `${subjectName}: ${awardName}`),
    signer: { capacity: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: chair },
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, TĐKT'],
  })
}

/** Biên bản họp: from what happened, in the order it happened. */
async function minutes(db: Db, sessionId: string): Promise<Paper> {
  return minutesOf(db, await minutesData(db, sessionId), false)
}

/** Trích biên bản: the same minutes with these cases alone, for a package that goes to the level above. */
export async function minutesExtract(db: Db, sessionId: string, nominationIds: readonly string[]): Promise<Paper> {
  const data = await minutesData(db, sessionId)
  const items = data.items.filter(({ nominationId }) => nominationIds.includes(nominationId))
  const notes = data.notes.filter(({ itemId }) => items.some(({ id }) => id === itemId))
  return minutesOf(db, { ...data, items, notes }, true)
}

async function minutesOf(db: Db, data: MinutesData, extract: boolean): Promise<Paper> {
  const { office, abbreviation } = await headFor(db, data)
  const { session, seats, notes } = data
  const here = new Set(data.attendances.map(({ seatId }) => seatId))
  const answer = new Map(data.answers.map(({ seatId, reason }) => [seatId, reason ?? '']))
  const named = (part: Parameters<typeof seatName>[1]) => seatName(data, part)
  const sat = seats.map((seat) => ({ id: seat.id, name: seat.name, part: t(partWords[seat.part]) }))
  return minutesPaper({
    extract,
    office,
    symbol: `BB-${abbreviation}`,
    session,
    council: session.councilName,
    began: moment(session.openedAt ?? session.heldAt),
    ended: moment(session.closedAt ?? session.heldAt),
    chair: seats.find(({ id }) => id === session.presidingId)?.name ?? named('chair'),
    secretary: named('secretary'),
    present: sat.filter(({ id }) => here.has(id)),
    absent: sat.filter(({ id }) => !here.has(id)).map((seat) => ({ ...seat, reason: answer.get(seat.id) ?? '' })),
    quorum: await quorumOf(db, data, here.size),
    invited: [],
    items: data.items.map((item) => itemOf(data, item)),
    discussion: notes.filter(({ kind }) => kind === 'discussion').map(({ text }) => text),
    repeats: repeatsOf(data),
    objections: notes.filter(({ kind }) => kind === 'complaint').map(({ text, at }) => `${showMoment(at)}: ${text}`),
  })
}

async function quorumOf(db: Db, { session, items, seats }: MinutesData, present: number) {
  const award = items[0]?.awardCode
  const rule = award ? await ruleInForce(db, 'threshold', award, dayOf(session.heldAt)) : null
  return rule?.body.quorum ? quorumSum(present, seats.length, rule.body.quorum.share) : ''
}

function itemOf(data: MinutesData, item: Item) {
  const seat = new Map(data.seats.map(({ id, name }) => [id, name]))
  return {
    award: item.awardName,
    name: item.subjectName,
    away: item.conflicts.map(({ seatId, because }) => ({ name: seat.get(seatId) ?? '', because })),
    method: wordsOf(methodWords, item.method),
    sum: item.outcome?.sum ?? '',
    outcome: verdictOf(item),
    decidedBy: item.decision ? `${item.decision.decidedByName}: ${item.decision.because}` : null,
  }
}

function verdictOf({ outcome }: Item) {
  if (!outcome) return 'chưa biểu quyết'
  return wordsOf(voteWords, outcome.verdict)
}

function wordsOf(sentences: Record<string, Sentence>, name: string) {
  const sentence = sentences[name]
  return sentence ? t(sentence) : name
}

/** Boxes that were voided and votes that were taken again, each with its reason. */
function repeatsOf({ items }: MinutesData) {
  return items.flatMap((item) =>
    item.boxes.flatMap(({ voidBecause, voteRound }) =>
      voidBecause ? [`${item.subjectName}, lần bỏ phiếu ${voteRound}: ${voidBecause}`] : [],
    ),
  )
}

/** Biên bản kiểm phiếu: what went out, came back and counted for each box that was opened and counted. */
async function tellersMinutes(db: Db, sessionId: string): Promise<Paper> {
  const data = await minutesData(db, sessionId)
  const { office, abbreviation } = await headFor(db, data)
  const counted = data.items.flatMap((item) => {
    const box = item.boxes.findLast(({ state }) => state === 'closed')
    return box ? [{ item, box }] : []
  })
  const last = counted
    .map(({ box }) => box.closedAt)
    .filter((at) => at !== null)
    .sort((a, b) => Temporal.Instant.compare(a, b))
    .at(-1)
  return tellersPaper({
    office,
    symbol: `BB-${abbreviation}`,
    council: data.session.councilName,
    session: data.session,
    counted: moment(last ?? data.session.closedAt ?? data.session.heldAt),
    tellers: data.tellers.map(({ name }) => name),
    chair: seatName(data, 'chair'),
    boxes: counted.map(({ item, box }) => ({
      name: item.subjectName,
      award: item.awardName,
      issued: box.issued ?? 0,
      returned: box.returned ?? 0,
      valid: box.valid ?? 0,
      invalid: box.invalid ?? 0,
      yes: box.yes ?? 0,
      no: box.no ?? 0,
      blank: box.blank ?? 0,
      sum: item.outcome?.sum ?? '',
    })),
    notes: counted.flatMap(({ item, box }) => (box.words ? [`${item.subjectName}: ${box.words}`] : [])),
  })
}

function seatName({ seats }: MinutesData, part: 'chair' | 'deputy' | 'secretary' | 'member') {
  return seats.find((seat) => seat.part === part)?.name ?? ''
}

function moment(at: Temporal.Instant) {
  const { hour, minute, day, month, year } = at.toZonedDateTimeISO(zone)
  return { hour, minute, day, month, year }
}
