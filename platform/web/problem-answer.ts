import type { Sentence } from '../language/messages.ts'
import type { Context } from './context.ts'

/** An answer that is no page of a module: what went wrong, and the number by which it is found again. */
export type Problem = { status: 400 | 403 | 404 | 409 | 413 | 429 | 500 | 503; sentence: Sentence | null; requestId: string }

export type ProblemPage = (c: Context, problem: Problem) => Response | Promise<Response>
