import { FieldRefusal, WrongForm, type Refusal } from '../errors.ts'
import type { SentBack } from '../ui/typed.ts'
import type { Context } from './context.ts'
import { collectForm } from './form.ts'

const waiting = new WeakMap<Request, SentBack>()

/** What is sent back with the page this request asks for: only requests made here have any. */
export function sentBackOf(request: Request): SentBack | null {
  return waiting.get(request) ?? null
}

type Ask = (request: Request) => Response | Promise<Response>

/**
 * The page a form stands on that was not taken, with what was typed in it: 422 where it was filled in wrongly, 409 where
 * the rules say no. A page that no longer has the form says at its head why nothing was done. Null where there is no page.
 */
export async function pageAgain(c: Context, { form, page }: WrongForm, status: 409 | 422, ask: Ask): Promise<Response | null> {
  const here = new URL(c.req.url)
  const headers = new Headers(c.req.raw.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'idempotency-key']) headers.delete(name)
  const draw = async (address: string, why: string | null) => {
    const request = new Request(address, { headers })
    const back: SentBack = { action: here.pathname, form, shown: false, why, told: false }
    waiting.set(request, back)
    const answer = await ask(request)
    if (answer.status === 200 && (back.shown || back.told)) return new Response(answer.body, { status, headers: answer.headers })
    await answer.body?.cancel()
    return null
  }
  const addresses = new Set([absolute(c, await filledInAt(c)), stoodOn(c), new URL(page, here).toString()])
  for (const why of [null, Object.values(form.problems).join(' ')])
    for (const address of addresses) {
      const again = address && (await draw(address, why))
      if (again) return again
    }
  return null
}

/** The page a form that was sent says it stands on; only pages of the office are believed. */
export async function filledInAt(c: Context): Promise<string> {
  const sent = c.req.bodyCache.formData ? (await sentForm(c)).get('_from') : null
  return typeof sent === 'string' && isOffice(c, sent) ? sent : ''
}

/** What could not be read as a form says nothing here; whoever has to read it says so. */
async function sentForm(c: Context) {
  try {
    return await c.req.formData()
  } catch {
    return new FormData()
  }
}

function isOffice(c: Context, address: string) {
  const here = new URL(c.req.url)
  const url = URL.canParse(address, here) ? new URL(address, here) : null
  return address.startsWith('/office/') && url?.origin === here.origin && url.pathname.startsWith('/office/')
}

const absolute = (c: Context, address: string) => address && new URL(address, c.req.url).toString()

/** Where the browser says it was, for a form that does not say it itself. */
function stoodOn(c: Context) {
  const said = c.req.header('Referer')
  const url = said && URL.canParse(said) ? new URL(said) : null
  return url?.host === new URL(c.req.url).host && url.pathname.startsWith('/office/') ? url.toString() : ''
}

export function isForm(c: Context) {
  const type = c.req.header('Content-Type') ?? ''
  return type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')
}

/** What was sent, with a sentence beside each field the rules say no to, or one for the whole form. */
export async function asWrongForm(c: Context, refusal: Refusal) {
  const form = collectForm(await sentForm(c))
  const fields = refusal instanceof FieldRefusal ? refusal.fields : { form: refusal.sentence }
  for (const [name, sentence] of Object.entries(fields)) form.problems[name] = c.var.t(sentence)
  return new WrongForm(form, c.req.path.replace(/\/[^/]+$/, ''))
}
