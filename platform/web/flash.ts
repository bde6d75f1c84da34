import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Sentence } from '../language/messages.ts'
import type { Context } from './context.ts'

const cookie = 'gs_flash'
const longest = 600

/** Says on the next page what has just been done: "Đã gửi 2 hồ sơ đến Hội đồng." Never carries names of people. */
export function flash(c: Context, sentence: Sentence, values?: Record<string, string | number>) {
  setCookie(c, cookie, c.var.t(sentence, values).slice(0, longest), { path: '/office', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
}

/** What the last deed said, once. */
export function takeFlash(c: Context) {
  const said = getCookie(c, cookie)
  if (said) deleteCookie(c, cookie, { path: '/office' })
  return said ?? null
}
