import type { Act } from '#platform/act.ts'

/** What kind of thing happened; minutes put each in its place. */
export type NoteKind =
  | 'opened'
  | 'closed'
  | 'postponed'
  | 'arrived'
  | 'left'
  | 'absent'
  | 'recused'
  | 'presiding'
  | 'papers'
  | 'vote opened'
  | 'vote closed'
  | 'opening undone'
  | 'box voided'
  | 'device'
  | 'power'
  | 'suspended'
  | 'resumed'
  | 'discussion'
  | 'outcome'
  | 'authority'
  | 'relied on rule'
  | 'written'
  | 'scan'
  | 'tie question'
  | 'complaint'

/** One line of what the minutes are written from. Vietnamese, because minutes are. */
export async function note(act: Act, sessionId: string, kind: NoteKind, text: string, itemId: string | null = null) {
  await act.tx.insertInto('sessionNotes').values({ sessionId, itemId, kind, text, at: act.now, byId: act.actor.id }).execute()
}
