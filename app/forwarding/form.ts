import { z } from 'zod'
import { readDay } from '#platform/language/time.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { checklistPapers } from './rules.ts'

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

export const paperForm = z.object({ paper: z.enum(checklistPapers, say('choosePaper')) })
export const waiveForm = z.object({ because: z.string().trim().min(5, say('needReason')).max(500) })
export const returnForm = z.object({ note: z.string().trim().min(5, say('needReason')).max(2000) })

const resultOf = z
  .object({
    result: z.enum(['awarded', 'not awarded'], say('chooseResult')),
    reason: z.string().trim().max(1000).default(''),
    decision: z.string().trim().max(100).default(''),
    on: someDay.optional().default(null),
  })
  .superRefine((one, context) => {
    if (one.result === 'awarded' && (!one.decision || !one.on))
      context.addIssue({ code: 'custom', message: say('needDecision'), path: ['decision'] })
    if (one.result === 'not awarded' && one.reason.length < 5)
      context.addIssue({ code: 'custom', message: say('needReason'), path: ['reason'] })
  })

/** Fields `result-1`, `reason-1`, `decision-1`, `on-1` for the case with ordinal 1, and so on. */
export function resultsForm(ordinals: readonly number[]) {
  const shape = ordinals.flatMap((ordinal) => Object.entries(resultOf.shape).map(([name, schema]) => [`${name}-${ordinal}`, schema]))
  return z.object(Object.fromEntries(shape)).transform((fields, context) => {
    const results: { [ordinal: string]: z.infer<typeof resultOf> } = {}
    for (const ordinal of ordinals) {
      const pick = (name: string) => fields[`${name}-${ordinal}`]
      const checked = resultOf.safeParse({
        result: pick('result'),
        reason: pick('reason'),
        decision: pick('decision'),
        on: showAgain(pick('on')),
      })
      if (checked.success) results[ordinal] = checked.data
      else
        for (const issue of checked.error.issues)
          context.addIssue({ code: 'custom', message: issue.message, path: [`${issue.path.join('.')}-${ordinal}`] })
    }
    return results
  })
}

function showAgain(day: unknown) {
  return day instanceof Temporal.PlainDate ? day.toString() : ''
}

export type ResultsInput = { [ordinal: string]: z.infer<typeof resultOf> }
