import type { Relied } from '#app/rulebook/index.ts'
import type { NextStep as Step } from '../next-step.ts'
import type { ItemView } from '../views.ts'

/** The step a session waits for, with what its card must know. */
export type NextThing = { step: Step; item: ItemView | null; unchecked: readonly NonNullable<Relied>[]; few: number | null }
