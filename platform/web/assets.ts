import { assetFile } from '../ui/assets.ts'
import { routes } from './context.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Scripts, styles and fonts. What is at an address never changes, so it is kept by browsers for a year. */
export const assets = routes()

assets.get('/assets/:name', (c) => {
  const name = c.req.param('name')
  const accepted = c.req.header('Accept-Encoding') ?? ''
  const packed = accepted.includes('br') ? '.br' : accepted.includes('gzip') ? '.gz' : ''
  const small = packed ? assetFile(name, packed) : null
  const bytes = small ?? assetFile(name)
  if (!bytes) return c.notFound()
  c.header('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  c.header('Vary', 'Accept-Encoding')
  if (small) c.header('Content-Encoding', packed === '.br' ? 'br' : 'gzip')
  return c.body(new Uint8Array(bytes))
})
