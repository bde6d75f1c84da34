import type { Actor } from './act.ts'
import type { Db } from './db/database.ts'
import type { Sentence } from './language/messages.ts'

/**
 * How a room lets others lead back to its records: what such a record is called, where it is worked on, and which of
 * some records a person may see there. A link to anything else is never drawn.
 */
export type RecordDoor = {
  label: Sentence
  href: (id: string) => string
  seen: (db: Db, actor: Actor, ids: readonly string[]) => Promise<readonly string[]>
}
export type RecordDoors = { readonly [record: string]: RecordDoor }

/** For records that everybody with one of these roles may see. */
export function seenByRoles(allows: (actor: Actor) => boolean): RecordDoor['seen'] {
  return (_, actor, ids) => Promise.resolve(allows(actor) ? ids : [])
}

export const isUuid = (id: string) => /^[0-9a-f-]{36}$/.test(id)
