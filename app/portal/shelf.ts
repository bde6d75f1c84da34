import type { IncomingMessage, ServerResponse } from 'node:http'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { portalStyle } from '#platform/ui/assets.ts'
import type { Context, Program } from '#platform/web/context.ts'
import { answerWith, pageOf, type KeptPage } from '#platform/web/kept.ts'
import { portalPolicy } from '#platform/web/policy.ts'
import { pageAt, type MakePage } from './make.ts'
import { agencyOf, languageIn, siteOf } from './maker.ts'
import { spokenIn } from './pages/site.tsx'

type Public = Pick<Program, 'publicDb' | 'kept' | 'clock' | 'settings'>

const safe = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** Only these parts of an address make a page another page; whatever else is appended to it leads to the same one. */
const parts = ['q', 'noi', 'dan-toc', 'viec', 'nam', 'sau', 'trang', 'lang']

/**
 * A page of the public face: from the shelf where it lies ready, else made now. What was
 * searched for is answered and not kept: there is no end to it, and it would push out what people read.
 */
async function bring(program: Public, url: URL, make: MakePage): Promise<KeptPage> {
  const query = new URLSearchParams([...url.searchParams].filter(([name, value]) => parts.includes(name) && value))
  query.sort()
  const address = query.size ? `${url.pathname}?${query}` : url.pathname
  const origin = program.settings.publicUrl ?? url.origin
  const build = async () => {
    const site = { ...(await siteOf(program)), origin: origin.replace(/\/$/, ''), fixed: false }
    const spoken = spokenIn(languageIn(query), address, site)
    const made = await make({ program, db: program.publicDb, today: dayOf(program.clock()), spoken, query })
    if (!made) throw new NotFound(address)
    const type = made.type ?? 'text/html; charset=utf-8'
    const headers = { ...safe, 'Content-Type': type, 'Content-Security-Policy': portalPolicy([portalStyle().hash]) }
    return { value: pageOf(made.status ?? 200, headers, made.body), tags: [...made.tags, 'site'] }
  }
  return query.has('q') ? (await build()).value : program.kept.keep(keyOf(program, origin, address), build)
}

/** Where no address was set, the host a request names is part of the key: nobody can put their own into others' pages. */
function keyOf({ settings }: Pick<Program, 'settings'>, origin: string, address: string) {
  return settings.publicUrl ? address : `${origin}${address}`
}

/** The same through the house: for whoever asks in a way the fast door does not know. */
export async function shelved(c: Context) {
  const url = new URL(c.req.url)
  const make = pageAt(url.pathname)
  if (!make) throw new NotFound(c.req.path)
  const page = await bring(c.var.program, url, make)
  const answer = answerWith(page, { etag: c.req.header('If-None-Match'), encodings: c.req.header('Accept-Encoding') })
  return new Response(answer.body && new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
}

/**
 * The fast door: public pages need nothing of what stands before an office page (no session, no form, no log of who
 * reads what), so they are sent before it: at once where they lie ready, else as soon as they are made. False: this
 * request goes through the house, and so does whatever goes wrong here.
 */
export function sentFromShelf(program: Public, request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
  const { method, url: asked, headers } = request
  if (method !== 'GET' || !asked?.startsWith('/')) return false
  const origin = `${'encrypted' in request.socket ? 'https' : 'http'}://${headers.host ?? ''}`
  const ready = program.kept.page(keyOf(program, origin, asked))
  if (ready) return send(ready, request, response)
  const path = asked.split('?', 1)[0] ?? ''
  const make = path.includes('%') ? null : pageAt(path)
  const url = make && URL.parse(asked, origin)
  if (!make || url?.origin !== origin) return false
  return sentOnceMade(program, { url, make }, request, response).catch(() => false)
}

/** Until the office is set up there is nothing to read: the house shows the way in. */
async function sentOnceMade(program: Public, page: { url: URL; make: MakePage }, request: IncomingMessage, response: ServerResponse) {
  if (!(await agencyOf(program))) return false
  return send(await bring(program, page.url, page.make), request, response)
}

function send(page: KeptPage, { headers }: IncomingMessage, response: ServerResponse) {
  const encodings = headers['accept-encoding']
  const answer = answerWith(page, {
    etag: headers['if-none-match'],
    encodings: Array.isArray(encodings) ? encodings.join(', ') : encodings,
  })
  response.writeHead(answer.status, answer.body ? { ...answer.headers, 'Content-Length': answer.body.length } : answer.headers)
  response.end(answer.body)
  return true
}
