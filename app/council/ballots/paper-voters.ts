import type { ExpressionBuilder } from 'kysely'
import type { DB } from '#db/tables.ts'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { ruleFor } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockSession } from '../queries.ts'
import { checkOpened, runSession } from '../rules.ts'

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

/** How many papers are still to be printed in boxes that wait to be opened: those who vote on paper, less what is printed. */
export async function papersMissing(db: Db | Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rowsIn = (eb: ExpressionBuilder<DB, 'boxes'>, table: 'boxRoll' | 'paperCodes') =>
    eb
      .selectFrom(table)
      .whereRef(`${table}.boxId`, '=', 'boxes.id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
  const rows = await db
    .selectFrom('boxes')
    .select(['itemId', 'kind'])
    .select((eb) => [
      rowsIn(eb, 'boxRoll').as('all'),
      rowsIn(eb, 'boxRoll').where('boxRoll.byMeans', '=', 'printed').as('some'),
      rowsIn(eb, 'paperCodes').as('printed'),
    ])
    .where('itemId', 'in', itemIds)
    .where('state', '=', 'prepared')
    .execute()
  return new Map(rows.map(({ itemId, kind, all, some, printed }) => [itemId, ((kind === 'paper' ? all : some) ?? 0) - (printed ?? 0)]))
}

export async function printedFor(act: Act, boxId: string) {
  const rows = await act.tx.selectFrom('paperCodes').select('codeHash').where('boxId', '=', boxId).execute()
  return rows.map(({ codeHash }) => codeHash)
}
