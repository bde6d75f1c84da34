import { checkNotOnHold } from '#app/closures/index.ts'
import { emptyCount, headsNeeded, quorumOf, reaches, rely, type Acceptance, type ThresholdRule } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { findConflicts, unsettledTies } from './conflict-check.ts'
import { ruleFor, ruleOf } from './item-rule.ts'
import { messages as say } from './messages.ts'
import { note } from './notes.ts'
import { countFor, reachOutcome } from './outcome.ts'
import { lockItem, presentSeats, recusedSeats, type SeatRow } from './queries.ts'
import { checkMayOpenVote, checkMethod, checkOpened, checkVoting, preside, presidingFor, runSession, seatOf, sit } from './rules.ts'
import { openPreparedBox, voidLiveBox } from './box-commands.ts'

type Item = Awaited<ReturnType<typeof lockItem>>

/**
 * Opens the vote on one item: conflicts are looked up once more, the rule in force is fixed, and the room is counted.
 * Returns 'conflict found' when a member who already holds a paper turns out to have a tie: the box is void then, and
 * papers are handed out again.
 */
export async function openVote(act: Act, itemId: string, accepted: Acceptance): Promise<'open' | 'conflict found' | 'tie asked'> {
  const item = await lockItem(act.tx, act.actor, itemId)
  const { session } = item
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  checkMayOpenVote(item)
  await checkNotOnHold(act.tx, 'nomination', item.nominationId)
  const { shut, questions } = await findConflicts(act, session, itemId)
  if (questions > 0) {
    await act.record('tie asked about', { kind: 'agenda item', id: itemId })
    return 'tie asked'
  }
  const unsettled = await unsettledTies(act.tx, itemId)
  if (unsettled.length > 0) throw new Refusal(filled(say.settleTiesFirst, { names: unsettled.join(', ') }))
  if (shut.length > 0 && (await voidLiveBox(act, item, 'tìm thấy lợi ích liên quan sau khi phát phiếu'))) {
    await act.record('box voided', { kind: 'agenda item', id: itemId })
    return 'conflict found'
  }
  const rule = await fixRule(act, item, accepted)
  const round = item.method === 'secret' || item.method === 'paper' ? await openPreparedBox(act, item, rule.body) : item.voteRound + 1
  await callRoll(act, item, rule.body, round)
  await act.tx.updateTable('agendaItems').set({ status: 'voting', ruleId: rule.id, voteRound: round }).where('id', '=', itemId).execute()
  await note(act, session.id, 'vote opened', `Mở bỏ phiếu mục ${item.ordinal}${round > 1 ? `, lần ${round}` : ''}.`, itemId)
  await pausePoint('vote opened')
  await act.record('vote opened', { kind: 'agenda item', id: itemId }, { after: { round, ruleId: rule.id } })
  return 'open'
}

/** No rule: it asks. A rule nobody has checked: somebody accepts it for this session, and the minutes say so too. */
async function fixRule(act: Act, item: Item, accepted: Acceptance) {
  const rule = await ruleFor(act.tx, item, item.session.on)
  if (!rule) throw new Refusal(filled(say.noRuleYet, { award: item.awardName }))
  for (const { citation } of await rely(act, [rule], accepted, { kind: 'council session', id: item.session.id })) {
    const who = `${act.actor.name} chấp nhận: ${accepted.because.trim()}`
    await note(
      act,
      item.session.id,
      'relied on rule',
      `Hội đồng dùng quy tắc "${citation}", chưa có người kiểm tra pháp lý. ${who}`,
      item.id,
    )
  }
  checkMethod(rule.body.secrecy, item.method)
  return rule
}

/** Who is in the room now, and who of them takes no part: the count is judged by this list. */
async function callRoll(act: Act, item: Item, rule: ThresholdRule, voteRound: number) {
  const [present, recused] = await Promise.all([presentSeats(act.tx, item.session.id), recusedSeats(act.tx, item.id)])
  checkItemQuorum(item.session.seats, present, recused, rule)
  const here = item.session.seats.filter(({ id }) => present.has(id))
  const rows = here.map(({ id }) => ({ itemId: item.id, voteRound, seatId: id, takesPart: recused.has(id) ? 'recused' : 'votes' }))
  if (rows.length > 0) await act.tx.insertInto('voteRolls').values(rows).execute()
  const chair = item.session.seats.find(({ part }) => part === 'chair')
  const presiding = presidingFor(item.session.seats, present, recused)
  if (chair && presiding && presiding.id !== chair.id)
    await note(act, item.session.id, 'presiding', `${nameOf(item.session.seats, presiding.id)} chủ trì mục ${item.ordinal}.`, item.id)
}

function checkItemQuorum(seats: readonly SeatRow[], present: ReadonlySet<string>, recused: ReadonlySet<string>, rule: ThresholdRule) {
  if (!rule.quorum) return
  const recusedPresent = [...recused].filter((id) => present.has(id)).length
  const { heads, of } = quorumOf(rule.quorum, {
    ...emptyCount,
    members: seats.length,
    present: present.size,
    recused: recused.size,
    recusedPresent,
  })
  if (!reaches(heads, of, rule.quorum.share, 'atLeast'))
    throw new Refusal(filled(say.tooFewForItem, { heads, needed: headsNeeded(rule.quorum.share, of) }))
}

