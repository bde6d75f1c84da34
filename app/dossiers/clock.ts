import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'

/** One clock that runs: what is due, who has it, by which rule, and where to go. */
export type Clock = {
  what: Sentence
  about: string
  who: Sentence | string
  basis: string | null
  dueOn: Temporal.PlainDate
  href: string
}

export type Ask = { db: Db; actor: Actor; today: Temporal.PlainDate }
