import { sql, type SqlBool } from 'kysely'
import { holdNominations } from '#app/nominations/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'

/** Not on an agenda already, unless that session was postponed or the item suspended there. */
export const notTaken = sql<SqlBool>`not exists (
  select 1 from agenda_items taken join council_sessions s on s.id = taken.session_id
  where taken.nomination_id = nominations.id and s.status not in ('postponed', 'prepared') and taken.status <> 'suspended')`

/** Two agendas may be prepared with the same case; only one of them is sent out. */
export async function checkNotTaken(act: Act, sessionId: string) {
  const items = await act.tx.selectFrom('agendaItems').select('nominationId').where('sessionId', '=', sessionId).execute()
  await holdNominations(
    act.tx,
    items.map(({ nominationId }) => nominationId),
  )
  const taken = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select('ordinal')
    .where('sessionId', '=', sessionId)
    .where((eb) => eb.not(notTaken))
    .orderBy('ordinal')
    .execute()
  if (taken.length > 0) throw new Refusal(filled(say.takenMeanwhile, { items: taken.map(({ ordinal }) => ordinal).join(', ') }))
}
