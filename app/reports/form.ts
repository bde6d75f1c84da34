import { z } from 'zod'
import { readDay } from '#platform/language/time.ts'

/** Which report is asked for; anything strange in the address means the report of now. */
export const reportAddress = z.object({
  year: z.coerce.number().int().min(1990).max(2200),
  asOf: z
    .string()
    .optional()
    .transform((text) => (text ? readDay(text) : null)),
})
