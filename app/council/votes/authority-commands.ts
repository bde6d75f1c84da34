import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { lockItem } from './items.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { preside } from '../rules.ts'

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
    filled(told.decided, { name: act.actor.name, ordinal: item.ordinal, decided: told[decided], because }),
    itemId,
  )
  await act.record('decided by authority', { kind: 'agenda item', id: itemId }, { after: { decided, because } })
}
