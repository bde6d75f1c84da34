import type { NextStep as Step } from '../next-step.ts'
import type { ItemView } from '../views.ts'

/** The step a session waits for, with what its card must know. */
export type NextThing = { step: Step; item: ItemView | null; rule: { citation: string; checked: boolean } | null; few: number | null }
