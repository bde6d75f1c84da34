import { openTo } from '#app/closures/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { noteAll } from '../minutes/notes.ts'

/** Items of the agenda whose dossier nobody has concluded to be complete; only what is open to this person is named. */
export async function listUnappraised(db: Db | Tx, actor: Actor, sessionId: string) {
  return db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select(['agendaItems.id', 'agendaItems.ordinal', 'nominations.id as nominationId', 'subjects.name'])
    .where('sessionId', '=', sessionId)
    .where('nominations.status', '<>', 'verified')
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .orderBy('ordinal')
    .execute()
}

/** A council takes up what was found complete; anything else needs somebody's reason, which the minutes keep with the item. */
export async function answerUnappraised(act: Act, sessionId: string, because: string) {
  const items = await listUnappraised(act.tx, act.actor, sessionId)
  if (items.length === 0) return
  if (!because.trim()) throw new FieldRefusal({ unappraised: say.unappraisedWhy })
  await noteAll(
    act,
    sessionId,
    items.map(({ id, ordinal }) => ({
      kind: 'unappraised',
      text: filled(told.unappraisedTaken, { ordinal, name: act.actor.name, because: because.trim() }),
      itemId: id,
    })),
  )
}
