import type { Relied } from '#app/rulebook/index.ts'
import type { Sentence } from '#platform/language/messages.ts'
import type { Away } from '../away.ts'
import type { NextStep as Step } from '../next-step.ts'
import type { RuleChange } from '../../votes/rule-change.ts'
import type { ItemView } from '../../views.ts'

type Unchecked = readonly NonNullable<Relied>[]

/** The step a session waits for, with what its card must know; `together` when several items can take it in one deed. */
export type NextThing = {
  step: Step
  item: ItemView | null
  unchecked: Unchecked
  /** Why items cannot be opened now, by item. */
  obstacles: ReadonlyMap<string, Sentence>
  /** Rules that are no longer those of the invitation. */
  changes: readonly RuleChange[]
  /** Some item that waits takes written ballots by its rule. */
  takesWritten: boolean
  /** Members who are away and may vote in writing, and how far that has come. */
  away: readonly Away[]
  /** Who is on the agenda without a conclusion that the dossier is complete; asked before the invitation. */
  unappraised: readonly string[]
  /** The day of the invitation, where the session would be opened on another one. */
  otherDay: Temporal.PlainDate | null
  /** Items that cannot be opened before their papers are printed. */
  unprinted: readonly ItemView[]
  together: { items: readonly ItemView[]; unchecked: Unchecked }
}
