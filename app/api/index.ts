import type { Module } from '#platform/web/app.tsx'
import { actorOf, routes } from '#platform/web/context.ts'

const apiRoutes = routes()

/** Whose token it is and what it may: the first thing a program that connects wants to know. */
apiRoutes.get('/api/v1/me', (c) => {
  const { id, name, roles, organisationId, reach } = actorOf(c)
  return c.json({ id, name, roles: [...roles], organisationId, reach })
})

export const api: Module = { name: 'api', routes: apiRoutes }
