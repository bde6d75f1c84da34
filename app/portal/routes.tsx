import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import * as make from './make.ts'
import { findPicture } from './queries.ts'
import { shelved, type MadePage, type Maker } from './shelf.ts'

/** The public face. No script, no cookie, nothing remembered of who reads what. */
export const portalRoutes = routes()

portalRoutes.get('/', (c) => shelved(c, make.makeHome))
portalRoutes.get('/guong', (c) => shelved(c, make.makeList))
portalRoutes.get('/tim', (c) => c.redirect(`/guong${new URL(c.req.url).search}`, 301))
portalRoutes.get('/guong/:slug', (c) => one(c, make.makeStory))
portalRoutes.get('/cach-lam', (c) => shelved(c, make.makeModels))
portalRoutes.get('/cach-lam/:slug', (c) => one(c, make.makeModel))
portalRoutes.get('/gioi-thieu', (c) => shelved(c, make.makeAbout))
portalRoutes.get('/tin.atom', (c) => shelved(c, make.makeFeed))
portalRoutes.get('/sitemap.xml', (c) => shelved(c, make.makeSiteMap))
portalRoutes.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /office/\nDisallow: /api/\nDisallow: /giay-khen/\n'))

/** A page of one thing, by its address; what never was is not kept on the shelf. */
function one(c: Context, makeOne: (maker: Maker, slug: string) => Promise<MadePage | null>) {
  const slug = c.req.param('slug') ?? ''
  return shelved(c, async (maker) => {
    const made = await makeOne(maker, slug)
    if (!made) throw new NotFound(c.req.path)
    return made
  })
}

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