/** A named vote from the member's own device. */
export async function castNamed(act: Act, itemId: string, choice: 'yes' | 'no' | 'blank') {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId, 'item alone')
  act.authorise(sit, session.sitting)
  checkVoting(item)
  if (item.method !== 'named') throw new Refusal(say.notVoting)
  const seat = seatOf(session.sitting, act.actor)
  const entry = await act.tx
    .selectFrom('voteRolls')
    .select('takesPart')
    .where('itemId', '=', itemId)
    .where('voteRound', '=', item.voteRound)
    .where('seatId', '=', seat?.id ?? '')
    .executeTakeFirst()
  if (!seat || !entry) throw new Refusal(say.notOnRoll)
  if (entry.takesPart === 'recused') throw new Refusal(say.recusedVote)
  const mayChange = (await ruleOf(act.tx, item.ruleId))?.body.change === 'untilClosing'
  const cast = await act.tx
    .insertInto('namedVotes')
    .values({ itemId, voteRound: item.voteRound, seatId: seat.id, choice, castAt: act.now })
    .onConflict((conflict) =>
      mayChange ? conflict.columns(['itemId', 'voteRound', 'seatId']).doUpdateSet({ choice, castAt: act.now }) : conflict.doNothing(),
    )
    .returning('choice')
    .executeTakeFirst()
  if (!cast) throw new Refusal(say.votedAlready)
  await pausePoint('named vote cast')
  await act.record('named vote cast', { kind: 'agenda item', id: itemId }, { after: { choice } })
}

export async function closeNamedVote(act: Act, itemId: string) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  if (item.method !== 'named') throw new Refusal(say.notVoting)
  const votes = await act.tx
    .selectFrom('namedVotes')
    .select(['seatId', 'choice'])
    .where('itemId', '=', itemId)
    .where('voteRound', '=', item.voteRound)
    .execute()
  const of = (choice: string) => votes.filter((vote) => vote.choice === choice).length
  const presiding = presidingFor(item.session.seats, await presentSeats(act.tx, item.session.id), await recusedSeats(act.tx, itemId))
  const own = votes.find(({ seatId }) => seatId === presiding?.id)?.choice
  const chair = own === 'yes' ? 'agreed' : own === 'no' ? 'disagreed' : 'unknown'
  return finish(act, item, { yes: of('yes'), no: of('no'), blank: of('blank'), invalid: 0, chair })
}

type HandCount = { yes: number; no: number; blank: number; chair: 'agreed' | 'disagreed' | 'unknown' }

/** Hands are counted in the room and typed in by the secretary. */
export async function closeHandVote(act: Act, itemId: string, count: HandCount) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  if (item.method !== 'hand') throw new Refusal(say.notVoting)
  await act.tx
    .insertInto('handCounts')
    .values({ ...count, itemId, voteRound: item.voteRound, countedAt: act.now })
    .execute()
  return finish(act, item, { ...count, invalid: 0 })
}

async function finish(act: Act, item: Item, tally: Parameters<typeof countFor>[2]) {
  const rule = await ruleOf(act.tx, item.ruleId)
  await note(act, item.session.id, 'vote closed', `Đóng biểu quyết mục ${item.ordinal}.`, item.id)
  const outcome = await reachOutcome(act, item, rule, await countFor(act, item, tally))
  await pausePoint('vote closed')
  await act.record('vote closed', { kind: 'agenda item', id: item.id }, { after: { verdict: outcome.verdict } })
  return outcome
}

/** Where the rule leaves it to a person: who, which way, and why, in the minutes. */
export async function decideByAuthority(
  act: Act,
  itemId: string,
  { decided, because }: { decided: 'passed' | 'notPassed'; because: string },
) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(preside, session.sitting)
  if (session.status === 'signed') throw new Refusal(say.frozen)
  const outcome = await act.tx
    .selectFrom('outcomes')
    .select('verdict')
    .where('itemId', '=', itemId)
    .where('voteRound', '=', item.voteRound)
    .executeTakeFirst()
  if (outcome?.verdict !== 'authorityDecides') throw new Refusal(say.notForAuthority)
  const row = { itemId, voteRound: item.voteRound, decided, because, decidedBy: act.actor.id, decidedAt: act.now }
  const written = await act.tx
    .insertInto('authorityDecisions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('decided')
    .executeTakeFirst()
  if (!written) throw new Refusal(say.signedAlready)
  await note(
    act,
    session.id,
    'authority',
    `${act.actor.name} quyết định mục ${item.ordinal}: ${decided === 'passed' ? 'đạt' : 'không đạt'}. Lý do: ${because}.`,
    itemId,
  )
  await act.record('decided by authority', { kind: 'agenda item', id: itemId }, { after: { decided, because } })
}

function nameOf(seats: readonly SeatRow[], seatId: string) {
  return seats.find(({ id }) => id === seatId)?.name ?? ''
}
