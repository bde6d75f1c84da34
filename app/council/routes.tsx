import { routes } from '#platform/web/context.ts'

export const council = routes()
