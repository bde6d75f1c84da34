import { judge, outcomeText, type Count } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { rulesOf, type VoteRule } from './item-rule.ts'
import { messages as say } from '../messages.ts'
import { ordinalsOf } from '../ordinals.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { noteAll } from '../minutes/notes.ts'
import type { SeatRow } from '../queries.ts'
import { recusedFrom } from './items.ts'
import { isSecret, type Method } from '../rules.ts'

type Session = { id: string; seats: readonly SeatRow[]; writtenUntil: Temporal.Instant | null }
type Item = { id: string; ordinal: number; voteRound: number; method: Method; ruleId: string | null }
export type Tally = Pick<Count, 'yes' | 'no' | 'blank' | 'invalid' | 'chair'>

/** A vote that may be counted: the rule it was opened with and the numbers of the room at that moment. */
export type Countable<Voted extends Item = Item> = { item: Voted; rule: VoteRule | null; room: Omit<Count, keyof Tally> }

/** Written ballots of absent members are opened together with the others; until their day nothing is counted. */
export async function countable<Voted extends Item>(act: Act, session: Session, items: readonly Voted[]): Promise<Countable<Voted>[]> {
  const ids = items.map(({ id }) => id)
  const [rules, rolls, recused, written] = await Promise.all([
    rulesOf(act.tx, items),
    act.tx.selectFrom('voteRolls').select(['itemId', 'voteRound', 'seatId', 'takesPart']).where('itemId', 'in', ids).execute(),
    recusedFrom(act.tx, ids),
    act.tx.selectFrom('writtenRequests').select(['itemId', 'seatId', 'receivedAt']).where('itemId', 'in', ids).execute(),
  ])
  const ready = items.map((item) => {
    const roll = rolls.filter(({ itemId, voteRound }) => itemId === item.id && voteRound === item.voteRound)
    const aside = new Set(recused.filter(({ itemId }) => itemId === item.id).map(({ seatId }) => seatId))
    const asked = written.filter(({ itemId }) => itemId === item.id)
    const room = roomCount(session, { item, roll, aside, asked, now: act.now })
    const rule = (item.ruleId && rules.get(item.ruleId)) || null
    const waits = rule?.body.absent === 'writtenCounts' && room.written < room.consulted && !room.deadlinePassed
    return { item, rule, room, out: waits ? asked.flatMap(({ seatId, receivedAt }) => (receivedAt ? [] : [seatId])) : [] }
  })
  checkNoneOut(session, ready)
  return ready.map(({ item, rule, room }) => ({ item, rule, room }))
}

/** Says of whom a written ballot is still awaited, for which items and until when. */
function checkNoneOut({ seats, writtenUntil }: Session, ready: readonly { item: Item; out: readonly string[] }[]) {
  const waiting = ready.filter(({ out }) => out.length > 0)
  if (waiting.length === 0) return
  const away = new Set(waiting.flatMap(({ out }) => out))
  throw new Refusal(
    filled(say.writtenStillOut, {
      ordinals: ordinalsOf(waiting.map(({ item }) => item)),
      names: seats
        .filter(({ id }) => away.has(id))
        .map(({ name }) => name)
        .join(', '),
      time: writtenUntil ? showMoment(writtenUntil) : '',
    }),
  )
}

type Room = {
  item: Item
  roll: readonly { seatId: string; takesPart: string }[]
  aside: ReadonlySet<string>
  asked: readonly { seatId: string; receivedAt: Temporal.Instant | null }[]
  now: Temporal.Instant
}

function roomCount({ seats, writtenUntil }: Session, { item, roll, aside, asked, now }: Room): Countable['room'] {
  const here = new Set(roll.map(({ seatId }) => seatId))
  const away = asked.filter(({ seatId }) => !here.has(seatId) && !aside.has(seatId))
  const recusedPresent = roll.filter(({ takesPart }) => takesPart === 'recused').length
  return {
    members: seats.length,
    present: roll.length,
    recused: recusedPresent + seats.filter(({ id }) => aside.has(id) && !here.has(id)).length,
    recusedPresent,
    consulted: away.length,
    written: away.filter(({ receivedAt }) => receivedAt !== null).length,
    deadlinePassed: writtenUntil !== null && Temporal.Instant.compare(now, writtenUntil) >= 0,
    proxies: 0,
    method: isSecret(item.method) ? 'secret' : 'open',
  }
}

/** `closing` is what the minutes say of the end of the vote. */
type Counted = Countable & { tally: Tally; closing: Sentence }

/** The outcome of each vote by the rule it was opened with, kept with its sum and its citation. */
export async function reachOutcomes(act: Act, session: Session, counted: readonly Counted[]) {
  const reached = counted.map(({ item, rule, room, tally, closing }) => {
    const count = { ...room, ...tally }
    const outcome = judge(rule?.body ?? null, count)
    const { sum, verdict } = outcomeText(rule?.body ?? null, outcome)
    const text = filled(sum ? told.outcome : told.outcomeAlone, { ordinal: item.ordinal, sum, verdict })
    const citation = rule ? `${rule.citation} (từ ${showDay(rule.validFrom)})` : ''
    return { item, rule, count, outcome, sum, citation, closing, text }
  })
  await act.tx
    .insertInto('outcomes')
    .values(
      reached.map(({ item, rule, count, outcome, sum, citation }) => ({
        ...outcome,
        itemId: item.id,
        voteRound: item.voteRound,
        ruleId: rule?.id ?? null,
        count: JSON.stringify(count),
        sum,
        citation,
        reachedAt: act.now,
      })),
    )
    .execute()
  await settle(act, reached)
  await noteAll(
    act,
    session.id,
    reached.flatMap(({ item, closing, text }) => [
      { kind: 'vote closed', text: closing, itemId: item.id },
      { kind: 'outcome', text, itemId: item.id },
    ]),
  )
  return reached.map(({ item, outcome, sum, citation }) => ({ ...outcome, itemId: item.id, sum, citation }))
}

/** Items whose vote must be repeated wait again; the others have their outcome. */
async function settle(act: Act, reached: readonly { item: Item; outcome: { verdict: string } }[]) {
  const again = reached.filter(({ outcome }) => outcome.verdict === 'voteAgain')
  for (const [status, some] of [
    ['waiting', again],
    ['counted', reached.filter((one) => !again.includes(one))],
  ] as const) {
    const ids = some.map(({ item }) => item.id)
    if (ids.length > 0) await act.tx.updateTable('agendaItems').set({ status }).where('id', 'in', ids).execute()
  }
}
