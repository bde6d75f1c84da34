import { describeRoute, resolver } from 'hono-openapi'
import { z } from 'zod'

/** What every refusal looks like: a sentence for people, and the request's own id. */
const problem = z.object({ error: z.string(), requestId: z.string() })
const wrongFields = z.object({ error: z.string(), problems: z.record(z.string(), z.string()), requestId: z.string() })

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema: resolver(schema) } } })

type Described = {
  summary: string
  tag: 'people' | 'nominations' | 'lists' | 'rules' | 'account' | 'public'
  answer: z.ZodType
  body?: z.ZodType
  query?: readonly { name: string; description: string }[]
  created?: boolean
}

/** Describes one route of the API for openapi.json; the office API needs a token, the public one none. */
export function described({ summary, tag, answer, body, query = [], created = false }: Described) {
  const open = tag === 'public'
  return describeRoute({
    summary,
    tags: [tag],
    ...(open ? { security: [] } : {}),
    parameters: query.map(({ name, description }) => ({ name, in: 'query' as const, description, schema: { type: 'string' as const } })),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: resolver(body) } } } }),
    responses: {
      [created ? 201 : 200]: json(created ? 'Made' : 'Found', answer),
      ...(open ? {} : { 401: json('No living token', problem), 403: json('Not this person’s to do', problem) }),
      404: json('Not there, for this person', problem),
      ...(body && { 409: json('The rules say no', problem), 422: json('Fields to put right', wrongFields) }),
    },
  })
}
