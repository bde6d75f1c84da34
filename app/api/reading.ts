import type { z } from 'zod'
import type { Messages, Sentence } from '#platform/language/messages.ts'
import type { Context } from '#platform/web/context.ts'
import { pageOf } from '#platform/web/params.ts'
import { messages } from './messages.ts'

/** A page of a list: as asked, at most 200 rows. */
export function pageWanted(c: Context) {
  const size = Number(c.req.query('size') ?? 50)
  return { page: pageOf(c), size: Number.isInteger(size) && size >= 1 && size <= 200 ? size : 50 }
}

/**
 * Reads the body with the schema of the office's own form, so that nothing gets in by the API that a page would refuse.
 * The answer is the input, or a 422 that names each field.
 */
export async function readBody<Schema extends z.ZodType>(c: Context, schema: Schema, sentences: Messages) {
  const { t } = c.var
  const sent: unknown = await c.req.json().catch(() => null)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return { input: null, refusal: refused(c, {}, messages.notJson) }
  const read = schema.safeParse(composed(sent))
  if (read.success) return { input: read.data, refusal: null }
  const problems: { [field: string]: string } = {}
  for (const { path, message } of read.error.issues) problems[path.join('.')] ??= t(sentences[message] ?? messages.wrongField)
  return { input: null, refusal: refused(c, problems) }
}

/** What must be put right, field by field. */
export function refused(c: Context, problems: { [field: string]: string }, error: Sentence = messages.toPutRight) {
  return c.json({ error: c.var.t(error), problems, requestId: c.var.requestId }, 422)
}

/** Names as they are kept, whatever the sender's keyboard composed. */
function composed(sent: object) {
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value]))
}
