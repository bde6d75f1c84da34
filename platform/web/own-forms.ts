import { createMiddleware } from 'hono/factory'
import type { Actor } from '../act.ts'
import type { Sentence } from '../language/messages.ts'
import type { Context, Env } from './context.ts'
import { mostWords } from './limits.ts'
import type { ProblemPage } from './problem-answer.ts'

/** Whose page it is: the person, and for whom they acted when it was drawn. */
export function ownerOf({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>) {
  return onBehalfOf ? `${id}:${onBehalfOf.userId}` : id
}

const notYours: Sentence = {
  vi: 'Trang này do một người khác mở trên máy này, hoặc mở lúc đang làm thay một người khác. Chưa có gì được ghi. Xin mở lại trang bằng tài khoản đang dùng.',
  en: 'This page was opened by somebody else on this device, or while acting for somebody else. Nothing was saved. Please open the page again as who you are now.',
}

/**
 * More fields than any page of ours has: a form of thousands is drawn again in thousands of lines, and asked of the database
 * so. Words that stand beside files may be no longer than words alone.
 */
const mostFields = 10_000

/**
 * What a signed-in person sends is looked at before any room reads it: that it is no more than a page of ours can send, and
 * that it is theirs. Devices are shared: a form that one person left open in a tab is not sent in the name of another who has signed in since,
 * and what was typed there is not shown to them. Where one signs in, who one is changes by itself.
 */
export function ownForms(problemPage: ProblemPage, open: readonly string[]) {
  return createMiddleware<Env>(async (c, next) => {
    const { actor } = c.var
    const door = open.some((path) => c.req.path === path || c.req.path.startsWith(`${path}/`))
    if (!actor || door || c.req.method !== 'POST') return next()
    const { owner, fields, letters } = await readSent(c)
    if (fields > mostFields || letters > mostWords) return problemPage(c, { status: 413, sentence: null, requestId: c.var.requestId })
    if (typeof owner !== 'string' || owner === ownerOf(actor)) return next()
    return problemPage(c, { status: 409, sentence: notYours, requestId: c.var.requestId })
  })
}

/** Words are read from a copy; a form with files is read once for all, where its size is said beforehand as browsers do. */
async function readSent(c: Context) {
  const type = c.req.header('Content-Type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return told(new URLSearchParams(await c.req.raw.clone().text()))
  if (!type.startsWith('multipart/form-data') || !c.req.header('Content-Length')) return { owner: null, fields: 0, letters: 0 }
  return told(await c.req.formData())
}

function told(sent: FormData | URLSearchParams) {
  const words = [...sent.values()].map((value) => (typeof value === 'string' ? value.length : 0))
  return { owner: sent.get('_me'), fields: words.length, letters: words.reduce((sum, length) => sum + length, 0) }
}
