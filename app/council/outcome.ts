import { judge, outcomeText, type Count, type ThresholdRule } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { showDay } from '#platform/language/time.ts'
import { voteWords } from '#app/rulebook/index.ts'
import { note } from './notes.ts'
import { recusedSeats, type SeatRow } from './queries.ts'
import type { Method } from './rules.ts'

type Item = {
  id: string
  ordinal: number
  voteRound: number
  method: Method
  session: { id: string; seats: readonly SeatRow[]; writtenUntil: Temporal.Instant | null }
}
type Tally = Pick<Count, 'yes' | 'no' | 'blank' | 'invalid' | 'chair'>
type Rule = { id: string; body: ThresholdRule; citation: string; validFrom: Temporal.PlainDate } | null

/** The numbers of the room at the moment the vote was opened, with what the vote brought. */
export async function countFor(act: Act, item: Item, tally: Tally): Promise<Count> {
  const [roll, recused, written] = await Promise.all([
    act.tx
      .selectFrom('voteRolls')
      .select(['seatId', 'takesPart'])
      .where('itemId', '=', item.id)
      .where('voteRound', '=', item.voteRound)
      .execute(),
    recusedSeats(act.tx, item.id),
    act.tx.selectFrom('writtenRequests').select(['seatId', 'receivedAt']).where('itemId', '=', item.id).execute(),
  ])
  const here = new Set(roll.map(({ seatId }) => seatId))
  const asked = written.filter(({ seatId }) => !here.has(seatId) && !recused.has(seatId))
  const recusedPresent = roll.filter(({ takesPart }) => takesPart === 'recused').length
  const recusedAbsent = item.session.seats.filter(({ id }) => recused.has(id) && !here.has(id)).length
  const { writtenUntil } = item.session
  return {
    members: item.session.seats.length,
    present: roll.length,
    recused: recusedPresent + recusedAbsent,
    recusedPresent,
    consulted: asked.length,
    written: asked.filter(({ receivedAt }) => receivedAt !== null).length,
    deadlinePassed: writtenUntil !== null && Temporal.Instant.compare(act.now, writtenUntil) >= 0,
    proxies: 0,
    method: item.method === 'secret' || item.method === 'paper' ? 'secret' : 'open',
    ...tally,
  }
}

/** Written ballots of absent members are opened together with the others; until their day nothing is counted. */
export function checkWrittenIn(rule: ThresholdRule | null, count: Count) {
  if (rule?.absent === 'writtenCounts' && count.written < count.consulted && !count.deadlinePassed)
    throw new Refusal(voteWords.writtenOutstanding)
}

/** The outcome by the rule the item was opened with, kept with its sum and its citation. */
export async function reachOutcome(act: Act, item: Item, rule: Rule, count: Count) {
  checkWrittenIn(rule?.body ?? null, count)
  const outcome = judge(rule?.body ?? null, count)
  const { sum, verdict } = outcomeText(rule?.body ?? null, outcome)
  const citation = rule ? `${rule.citation} (từ ${showDay(rule.validFrom)})` : ''
  await act.tx
    .insertInto('outcomes')
    .values({
      ...outcome,
      itemId: item.id,
      voteRound: item.voteRound,
      ruleId: rule?.id ?? null,
      count: JSON.stringify(count),
      sum,
      citation,
      reachedAt: act.now,
    })
    .execute()
  const status = outcome.verdict === 'voteAgain' ? 'waiting' : 'counted'
  await act.tx.updateTable('agendaItems').set({ status }).where('id', '=', item.id).execute()
  await note(act, item.session.id, 'outcome', `Mục ${item.ordinal}: ${sum ? `${sum}: ` : ''}${verdict.vi}.`, item.id)
  return { ...outcome, sum, citation }
}
