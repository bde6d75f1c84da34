import { z } from 'zod'
import { readDay } from '#platform/language/time.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

const someDay = z
  .string()
  .trim()
  .refine((text) => text === '' || readDay(text) !== null, say('badDay'))
  .transform((text) => (text === '' ? null : readDay(text)))

export const packageForm = z.object({
  title: z.string().trim().min(1, say('needTitle')).max(300),
  otherParty: z.string().trim().min(1, say('needParty')).max(300),
  awardCode: z.string().trim().min(1, say('needTitle')),
  organisationAuthored: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  dueOn: someDay.optional().default(null),
  cases: z
    .array(z.uuid())
    .min(1, say('needCases'))
    .catch([])
    .refine((list) => list.length > 0, say('needCases')),
})
export type PackageInput = z.infer<typeof packageForm>

export const waiveForm = z.object({ because: z.string().trim().min(5, say('needReason')).max(500) })
export const returnForm = z.object({ note: z.string().trim().min(5, say('needReason')).max(2000) })

const resultOf = z
  .object({
    result: z.enum(['awarded', 'not awarded']),
    reason: z.string().trim().max(1000),
    decision: z.string().trim().max(100),
    on: someDay,
  })
  .superRefine((one, context) => {
    if (one.result === 'awarded' && (!one.decision || !one.on))
      context.addIssue({ code: 'custom', message: say('needDecision'), path: ['decision'] })
    if (one.result === 'not awarded' && one.reason.length < 5)
      context.addIssue({ code: 'custom', message: say('needReason'), path: ['reason'] })
  })
export const resultsForm = z.record(z.string(), resultOf)
export type ResultsInput = z.infer<typeof resultsForm>
