import { routes } from '#platform/web/context.ts'
import type { Module } from '#platform/web/app.tsx'
import { checkRoutes } from './check-routes.tsx'
import { commendationRecords } from './records.ts'
import { commendationRoutes } from './routes.tsx'

/** What the rest of the product may use of commendations. */
export { changeDecision, draftDecision } from './commands.ts'
export { issueDecision } from './issuing.ts'
export { showBookNumber } from './certificates.ts'
export { StateOf as CommendationState } from './pages/state-of.tsx'
export { howMany } from './papers/decision.ts'
export { listCommendationsOf, visibleTo as visibleDecisions } from './queries.ts'
export { commendationsNav } from './list-routes.tsx'
export { countedForAll } from './told-to-all.ts'
export { draftUndo, recordPayment } from './undo.ts'
export type { CommendationStatus } from './rules.ts'

export const commendations: Module = {
  name: 'commendations',
  routes: routes().route('/', commendationRoutes).route('/', checkRoutes),
  records: commendationRecords,
}
