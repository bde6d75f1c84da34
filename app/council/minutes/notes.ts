import type { Act } from '#platform/act.ts'
import type { Sentence } from '#platform/language/messages.ts'

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
  | 'rule changed'

/** What the program says is said in both languages; what a person typed is their own words alone. */
export type Told = Sentence | string
type Note = { kind: NoteKind; text: Told; itemId: string | null }

/** One line of what the minutes are written from. The minutes are Vietnamese; pages speak the reader's language. */
export function note(act: Act, sessionId: string, kind: NoteKind, text: Told, itemId: string | null = null) {
  return noteAll(act, sessionId, [{ kind, text, itemId }])
}

export async function noteAll(act: Act, sessionId: string, notes: readonly Note[]) {
  if (notes.length === 0) return
  const rows = notes.map(({ kind, itemId, text }) => {
    const { vi, en } = typeof text === 'string' ? { vi: text } : text
    return { kind, itemId, text: oneStop(vi), textEn: en ? oneStop(en) : null, sessionId, at: act.now, byId: act.actor.id }
  })
  await act.tx.insertInto('sessionNotes').values(rows).execute()
}

/** What people type often ends in a full stop of its own. */
const oneStop = (text: string) => text.replace(/([^.])\.\.$/, '$1.')
