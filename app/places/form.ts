import { z } from 'zod'
import { readDay } from '#platform/language/time.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

const day = z.string().transform((words, context) => {
  const read = readDay(words)
  if (read) return read
  context.addIssue({ code: 'custom', message: say('typeDay') })
  return z.NEVER
})

export const importForm = z.object({
  fromOn: day,
  document: z
    .string()
    .trim()
    .max(300)
    .default('')
    .transform((words) => words || null),
})
