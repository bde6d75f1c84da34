import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'

export const importForm = z.object({
  fromOn: day,
  document: z
    .string()
    .trim()
    .max(300)
    .default('')
    .transform((words) => words || null),
})
