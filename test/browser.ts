import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { buildAssets } from '../scripts/assets.ts'
import { unpackBrowser } from './packed-browser.ts'

type Fetch = (request: Request) => Response | Promise<Response>

const flags = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage']

/** Chromium of the system, else the one from npm (`GS_CHROMIUM=npm` asks for that one). */
export async function openBrowser(): Promise<Browser> {
  const asked = process.env.GS_CHROMIUM
  const places = [asked, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const own = asked === 'npm' ? undefined : places.find((path) => path && existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: flags })
  const browser = await unpackBrowser()
  return chromium.launch({ ...browser, args: [...flags, '--no-zygote', '--disable-gpu'] })
}

/** Serves the program on 127.0.0.1 and a free port, with what browsers need beside pages. */
export async function serve(fetch: Fetch) {
  if (!existsSync('build/assets/manifest.json')) await buildAssets('build/assets')
  const server = createServer(getRequestListener(fetch))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${portOf(server)}`, [Symbol.asyncDispose]: () => close(server) }
}

function portOf(server: Server) {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return bound.port
}

function close(server: Server) {
  server.closeAllConnections()
  return new Promise<void>((done) => server.close(() => done()))
}

/** The two screens everything is made for. */
export const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 900 }, locale: 'vi-VN' }
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  locale: 'vi-VN',
}
