import { createMiddleware } from 'hono/factory'
import type { Actor } from '../act.ts'
import type { Sentence } from '../language/messages.ts'
import type { Context, Env } from './context.ts'
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
 * Devices are shared: a form that one person left open in a tab is not sent in the name of another who has signed in since,
 * and what was typed there is not shown to them. Where one signs in, who one is changes by itself.
 */
export function ownForms(problemPage: ProblemPage, open: readonly string[]) {
  return createMiddleware<Env>(async (c, next) => {
    const { actor } = c.var
    const door = open.some((path) => c.req.path === path || c.req.path.startsWith(`${path}/`))
    if (!actor || door || c.req.method !== 'POST') return next()
    const owner = await ownerIn(c)
    if (typeof owner !== 'string' || owner === ownerOf(actor)) return next()
    return problemPage(c, { status: 409, sentence: notYours, requestId: c.var.requestId })
  })
}

/** Words are read from a copy; a form with files is read once for all, where its size is said beforehand as browsers do. */
async function ownerIn(c: Context) {
  const type = c.req.header('Content-Type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await c.req.raw.clone().text()).get('_me')
  if (!type.startsWith('multipart/form-data') || !c.req.header('Content-Length')) return null
  return (await c.req.formData()).get('_me')
}
