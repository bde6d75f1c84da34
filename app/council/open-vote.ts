import { checkNotOnHold } from '#app/closures/index.ts'
import { emptyCount, headsNeeded, quorumOf, reaches, rely, type Acceptance, type ThresholdRule } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { openPreparedBox, voidLiveBox } from './box-commands.ts'
import { findConflicts, unsettledTies } from './conflict-check.ts'
import { ruleFor } from './item-rule.ts'
import { lockItem, lockItems, recusedSeats } from './items.ts'
import { messages as say } from './messages.ts'
import { note } from './notes.ts'
import { presentSeats, type SeatRow } from './queries.ts'
import { checkMayOpenVote, checkMethod, checkOpened, isSecret, presidingFor, runSession } from './rules.ts'

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
  const round = isSecret(item.method) ? await openPreparedBox(act, item, rule.body) : item.voteRound + 1
  await callRoll(act, item, rule.body, round)
  await act.tx.updateTable('agendaItems').set({ status: 'voting', ruleId: rule.id, voteRound: round }).where('id', '=', itemId).execute()
  await note(act, session.id, 'vote opened', `Mở bỏ phiếu mục ${item.ordinal}${round > 1 ? `, lần ${round}` : ''}.`, itemId)
  await pausePoint('vote opened')
  await act.record('vote opened', { kind: 'agenda item', id: itemId }, { after: { round, ruleId: rule.id } })
  return 'open'
}

/** Every item whose papers are out, opened in one deed: a long session votes on all of them and counts them together. */
export async function openVotes(act: Act, sessionId: string, accepted: Acceptance) {
  const { session, items } = await lockItems(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  const prepared = await act.tx
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select('boxes.itemId')
    .where('agendaItems.sessionId', '=', sessionId)
    .where('boxes.state', '=', 'prepared')
    .execute()
  const ready = items.filter(({ id, status }) => status === 'waiting' && prepared.some(({ itemId }) => itemId === id))
  if (ready.length === 0) throw new Refusal(say.preparePapersFirst)
  for (const { id } of ready) await openVote(act, id, accepted)
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

function nameOf(seats: readonly SeatRow[], seatId: string) {
  return seats.find(({ id }) => id === seatId)?.name ?? ''
}
