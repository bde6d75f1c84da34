import { checkNotOnHold } from '#app/closures/index.ts'
import { rely, type Acceptance } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { openPreparedBox, voidLiveBox } from '../ballots/box-commands.ts'
import { findConflicts } from '../conflicts/conflict-check.ts'
import { ruleFor } from './item-rule.ts'
import { lockItem, recusedSeats } from './items.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { obstaclesTo } from './obstacles.ts'
import { presentSeats, type SeatRow } from '../queries.ts'
import { tellRuleChanges } from './rule-change.ts'
import { checkMayOpenVote, checkOpened, isSecret, presidingFor, runSession } from '../rules.ts'

type Item = Awaited<ReturnType<typeof lockItem>>
/** What was said yes to in the question before a vote: an unchecked rule, a changed one. */
export type Opening = Acceptance & { told?: readonly string[] }
type Opened = 'open' | 'conflict found' | 'tie asked'

/**
 * Opens the vote on one item: conflicts are looked up once more, the rule in force is fixed, and the room is counted.
 * Returns 'conflict found' when a member who already holds a paper turns out to have a tie: the box is void then, and
 * papers are handed out again.
 */
export async function openVote(act: Act, itemId: string, opening: Opening): Promise<Opened> {
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
  if (shut.length > 0 && (await voidLiveBox(act, item, told.tieFoundLate))) {
    await act.record('box voided', { kind: 'agenda item', id: itemId })
    return 'conflict found'
  }
  const obstacle = (await obstaclesTo(act.tx, session, [item])).get(itemId)
  if (obstacle) throw new Refusal(obstacle)
  const rule = await fixRule(act, item, opening)
  const round = isSecret(item.method) ? await openPreparedBox(act, item, rule.body) : item.voteRound + 1
  await callRoll(act, item, round)
  await act.tx.updateTable('agendaItems').set({ status: 'voting', ruleId: rule.id, voteRound: round }).where('id', '=', itemId).execute()
  await note(act, session.id, 'vote opened', opened(item.ordinal, round), itemId)
  await pausePoint('vote opened')
  await act.record('vote opened', { kind: 'agenda item', id: itemId }, { after: { round, ruleId: rule.id } })
  return 'open'
}

/** No rule: it asks. A rule nobody has checked: somebody accepts it for this session, and the minutes say so too. */
async function fixRule(act: Act, item: Item, opening: Opening) {
  const { session } = item
  const rule = await ruleFor(act.tx, item, session.ruleOn)
  if (!rule) throw new Refusal(filled(say.noRuleYet, { award: item.awardName }))
  await tellRuleChanges(act, session, item.id, opening.told ?? [])
  for (const { citation } of await rely(act, [rule], opening, { kind: 'council session', id: session.id }))
    await note(
      act,
      session.id,
      'relied on rule',
      filled(told.relied, { citation, name: act.actor.name, because: opening.because.trim() }),
      item.id,
    )
  return rule
}

/** Who is in the room now, and who of them takes no part: the count is judged by this list. */
async function callRoll(act: Act, item: Item, voteRound: number) {
  const [present, recused] = await Promise.all([presentSeats(act.tx, item.session.id), recusedSeats(act.tx, item.id)])
  const here = item.session.seats.filter(({ id }) => present.has(id))
  const rows = here.map(({ id }) => ({ itemId: item.id, voteRound, seatId: id, takesPart: recused.has(id) ? 'recused' : 'votes' }))
  if (rows.length > 0) await act.tx.insertInto('voteRolls').values(rows).execute()
  const chair = item.session.seats.find(({ part }) => part === 'chair')
  const presiding = presidingFor(item.session.seats, present, recused)
  if (chair && presiding && presiding.id !== chair.id)
    await note(
      act,
      item.session.id,
      'presiding',
      filled(told.presides, { name: nameOf(item.session.seats, presiding.id), ordinal: item.ordinal }),
      item.id,
    )
}

const opened = (ordinal: number, round: number) =>
  round > 1 ? filled(told.voteOpenedAgain, { ordinal, round }) : filled(told.voteOpened, { ordinal })

function nameOf(seats: readonly SeatRow[], seatId: string) {
  return seats.find(({ id }) => id === seatId)?.name ?? ''
}
