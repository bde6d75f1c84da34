import { z } from 'zod'
import { readNumber } from '#platform/language/numbers.ts'
import { dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { readPeriod } from './period.ts'

const say = named(messages)
const short = z.string().trim().max(200, say('tooLong'))
const orNull = (text: string) => text || null

const end = (which: 'first' | 'last') =>
  short
    .default('')
    .refine((text) => !text || readPeriod(text), { error: say('periodWrong'), abort: true })
    .transform((text) => (text ? (readPeriod(text)?.[which] ?? null) : null))

/** One deed or figure, as an officer types it. */
export const claimForm = z
  .object({
    text: z.string().trim().min(1, say('textMissing')).max(1000, say('textTooLong')),
    figure: short
      .default('')
      .refine((text) => !text || readNumber(text) !== null, say('figureWrong'))
      .transform((text) => readNumber(text)),
    unit: short.default('').transform(orNull),
    periodFrom: end('first'),
    periodTo: end('last'),
    place: short.default('').transform(orNull),
  })
  .refine(({ figure, unit }) => figure === null || unit, { path: ['unit'], message: say('unitMissing') })
  .refine(({ periodFrom, periodTo }) => !periodFrom || !periodTo || Temporal.PlainDate.compare(periodFrom, periodTo) <= 0, {
    path: ['periodTo'],
    message: say('periodBackwards'),
  })

export type ClaimInput = z.infer<typeof claimForm>

export const evidenceForm = z
  .object({
    kind: z.enum(['file', 'link', 'witness', 'visit'], say('kindMissing')),
    text: z.string().trim().min(1, say('evidenceTextMissing')).max(1000, say('tooLong')),
    dated: dayOrNone,
  })
  .refine(({ kind, text }) => kind !== 'link' || /^https?:\/\//i.test(text), { path: ['text'], message: say('linkWrong') })

export type EvidenceInput = z.infer<typeof evidenceForm>

export const findingForm = z.object({
  version: z.coerce.number().int(),
  result: z.enum(['shown', 'partly', 'not shown'], say('resultMissing')),
  reason: z.string().trim().min(1, say('reasonMissing')).max(2000, say('tooLong')),
})

export type FindingInput = z.infer<typeof findingForm>
