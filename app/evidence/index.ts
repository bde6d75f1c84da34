import { forgetFile, forgetFiles } from '#platform/uploads.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { evidenceRoutes } from './routes.tsx'

/** What the rest of the product may use of claims and their evidence. */
export { addClaim, addEvidence, changeClaim, recordFinding, removeEvidence, withdrawClaim } from './commands.ts'
export { countVerificationQueue, findCase, listClaims, listVerificationQueue, type ClaimRow } from './queries.ts'
export { holds, standingOf, type Result, type Standing } from './rules.ts'
export { Standing as StandingSign } from './pages/standing.tsx'
export { showPeriod } from './period.ts'

export const evidence: Module = {
  name: 'evidence',
  routes: evidenceRoutes,
  jobs: { [forgetFiles]: forgetFile },
}

export const evidenceNav: readonly NavEntry[] = [
  { href: '/office/verification', label: messages.verification, icon: 'shield-check', roles: ['office', 'division', 'commune'] },
]
