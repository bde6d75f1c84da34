import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { consentRoutes } from './routes.tsx'

/** What the rest of the product may use of consents. */
export { extendTask, finishTask, recordConsent, withdrawConsent } from './commands.ts'
export type { ConsentInput, WithdrawalInput } from './form.ts'
export { messages as consentWords } from './messages.ts'
export { listOpenTasks, lockReceiptsOf, receiptsFor } from './queries.ts'
export { coverage, type Covered, type Missing, type Person, type Purpose } from './rules.ts'
export { consentText } from './text.ts'

export const consents: Module = { name: 'consents', routes: consentRoutes }

export const consentsNav: readonly NavEntry[] = [
  {
    href: '/office/consents',
    label: messages.consents,
    icon: 'signature',
    roles: ['office', 'publicity', 'division', 'commune', 'leader'],
  },
]
