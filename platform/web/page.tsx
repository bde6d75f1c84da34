import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { entriesFor } from '../ui/navigation.ts'
import { actorOf, type Context } from './context.ts'
import { officePolicy } from './policy.ts'

type OfficePage = { title: string; status?: 200 | 403 | 404 | 409 | 422 | 500 | 503 }

/** An office page inside its shell. Never kept by browsers or proxies: what one person saw is not the next one's. */
export function page(c: Context, { title, status = 200 }: OfficePage, body: VNode) {
  const groups = entriesFor(actorOf(c), c.var.navigation)
  c.header('Content-Security-Policy', officePolicy)
  c.header('Cache-Control', 'no-store')
  return c.html(
    `<!doctype html>${render(
      <html lang={c.var.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title} · Gương Sáng</title>
        </head>
        <body>
          <nav>{groups.flatMap((group) => group.entries.map((entry) => <a href={entry.href}>{c.var.t(entry.label)}</a>))}</nav>
          <main>{body}</main>
        </body>
      </html>,
    )}`,
    status,
  )
}
