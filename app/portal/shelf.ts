import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { portalStyle } from '#platform/ui/assets.ts'
import type { Context, Program } from '#platform/web/context.ts'
import { answerWith, pageOf } from '#platform/web/kept.ts'
import { portalPolicy } from '#platform/web/policy.ts'
import { findAgency } from './queries.ts'
import { spokenIn, type Site, type Spoken } from './pages/site.tsx'

/** What a page needs while it is made: the public's eyes, the day, the words of the reader's language. */
export type Maker = {
  program: Pick<Program, 'publicDb' | 'kept' | 'clock'>
  db: Program['publicDb']
  today: Temporal.PlainDate
  spoken: Spoken
  query: URLSearchParams
}
export type MadePage = { body: string; tags: readonly string[]; status?: 200 | 404 | 410; type?: string }

const safe = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** Only these parts of an address make a page another page; whatever else is appended to it leads to the same one. */
const parts = ['q', 'noi', 'dan-toc', 'viec', 'nam', 'sau', 'trang', 'lang']

/**
 * A page of the public face: from the shelf where it lies ready, else made now. What was searched for is answered and
 * not kept: there is no end to it, and it would push out what people read.
 */
export async function shelved(c: Context, make: (maker: Maker) => Promise<MadePage>) {
  const { program, now } = c.var
  const url = new URL(c.req.url)
  const query = new URLSearchParams([...url.searchParams].filter(([name, value]) => parts.includes(name) && value))
  query.sort()
  const address = query.size ? `${url.pathname}?${query}` : url.pathname
  const origin = program.settings.publicUrl ?? url.origin
  const build = async () => {
    const site = { ...(await siteOf(program)), origin: origin.replace(/\/$/, ''), fixed: false }
    const made = await make({ program, db: program.publicDb, today: dayOf(now), spoken: spokenIn(languageIn(query), address, site), query })
    const type = made.type ?? 'text/html; charset=utf-8'
    const headers = { ...safe, 'Content-Type': type, 'Content-Security-Policy': portalPolicy([portalStyle().hash]) }
    return { value: await pageOf(made.status ?? 200, headers, made.body), tags: [...made.tags, 'site'] }
  }
  const page = query.has('q') ? (await build()).value : await program.kept.keep(keyOf(program, origin, address), build)
  const answer = answerWith(page, { etag: c.req.header('If-None-Match'), encodings: c.req.header('Accept-Encoding') })
  return new Response(answer.body && Uint8Array.from(answer.body), { status: answer.status, headers: answer.headers })
}

export function languageIn(query: URLSearchParams): Language {
  return query.get('lang') === 'en' ? 'en' : 'vi'
}

/** Where no address was set, the host a request names is part of the key: nobody can put their own into others' pages. */
function keyOf({ settings }: Program, origin: string, address: string) {
  return settings.publicUrl ? address : `${origin}${address}`
}

export async function siteOf(program: Pick<Program, 'publicDb' | 'kept' | 'settings'>): Promise<Pick<Site, 'agency' | 'practice'>> {
  const agency = await program.kept.keep('agency', async () => ({ value: await findAgency(program.publicDb), tags: ['agency'] }))
  return { agency, practice: program.settings.practice }
}

/** The fast way: a page that lies ready is sent before anything else of the program runs. False when there is none. */
export function sentFromShelf(program: Program, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' || !request.url) return false
  const scheme = 'encrypted' in request.socket ? 'https' : 'http'
  const page = program.kept.page(keyOf(program, `${scheme}://${request.headers.host ?? ''}`, request.url))
  if (!page) return false
  const answer = answerWith(page, { etag: request.headers['if-none-match'], encodings: encodingsOf(request) })
  response.writeHead(answer.status, answer.body ? { ...answer.headers, 'Content-Length': answer.body.length } : answer.headers)
  response.end(answer.body)
  return true
}

function encodingsOf({ headers }: IncomingMessage) {
  const sent = headers['accept-encoding']
  return Array.isArray(sent) ? sent.join(', ') : sent
}
