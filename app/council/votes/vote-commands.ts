import type { Act } from '#platform/act.ts'
import { FieldRefusal, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { ruleOf } from './item-rule.ts'
import { checkEnvelopesOpened } from '../ballots/envelopes.ts'
import { lockItem, recusedSeats } from './items.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { countable, reachOutcomes, type Tally } from './outcome.ts'
import { presentSeats } from '../queries.ts'
import { checkOpened, checkVoting, presidingFor, runSession, seatOf, sit } from '../rules.ts'

type Item = Awaited<ReturnType<typeof lockItem>>

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
  if (!(await presentSeats(act.tx, session.id)).has(seat.id)) throw new Refusal(say.leftTheRoom)
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

export async function closeNamedVote(act: Act, itemId: string, { noSlip = false } = {}) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  if (item.method !== 'named') throw new Refusal(say.notVoting)
  await checkEnvelopesOpened(act, item, noSlip)
  const votes = await votesOf(act, item)
  const of = (choice: string) => votes.filter((vote) => vote.choice === choice).length
  const presiding = presidingFor(item.session.seats, await presentSeats(act.tx, item.session.id), await recusedSeats(act.tx, itemId))
  const own = votes.find(({ seatId }) => seatId === presiding?.id)?.choice
  const chair = own === 'yes' ? 'agreed' : own === 'no' ? 'disagreed' : 'unknown'
  return finish(act, item, { yes: of('yes'), no: of('no'), blank: of('blank'), invalid: 0, chair })
}

/** Votes with a name to them: cast on devices, or taken from envelopes in the room. */
function votesOf(act: Act, { id, voteRound }: Item) {
  return act.tx.selectFrom('namedVotes').select(['seatId', 'choice']).where('itemId', '=', id).where('voteRound', '=', voteRound).execute()
}

type HandCount = { yes: number; no: number; blank: number; chair: 'agreed' | 'disagreed' | 'unknown' }

/** Hands are counted in the room and typed in by the secretary. */
export async function closeHandVote(act: Act, itemId: string, count: HandCount, { noSlip = false } = {}) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  if (item.method !== 'hand') throw new Refusal(say.notVoting)
  await checkHands(act, item, count.yes + count.no + count.blank)
  await checkEnvelopesOpened(act, item, noSlip)
  await act.tx
    .insertInto('handCounts')
    .values({ ...count, itemId, voteRound: item.voteRound, countedAt: act.now })
    .execute()
  const sent = await votesOf(act, item)
  const of = (choice: string) => sent.filter((vote) => vote.choice === choice).length
  return finish(act, item, {
    yes: count.yes + of('yes'),
    no: count.no + of('no'),
    blank: count.blank + of('blank'),
    invalid: 0,
    chair: count.chair,
  })
}

/** More hands than people is a slip of the pen: asked again, never kept as an outcome. */
async function checkHands(act: Act, { id, voteRound }: Item, hands: number) {
  const roll = await act.tx
    .selectFrom('voteRolls')
    .select('seatId')
    .where('itemId', '=', id)
    .where('voteRound', '=', voteRound)
    .where('takesPart', '=', 'votes')
    .execute()
  if (hands > roll.length) throw new FieldRefusal({ yes: filled(say.tooManyHands, { hands, of: roll.length }) })
}

async function finish(act: Act, { session, ...item }: Item, tally: Tally) {
  const [ready] = await countable(act, session, [item])
  if (!ready) throw new Error('an item has a room')
  const [outcome] = await reachOutcomes(act, session, [{ ...ready, tally, closing: filled(told.voteClosed, { ordinal: item.ordinal }) }])
  if (!outcome) throw new Error('a counted vote has an outcome')
  await pausePoint('vote closed')
  await act.record('vote closed', { kind: 'agenda item', id: item.id }, { after: { verdict: outcome.verdict } })
  return outcome
}
