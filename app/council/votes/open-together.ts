import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { lockItems } from './items.ts'
import { messages as say } from '../messages.ts'
import { obstaclesTo } from './obstacles.ts'
import { openVote, type Opening } from './open-vote.ts'
import { checkOpened, runSession } from '../rules.ts'

type Together = Opening & {
  /** Items the question named as those that stay shut; opened are only the others, and only after they were named. */
  left?: readonly string[]
}

/** Every item whose papers are out, opened in one deed: a long session votes on all of them and counts them together. */
export async function openVotes(act: Act, sessionId: string, { left = [], ...opening }: Together) {
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
  const obstacles = await obstaclesTo(act.tx, session, ready)
  const shut = ready.flatMap(({ id, ordinal }) => {
    const why = obstacles.get(id)
    return why ? [{ id, ordinal, why }] : []
  })
  if (shut.length === ready.length) throw new Refusal(filled(say.noneOpens, { items: listed(shut) }))
  if (shut.some(({ id }) => !left.includes(id))) throw new Refusal(filled(say.someStayShut, { items: listed(shut) }))
  const opened = []
  for (const item of ready) if (!obstacles.has(item.id)) opened.push({ ordinal: item.ordinal, came: await openVote(act, item.id, opening) })
  return opened.filter(({ came }) => came !== 'open').map(({ ordinal }) => ordinal)
}

/** "Mục 3: …; Mục 5: …" in both languages. */
function listed(shut: readonly { ordinal: number; why: Sentence }[]): Sentence {
  const lines = shut.map(({ ordinal, why }) => filled(say.itemWhy, { ordinal, why }))
  return { vi: lines.map(({ vi }) => vi).join(' '), en: lines.map(({ en }) => en).join(' ') }
}
