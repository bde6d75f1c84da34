import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

export const importForm = z.object({
  fromOn: day,
  document: z
    .string()
    .trim()
    .max(300)
    .default('')
    .transform((words) => words || null),
})
