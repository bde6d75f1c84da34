import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { perform, type Actor } from '../act.ts'
import { asRefusal } from '../db/constraints.ts'
import { forgetDraft } from '../drafts.ts'
import { Busy, FieldRefusal, Forbidden, NotFound, Refusal, WrongForm } from '../errors.ts'
import { speak, type Language, type Sentence } from '../language/messages.ts'
import type { RecordDoors } from '../records.ts'
import type { NavEntry, NavGroup } from '../ui/navigation.ts'
import { isUnreadable, limits } from './limits.ts'
import { crowdLimit } from './crowd.ts'
import { ownForms } from './own-forms.ts'
import { fragmentPolicy } from './policy.ts'
import { asWrongForm, isForm, pageAgain, sentBackOf } from './sent-back.ts'
import type { Context, Env, PageFrame, PortalSection, Program } from './context.ts'
import type { Problem, ProblemPage } from './problem-answer.ts'

/** One room of the house, as the program sees it. */
export type Module = {
  name: string
  routes?: Hono<Env>
  /** Routes without session, log, request id or clock: the ballot box alone. */
  sealed?: (program: Program) => Hono
  /** Work after a commit, by name; the payload is what `act.later` was given. A job may run twice. */
  jobs?: { [job: string]: (program: Program, payload: never) => Promise<void> }
  nav?: readonly NavEntry[]
  /** Its records that figures of papers come from, by the name papers use. */
  records?: RecordDoors
  /** Asked once at each start, before work begins: what was left half done goes on. */
  started?: (program: Program) => Promise<void>
}

export type AppParts = {
  modules: readonly Module[]
  navigation: readonly NavGroup[]
  /** The doors of all rooms' records. */
  records: RecordDoors
  /** The sections at the head of every public page. */
  sections: readonly PortalSection[]
  /** Who asks, from the cookie or the token of the request. */
  whoIs: (c: Context) => Promise<{ actor: Actor; language: Language } | null>
  /** Where a stranger who wants an office page is sent, what may be seen before signing in, what a late form is answered. */
  signIn: { path: string; open: readonly string[]; again: (c: Context) => Promise<Response> }
  /** The agency's name and what waits; read once for each office page. */
  frame: (c: Context) => Promise<PageFrame>
  problemPage: ProblemPage
  log: (line: { requestId: string; method: string; route: string; status: number; milliseconds: number; error?: unknown }) => void
}

export function createApp(program: Program, parts: AppParts) {
  const app = new Hono<Env>({ strict: false })
  for (const module of parts.modules) if (module.sealed) app.route('/', module.sealed(program))
  app.use(secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }))
  app.use(async (c, next) => {
    await prepare(c, program, parts)
    const began = performance.now()
    await next()
    // what is behind the sign-in is kept by nobody, whatever it is: pages, pieces of pages, lists, redirects
    if (/^\/(office|api\/v1)(\/|$)/.test(c.req.path) && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-store')
    if (isBareHtml(c.res.headers)) c.header('Content-Security-Policy', fragmentPolicy)
    const line = { requestId: c.var.requestId, method: c.req.method, route: c.req.routePath, status: c.res.status }
    parts.log({ ...line, milliseconds: performance.now() - began, ...(c.error && c.res.status === 500 && { error: c.error }) })
  })
  app.use(csrf())
  app.use(limits(parts.problemPage))
  app.use(crowdLimit(parts.problemPage))
  app.use('/office/*', async (c, next) => {
    const open = parts.signIn.open.some((path) => c.req.path === path || c.req.path.startsWith(`${path}/`))
    if (c.var.actor || open) return next()
    if (c.req.method !== 'GET') return parts.signIn.again(c)
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`${parts.signIn.path}?next=${encodeURIComponent(pathname + search)}`, 303)
  })
  app.use('/office/*', ownForms(parts.problemPage, parts.signIn.open))
  app.use('/api/v1/*', (c, next) => {
    if (c.var.actor) return next()
    c.header('WWW-Authenticate', 'Bearer')
    return Promise.resolve(c.json({ error: c.var.t(tokenNeeded), requestId: c.var.requestId }, 401))
  })
  for (const module of parts.modules) if (module.routes) app.route('/', module.routes)
  app.notFound((c) => parts.problemPage(c, { status: 404, sentence: null, requestId: c.var.requestId }))
  app.onError(async (error, c) => {
    const refusal = asRefusal(error) ?? error
    const wrong = refusal instanceof Refusal && c.var.actor && isForm(c) ? await asWrongForm(c, refusal) : error
    if (!(wrong instanceof WrongForm)) return answer(c, error, parts)
    const status = refusal instanceof Refusal && !(refusal instanceof FieldRefusal) ? 409 : 422
    const again = await pageAgain(c, wrong, status, (request) => app.fetch(request, c.env))
    return again ?? answer(c, error instanceof WrongForm ? new Refusal({ vi: error.message }) : error, parts)
  })
  return app
}

