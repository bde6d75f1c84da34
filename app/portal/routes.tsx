import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { findPicture } from './queries.ts'
import { shelved } from './shelf.ts'

/** The public face. No script, no cookie, nothing remembered of who reads what. */
export const portalRoutes = routes()

for (const path of ['/', '/guong', '/guong/:slug', '/cach-lam', '/cach-lam/:slug', '/gioi-thieu', '/tin.atom', '/sitemap.xml'])
  portalRoutes.get(path, shelved)
portalRoutes.get('/tim', (c) => c.redirect(`/guong${new URL(c.req.url).search}`, 301))
portalRoutes.get('/robots.txt', (c) =>
  c.text('User-agent: *\nDisallow: /office/\nDisallow: /api/\nDisallow: /giay-khen/\nDisallow: /thong-bao/\n'),
)

/** A picture somebody agreed to. Asked for anew each time, so that one taken back is gone. */
portalRoutes.get('/anh/:id', async (c) => {
  const { program, now } = c.var
  const id = idOf(c)
  const picture = await findPicture(program.publicDb, id, dayOf(now))
  if (!picture) throw new NotFound(c.req.path)
  const etag = `"${picture.sha256}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
  const bytes = await program.files.read(picture.sha256)
  return c.body(Uint8Array.from(bytes), 200, { ...headers, 'Content-Type': picture.size === 'share' ? 'image/jpeg' : 'image/webp' })
})
