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
  | 'unappraised'
  | 'complaint'

type Note = { kind: NoteKind; text: string; itemId: string | null }

/** One line of what the minutes are written from. Vietnamese, because minutes are. */
export function note(act: Act, sessionId: string, kind: NoteKind, text: string, itemId: string | null = null) {
  return noteAll(act, sessionId, [{ kind, text, itemId }])
}

export async function noteAll(act: Act, sessionId: string, notes: readonly Note[]) {
  if (notes.length === 0) return
  const rows = notes.map((one) => ({ ...one, text: oneStop(one.text), sessionId, at: act.now, byId: act.actor.id }))
  await act.tx.insertInto('sessionNotes').values(rows).execute()
}

/** What people type often ends in a full stop of its own. */
const oneStop = (text: string) => text.replace(/([^.])\.\.$/, '$1.')
