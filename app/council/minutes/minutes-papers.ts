import { ruleFor, ruleOf } from '../votes/item-rule.ts'
import { findThreshold, quorumSum, reaches, sumInWords, voteWords } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { count as twoDigits, timePhrase } from '#platform/paper/words.ts'
import type { MinutesData } from './minutes.ts'
import { votesOn } from '../queries.ts'
import { factsOf, fromItem, fromRule, fromSession, moment, seatName, signsAsChair, t } from './paper-facts.ts'
import { choiceWords, methodWords, partWords } from '../pages/words.tsx'
import { minutesPaper } from './papers/minutes.ts'
import { tellersPaper } from '../ballots/papers/tellers-minutes.ts'

type Item = MinutesData['items'][number]

/** Biên bản họp: from what happened, in the order it happened. */
export async function minutesPaperOf(db: Db | Tx, sessionId: string): Promise<Paper> {
  return minutesOf(db, await factsOf(db, sessionId), false)
}

/** Trích biên bản: the same minutes with these cases alone, for a package that goes to the level above. */
export async function minutesExtract(db: Db, sessionId: string, nominationIds: readonly string[]): Promise<Paper> {
  const { data, ...frame } = await factsOf(db, sessionId)
  const items = data.items.filter(({ nominationId }) => nominationIds.includes(nominationId))
  const notes = data.notes.filter(({ itemId }) => items.some(({ id }) => id === itemId))
  return minutesOf(db, { ...frame, data: { ...data, items, notes, places: [] } }, true)
}

type SessionFacts = Awaited<ReturnType<typeof factsOf>>

async function minutesOf(db: Db | Tx, { data, office, abbreviation }: SessionFacts, extract: boolean): Promise<Paper> {
  const { session, seats, notes } = data
  const here = new Set(data.attendances.map(({ seatId }) => seatId))
  const answer = new Map(data.answers.map(({ seatId, reason }) => [seatId, reason ?? '']))
  const named = (part: Parameters<typeof seatName>[1]) => seatName(data, part)
  const sat = seats.map((seat) => ({ id: seat.id, name: seat.name, part: t(partWords[seat.part]) }))
  const from = fromSession(session.id)
  return minutesPaper({
    from,
    extract,
    office,
    symbol: `BB-${abbreviation}`,
    session,
    council: session.councilName,
    began: moment(session.openedAt ?? session.heldAt),
    ended: moment(session.closedAt ?? session.heldAt),
    chair: seats.find(({ id }) => id === session.presidingId)?.name ?? named('chair'),
    signer: signsAsChair(data),
    secretary: named('secretary'),
    present: sat.filter(({ id }) => here.has(id)),
    absent: sat.filter(({ id }) => !here.has(id)).map((seat) => ({ ...seat, reason: answer.get(seat.id) || 'không báo lý do' })),
    quorum: await quorumOf(db, data, here.size),
    invited: [],
    changes: linesOf(notes, 'arrived', 'left', 'presiding'),
    written: linesOf(notes, 'written'),
    rules: linesOf(notes, 'rule changed', 'relied on rule', 'tie question', 'unappraised'),
    places: data.places,
    items: await Promise.all(data.items.map((item) => itemOf(db, data, item))),
    discussion: notes.filter(({ kind }) => kind === 'discussion').map((one) => aboutItem(data, one)),
    repeats: [...linesOf(notes, 'opening undone', 'box voided', 'suspended', 'resumed'), ...votedAgain(data)],
    incidents: linesOf(notes, 'device', 'power'),
    objections: [...publicObjections(data), ...linesOf(notes, 'complaint')],
  })
}

async function quorumOf(db: Db | Tx, { session, items, seats }: MinutesData, present: number) {
  const [first] = items
  // the version it was voted by, whatever has been written down since
  const rule = first && ((await ruleOf(db, first.ruleId)) ?? (await ruleFor(db, first, votesOn(session))))
  const text = 'quy tắc không đặt số người tối thiểu'
  if (!rule?.body.quorum) return { text, from: rule ? fromRule(rule.id) : fromSession(session.id) }
  const { share } = rule.body.quorum
  const enough = reaches(present, seats.length, share, 'atLeast') ? 'đủ' : 'chưa đủ'
  return { text: `${quorumSum(present, seats.length, share)}, ${enough} số người để họp`, from: fromRule(rule.id) }
}

type Note = MinutesData['notes'][number]

/** Notes of these kinds as the minutes have them: with the hour. */
function linesOf(notes: readonly Note[], ...kinds: readonly string[]) {
  return notes.filter(({ kind }) => kinds.includes(kind)).map(({ text, at }) => `${clock(at)}: ${text}`)
}

