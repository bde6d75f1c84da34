/** What the rest of the product may use of closures: who may not see what, and why. */
export { closeDoor, liftClosure, openAnswered } from './commands.ts'
export { checkNotOnHold, listClosures, closedTo, openTo, openToEverybody } from './queries.ts'
export type { ClosedKind, Reason } from './rules.ts'
