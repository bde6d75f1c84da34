import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { replicationRoutes } from './routes.tsx'

/** What the rest of the product may use of replication. */
export { approveModel, changeModel, confirmAdoption, endAdoption, recordAdoption, recordResult, writeModel } from './commands.ts'
export { visibleTo as visibleModels } from './queries.ts'
export type { AdoptionInput, ModelInput } from './form.ts'

export const replication: Module = { name: 'replication', routes: replicationRoutes }

export const replicationNav: readonly NavEntry[] = [
  {
    href: '/office/models',
    label: messages.models,
    icon: 'affiliate',
    roles: ['publicity', 'office', 'division', 'commune', 'leader', 'partner'],
  },
]