function clock(at: Temporal.Instant) {
  return timePhrase(moment(at))
}

function aboutItem({ items }: MinutesData, { text, itemId }: Note) {
  const item = items.find(({ id }) => id === itemId)
  return item ? `Về trường hợp ${item.subjectName}: ${text}` : text
}

/** What was said against a name when the list hung out, and how it was handled: the law wants it in the minutes. */
function publicObjections({ items }: MinutesData) {
  return items.flatMap(({ subjectName, objections }) =>
    objections.map(
      ({ text, receivedOn, handling }) =>
        `Ý kiến khi công khai về ${subjectName} (nhận ngày ${showDay(receivedOn)}): ${text}. Cách giải quyết: ${handling ?? 'chưa giải quyết'}.`,
    ),
  )
}

async function itemOf(db: Db | Tx, data: MinutesData, item: Item) {
  const seat = new Map(data.seats.map(({ id, name }) => [id, name]))
  const box = item.boxes.findLast(({ state }) => state === 'closed') ?? null
  const rule = item.outcome?.ruleId ? await findThreshold(db, item.outcome.ruleId) : null
  return {
    from: fromItem(item.id),
    rule: rule && fromRule(rule.id),
    award: item.awardName,
    name: item.subjectName,
    away: item.conflicts.map(({ seatId, because }) => ({ name: seat.get(seatId) ?? '', because })),
    method: wordsOf(methodWords, item.method),
    ballots: box && ballotsOf(box),
    sum: item.outcome?.sum ?? '',
    sumWords: rule && item.outcome ? sumInWords(rule.body, item.outcome) : '',
    citation: item.outcome?.citation ?? '',
    outcome: verdictOf(item),
    hands: item.hands ? handsOf(item.hands) : null,
    votes: item.votes.map(
      ({ seatId, choice }) => `${seat.get(seatId) ?? ''}: ${choice ? wordsOf(choiceWords, choice) : 'không biểu quyết'}`,
    ),
    verdict: item.outcome ? wordsOf(voteWords, item.outcome.verdict) : '',
    decidedBy: item.decision ? `${item.decision.decidedByName}: ${item.decision.because}` : null,
  }
}

function handsOf({ yes, no, blank }: NonNullable<Item['hands']>) {
  return `đồng ý ${twoDigits(yes)}, không đồng ý ${twoDigits(no)}, không biểu quyết ${twoDigits(blank)}`
}

function ballotsOf(box: Item['boxes'][number]) {
  const { issued, returned, valid, invalid, yes, no, blank } = box
  return [issued, returned, valid, invalid, yes, no, blank].map((n) => n ?? 0)
}

function verdictOf({ outcome, decision, status, suspendedBecause }: Item) {
  if (status === 'suspended') return `tạm dừng: ${suspendedBecause ?? ''}`
  if (!outcome) return 'chưa biểu quyết'
  if (decision) return decision.decided === 'passed' ? 'đạt' : 'không đạt'
  return wordsOf(voteWords, outcome.verdict)
}

function wordsOf(sentences: Record<string, Sentence>, name: string) {
  const sentence = sentences[name]
  return sentence ? t(sentence) : name
}

/** Votes that the rule itself had repeated, each with the sum it came to. */
function votedAgain({ items }: MinutesData) {
  return items.flatMap(({ subjectName, outcomes }) =>
    outcomes.flatMap(({ verdict, voteRound, sum }) =>
      verdict === 'voteAgain' ? [`${subjectName}, lần ${voteRound}: ${sum}, phải bỏ phiếu lại theo quy tắc`] : [],
    ),
  )
}

/** Biên bản kiểm phiếu: what went out, came back and counted for each box that was opened and counted. */
export async function tellersPaperOf(db: Db | Tx, sessionId: string): Promise<Paper> {
  const { data, office, abbreviation } = await factsOf(db, sessionId)
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
    from: fromSession(sessionId),
    office,
    symbol: `BB-${abbreviation}`,
    council: data.session.councilName,
    session: data.session,
    counted: moment(last ?? data.session.closedAt ?? data.session.heldAt),
    tellers: data.tellers.map(({ name }) => name),
    signer: signsAsChair(data),
    boxes: counted.map(({ item, box }) => ({
      from: fromItem(item.id),
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
    voided: data.items.flatMap(({ id, subjectName, boxes }) =>
      boxes.flatMap(({ voidBecause, voteRound }) =>
        voidBecause ? [{ text: `${subjectName}, lần ${voteRound}: ${voidBecause}`, from: fromItem(id) }] : [],
      ),
    ),
    notes: counted.flatMap(({ item, box }) => (box.words ? [{ text: `${item.subjectName}: ${box.words}`, from: fromItem(item.id) }] : [])),
  })
}
