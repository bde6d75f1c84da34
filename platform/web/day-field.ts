import { z } from 'zod'
import { isDayWritten, readDay } from '../language/time.ts'

/** Sentences about a day, the same in every form. */
export const dayMessages = {
  'no day': { vi: 'Xin ghi ngày như 22/11/2026.', en: 'Please write a day like 22/11/2026.' },
  'no such day': {
    vi: 'Lịch không có ngày này. Xin xem lại ngày và tháng.',
    en: 'The calendar has no such day. Please look at the day and the month again.',
  },
} as const

/** A day as people type it. What is written like a day but stands in no calendar is told apart from what is no day. */
export const day = z
  .string('no day')
  .trim()
  .transform((text, context) => readDay(text) ?? wrong(text, context))

/** A day, or nothing written: null. */
export const dayOrNone = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => (text ? (readDay(text) ?? wrong(text, context)) : null))

function wrong(text: string, context: z.RefinementCtx) {
  context.addIssue({ code: 'custom', message: isDayWritten(text) ? 'no such day' : 'no day' })
  return z.NEVER
}
