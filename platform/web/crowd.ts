import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from './context.ts'
import { farEnd } from './far-end.ts'
import type { ProblemPage } from './problem-answer.ts'

/**
 * Forms sent by nobody in particular, from one address: many, because a whole commune may sit behind one, but not
 * without end. Reading is never limited by address: public pages are made once and kept.
 */
export const mostAnonymousForms = 300

export function crowdLimit(problemPage: ProblemPage) {
  const sent = new RateLimiterMemory({ points: mostAnonymousForms, duration: 60 })
  return createMiddleware<Env>(async (c, next) => {
    if (c.var.actor || c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const allowed = await sent.consume(farEnd(c)).then(
      () => true,
      () => false,
    )
    if (allowed) return next()
    c.header('Retry-After', '60')
    return problemPage(c, { status: 429, sentence: null, requestId: c.var.requestId })
  })
}
