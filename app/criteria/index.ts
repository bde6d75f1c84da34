import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { criteriaRecords } from './records.ts'
import { criteriaRoutes } from './routes.tsx'

/** What the rest of the product may use of criteria. */
export { draftCriteria, issue as issueCriteriaSet } from './commands.ts'
export { criteriaInForce, findCriteria, type CriteriaSet } from './queries.ts'
export type { Criterion, SubjectKind } from './rules.ts'

export const criteria: Module = { name: 'criteria', routes: criteriaRoutes, records: criteriaRecords }

export const criteriaNav: readonly NavEntry[] = [{ href: '/office/criteria', label: messages.criteria, icon: 'checklist', roles: 'anyone' }]
