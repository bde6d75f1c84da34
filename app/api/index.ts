import { z } from 'zod'
import type { Module } from '#platform/web/app.tsx'
import { actorOf, routes } from '#platform/web/context.ts'
import { guide } from './guide.tsx'
import { described } from './document.ts'
import { listsApi } from './lists.ts'
import { nominationsApi } from './nominations.ts'
import { peopleApi } from './people.ts'
import { publicApi } from './public.ts'
import { ruleTrialsApi } from './rule-trials.ts'

const account = routes()

const me = z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  organisationId: z.string(),
  reach: z.union([z.literal('all'), z.array(z.string())]),
})

/** Whose token it is and what it may: the first thing a program that connects wants to know. */
account.get('/api/v1/me', described({ summary: 'Whose token this is', tag: 'account', answer: me }), (c) => {
  const { id, name, roles, organisationId, reach } = actorOf(c)
  return c.json({ id, name, roles: [...roles], organisationId, reach })
})

export { openApi } from './openapi.ts'

/** Every route of the API, for other software. */
export const apiRoutes = routes()
  .route('/', account)
  .route('/', peopleApi)
  .route('/', nominationsApi)
  .route('/', listsApi)
  .route('/', ruleTrialsApi)
  .route('/', publicApi)

export const api: Module = { name: 'api', routes: routes().route('/', apiRoutes).route('/', guide(apiRoutes)) }
