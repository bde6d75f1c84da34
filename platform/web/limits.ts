import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { Context, Env } from './context.ts'
import type { ProblemPage } from './problem-answer.ts'

const mega = 1024 * 1024

/** The most that is read of what anybody sends: a form's words, or the largest file a signed-in person may upload. */
export const mostWords = 2 * mega
const mostFile = 100 * mega

/**
 * Refuses what is too large before it is read, so that one sender cannot fill the memory; routes may allow less. Files
 * come with their size said beforehand, as every browser does: what is of unknown length is read no further than words are.
 */
export function limits(problemPage: ProblemPage) {
  const tooLarge = (c: Context) => problemPage(c, { status: 413, sentence: null, requestId: c.var.requestId })
  const words = bodyLimit({ maxSize: mostWords, onError: tooLarge })
  const files = bodyLimit({ maxSize: mostFile, onError: tooLarge })
  return createMiddleware<Env>((c, next) => {
    const withFiles = c.var.actor && c.req.header('Content-Type')?.startsWith('multipart/form-data')
    return withFiles && c.req.header('Content-Length') ? files(c, next) : words(c, next)
  })
}

/** Letters no text may hold (NUL) and numbers no column may hold, as PostgreSQL says it. */
const nonsense = ['22021', '22003', '22P05']

/** What arrives says it is a form and is none, or holds what cannot be kept: the sender's fault, not the program's. */
export function isUnreadable(error: Error) {
  if (error instanceof TypeError && /FormData|Content-Type was not/.test(error.message)) return true
  return 'code' in error && nonsense.some((code) => code === error.code)
}