/** A piece of a page that is asked for by a page; opened by itself it may load and run nothing. */
const isBareHtml = (headers: Headers) =>
  headers.get('Content-Type')?.startsWith('text/html') === true && !headers.has('Content-Security-Policy')

const tokenNeeded: Sentence = {
  vi: 'Cần một khóa API còn hạn (Authorization: Bearer …).',
  en: 'A living API token is needed (Authorization: Bearer …).',
}

async function prepare(c: Context, program: Program, parts: AppParts) {
  const now = program.clock()
  c.set('program', program)
  c.set('db', program.db)
  c.set('now', now)
  c.set('requestId', randomUUID())
  const who = await parts.whoIs(c)
  const language = languageOf(c, who?.language)
  c.set('actor', who?.actor ?? null)
  c.set('language', language)
  c.set('t', speak(language))
  c.set('navigation', [...parts.navigation])
  c.set('records', parts.records)
  c.set('sections', parts.sections)
  c.set('frame', () => parts.frame(c))
  c.set('sentBack', sentBackOf(c.req.raw))
  let performed = 0
  c.set('perform', async (command) => {
    if (!c.var.actor) throw new Forbidden('nobody is signed in')
    const key = await keyOf(c)
    const result = await perform(program, c.var.actor, now, command, key && `${c.req.path} ${key}:${performed++}`)
    const draft = await fieldOf(c, '_draft')
    if (draft) await forgetDraft(program.db, c.var.actor, draft)
    return result
  })
}

/** The address asks (?lang=en), then the person's own setting, then the device; Vietnamese otherwise. */
function languageOf(c: Context, own: Language | undefined): Language {
  const asked = c.req.query('lang') ?? own ?? getCookie(c, 'gs_language')
  return asked === 'en' ? 'en' : 'vi'
}

/** The key a form was drawn with, or a device's own Idempotency-Key. */
async function keyOf(c: Context): Promise<string | undefined> {
  const header = c.req.header('Idempotency-Key')
  if (header) return header.slice(0, 200)
  return fieldOf(c, '_key')
}

/** A field that says something about the sending itself; nothing when the request is no form. */
async function fieldOf(c: Context, name: string): Promise<string | undefined> {
  if (!isForm(c)) return undefined
  const value = (await c.req.formData()).get(name)
  return typeof value === 'string' && value ? value.slice(0, 200) : undefined
}

function answer(c: Context, thrown: Error, parts: AppParts) {
  const error = asRefusal(thrown) ?? thrown
  const requestId = c.var.requestId
  const say = (status: Problem['status'], sentence: Sentence | null) => parts.problemPage(c, { status, sentence, requestId })
  if (error instanceof Refusal) return say(409, error.sentence)
  if (error instanceof Forbidden) return say(403, null)
  if (error instanceof NotFound) return say(404, null)
  if (error instanceof Busy || isTimeout(error)) return say(503, null)
  if (isUnreadable(error)) return say(400, null)
  if ('getResponse' in error && typeof error.getResponse === 'function') return httpAnswer(error.getResponse())
  return say(500, null)
}

/** A statement that ran into its time limit: too much was asked for at once. */
function isTimeout(error: Error) {
  return 'code' in error && error.code === '57014'
}

function httpAnswer(response: unknown): Response {
  return response instanceof Response ? response : new Response(null, { status: 500 })
}
