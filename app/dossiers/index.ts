import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { guideRoutes } from './guide-routes.tsx'
import { lifeRoutes } from './life-routes.tsx'
import { dossierRoutes } from './routes.tsx'
import { routes } from '#platform/web/context.ts'

/** What the rest of the product may use of dossiers. */
export { frameOf } from './frame.ts'

export const dossiers: Module = {
  name: 'dossiers',
  routes: routes().route('/', dossierRoutes).route('/', guideRoutes).route('/', lifeRoutes),
}

export const dossiersNav: readonly NavEntry[] = [{ href: '/office', label: messages.today, icon: 'inbox', roles: 'anyone' }]

/** Beside plans: what is due, and who has it. */
export const clocksNav: readonly NavEntry[] = [
  {
    href: '/office/clocks',
    label: messages.clocks,
    icon: 'clock',
    roles: ['office', 'division', 'council', 'leader', 'publicity', 'admin'],
  },
]
