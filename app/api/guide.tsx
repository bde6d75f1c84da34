import type { Hono } from 'hono'
import { routes, type Env } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { messages } from './messages.ts'
import { openApi } from './openapi.ts'
import { GuidePage, type Described } from './pages/guide.tsx'

const methods = ['get', 'post'] as const

/** The description of the API for people and for machines, made from the routes themselves. */
export function guide(of: Hono<Env>) {
  const described = routes()
  let kept: ReturnType<typeof openApi> | null = null
  const description = () => (kept ??= openApi(of))

  described.get('/api/public/v1/openapi.json', async (c) => c.json(await description()))

  described.get('/office/api', async (c) => {
    const { paths } = await description()
    const lines = Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap((method): Described[] => {
        const operation = item?.[method]
        return operation
          ? [{ method: method.toUpperCase(), path, summary: operation.summary ?? '', open: operation.tags?.includes('public') ?? false }]
          : []
      }),
    )
    return page(c, { title: c.var.t(messages.title) }, <GuidePage t={c.var.t} lines={lines} origin={new URL(c.req.url).origin} />)
  })

  return described
}
