import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { ruleFor } from './item-rule.ts'
import { messages as say } from './messages.ts'
import { noteMessages as told } from './note-messages.ts'
import { note } from './notes.ts'
import { lockSession } from './queries.ts'
import { checkOpened, runSession } from './rules.ts'

/**
 * A member without a device, or with one that died before papers were taken, votes on printed papers from here on.
 * Nobody has both: whoever took a paper on a device keeps that one, and the device is then refused.
 */
export async function votesOnPaper(act: Act, sessionId: string, seatId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  const seat = session.seats.find(({ id }) => id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  const boxes = await act.tx
    .selectFrom('boxRoll')
    .innerJoin('boxes', 'boxes.id', 'boxRoll.boxId')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['boxes.id', 'agendaItems.awardCode', 'nominations.receivedUnder as receivedOn'])
    .select((eb) =>
      eb
        .selectFrom('papers')
        .whereRef('papers.boxId', '=', 'boxes.id')
        .where('papers.seatId', '=', seatId)
        .select('papers.seatId')
        .as('taken'),
    )
    .where('agendaItems.sessionId', '=', sessionId)
    .where('boxes.state', '=', 'prepared')
    .where('boxes.kind', '=', 'electronic')
    .where('boxRoll.seatId', '=', seatId)
    .execute()
  if (boxes.length === 0) throw new Refusal(say.preparePapersFirst)
  if (boxes.some(({ taken }) => taken)) throw new Refusal(say.hasDevicePapers)
  for (const box of boxes)
    if ((await ruleFor(act.tx, box, session.ruleOn))?.body.mixing === 'oneMethod') throw new Refusal(say.oneMethodHere)
  const ids = boxes.map(({ id }) => id)
  await act.tx.updateTable('boxRoll').set({ byMeans: 'printed' }).where('boxId', 'in', ids).where('seatId', '=', seatId).execute()
  await note(act, sessionId, 'papers', filled(told.onPaper, { name: seat.name }))
  await act.record('votes on printed papers', { kind: 'session', id: sessionId }, { after: { seatId } })
}
