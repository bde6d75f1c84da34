import type { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { Env } from '#platform/web/context.ts'

/** The API described for machines, made from the routes themselves. */
export function openApi(of: Hono<Env>) {
  return generateSpecs(of, {
    documentation: {
      openapi: '3.1.0',
      info: { title: 'Gương Sáng', version: '1', description: 'People, nominations, lists in, trying a rule, and what is published.' },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
  })
}
