import type { z } from 'zod'
import { WrongForm } from '../errors.ts'
import type { Messages, T } from '../language/messages.ts'
import type { Form } from '../ui/typed.ts'
import { dayMessages } from './day-field.ts'
import type { Context } from './context.ts'

export type { Form } from '../ui/typed.ts'

export const emptyForm: Form = { values: {}, lists: {}, problems: {} }

/** A form that begins with what is already known. */
export function formOf(values: Record<string, string | number | null | undefined>, lists: Record<string, string[]> = {}): Form {
  const known = Object.entries(values).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)])
  return { values: Object.fromEntries(known), lists, problems: {} }
}

/** Names a sentence where a schema can only carry text; a wrong name does not compile. */
export function named<M extends Messages>(_messages: M) {
  return (name: keyof M & string) => name
}

export type Read<Input> = { input: Input; form: Form } | { input: null; form: Form }

/**
 * Reads what a person sent. Names that end in `[]` arrive as lists under the name without brackets. A wrong form is
 * an ordinary result: `input` null, everything typed still in `form`, a sentence for each problem.
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, messages: Messages, body: FormData, t: T): Read<z.infer<Schema>> {
  const form = collectForm(body)
  const result = schema.safeParse({ ...form.values, ...form.lists })
  if (result.success) return { input: result.data, form }
  for (const { path, message } of result.error.issues) {
    form.problems[path.join('.')] ??= t(messages[message] ?? dayWords[message] ?? notFilledIn)
  }
  return { input: null, form }
}

/** Reads a small form that stands on the page at `page`; a wrong one brings that page back with what was typed. */
export async function smallForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  messages: Messages,
  page: string,
): Promise<z.infer<Schema>> {
  const { input, form } = readForm(schema, messages, await c.req.formData(), c.var.t)
  if (input === null) throw new WrongForm(form, page)
  return input
}

const dayWords: Messages = dayMessages

/** For what no page of ours can send: a field that is missing altogether, a choice that was never offered. */
const notFilledIn = { vi: 'Xin điền lại mục này.', en: 'Please fill this in again.' }

/** One field of what was sent, where no form is read; empty when it is missing or a file. */
export function textOf(body: FormData, name: string): string {
  const value = body.get(name)
  return typeof value === 'string' ? value : ''
}

/** Everything typed, as it was typed; files and what is no field are not part of it. */
export function collectForm(body: FormData): Form {
  const form: Form = { values: {}, lists: {}, problems: {} }
  for (const [name, value] of body) if (typeof value === 'string' && isField(name)) keep(form, name, value.normalize('NFC'))
  return form
}

/** Names that begin with `_` say something about the sending; those every object answers to are no fields of ours. */
export function isField(name: string) {
  return !name.startsWith('_') && !(name.replace(/\[\]$/, '') in Object.prototype)
}

function keep(form: Form, name: string, value: string) {
  if (name.endsWith('[]')) (form.lists[name.slice(0, -2)] ??= []).push(value)
  else form.values[name] = value.replaceAll('\r\n', '\n')
}
