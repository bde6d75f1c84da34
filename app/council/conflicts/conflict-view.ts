import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { conflictWords, waitingWords } from './conflict-words.ts'

/** Who takes no part in which item, and why. */
export function conflictsOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('itemConflicts')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .innerJoin('councilSeats', 'councilSeats.id', 'itemConflicts.seatId')
    .innerJoin('users', 'users.id', 'councilSeats.userId')
    .select(['itemConflicts.itemId', 'itemConflicts.seatId', 'itemConflicts.kind', 'itemConflicts.said', 'users.name', 'councilSeats.part'])
    .where('itemConflicts.itemId', 'in', ids)
    .where('closures.endedAt', 'is', null)
    .orderBy('users.name')
    .execute()
}

/** How many items this member stands aside from, or may have to, and why; not which. */
export async function myAsides(db: Db, actor: Actor, sessionId: string) {
  const mine = db
    .selectFrom('itemConflicts')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemConflicts.itemId')
    .innerJoin('councilSeats', 'councilSeats.id', 'itemConflicts.seatId')
    .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
    .select(['itemConflicts.kind', 'itemConflicts.said'])
    .select(({ fn }) => fn.count<number>('itemConflicts.itemId').distinct().as('items'))
    .groupBy(['itemConflicts.kind', 'itemConflicts.said'])
    .where('agendaItems.sessionId', '=', sessionId)
    .where('councilSeats.userId', '=', actor.id)
    .where('closures.endedAt', 'is', null)
  const waiting = db
    .selectFrom('tieQuestions')
    .innerJoin('agendaItems', 'agendaItems.id', 'tieQuestions.itemId')
    .innerJoin('councilSeats', 'councilSeats.id', 'tieQuestions.seatId')
    .innerJoin('closures', 'closures.id', 'tieQuestions.closureId')
    .select(['tieQuestions.kind'])
    .select(({ fn }) => fn.count<number>('tieQuestions.itemId').distinct().as('items'))
    .groupBy('tieQuestions.kind')
    .where('agendaItems.sessionId', '=', sessionId)
    .where('councilSeats.userId', '=', actor.id)
    .where('answer', 'is', null)
    .where('closures.endedAt', 'is', null)
  const [aside, asked] = await Promise.all([mine.execute(), waiting.execute()])
  return [
    ...aside.map(({ kind, said, items }) => ({ because: conflictWords({ kind, said }), items, waits: false })),
    ...asked.map(({ kind, items }) => ({ because: waitingWords(kind), items, waits: true })),
  ]
}

/** Ties somebody has to answer for before the vote, and those that were answered. */
export function tieQuestionsOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('tieQuestions')
    .innerJoin('councilSeats', 'councilSeats.id', 'tieQuestions.seatId')
    .innerJoin('users', 'users.id', 'councilSeats.userId')
    .select([
      'tieQuestions.id',
      'itemId',
      'seatId',
      'councilSeats.userId',
      'users.name',
      'tieQuestions.kind',
      'answer',
      'tieQuestions.reason',
    ])
    .where('itemId', 'in', ids)
    .orderBy('users.name')
    .execute()
}
