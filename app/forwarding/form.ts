import { z } from 'zod'
import { dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { checklistPapers } from './rules.ts'

const say = named(messages)

export const packageForm = z.object({
  title: z.string().trim().min(1, say('needTitle')).max(300),
  otherParty: z.string().trim().min(1, say('needParty')).max(300),
  awardCode: z.string().trim().min(1, say('needAward')),
  organisationAuthored: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  dueOn: dayOrNone.optional().default(null),
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

const decided = {
  decision: z.string().trim().max(100).default(''),
  on: dayOrNone.optional().default(null),
}
const resultOf = z.object({
  result: z.enum(['awarded', 'not awarded'], say('chooseResult')),
  reason: z.string().trim().max(1000).default(''),
  ...decided,
})

const forAll = z.object({ ...decided, by: z.string().trim().max(200).default('') })

type CaseResult = z.infer<typeof resultOf> & { by: string }
export type ResultsInput = { [ordinal: string]: CaseResult }

/**
 * One decision for all who were awarded (`decision`, `on`, `by`), and for each case `result-1`, `reason-1`, and where it
 * was another decision `decision-1`, `on-1`.
 */
export function resultsForm(ordinals: readonly number[]) {
  const shape = ordinals.flatMap((ordinal) => Object.entries(resultOf.shape).map(([name, schema]) => [`${name}-${ordinal}`, schema]))
  return z.object({ ...forAll.shape, ...Object.fromEntries(shape) }).transform((fields: Record<string, unknown>, context) => {
    const common = forAll.parse({ decision: fields['decision'], by: fields['by'], on: asTyped(fields['on']) })
    const results: ResultsInput = {}
    const wrong = (message: string, path: string) => context.addIssue({ code: 'custom', message, path: [path] })
    for (const ordinal of ordinals) {
      const own = resultOf.parse({ ...ownOf(fields, ordinal), on: asTyped(fields[`on-${ordinal}`]) })
      const one = { ...own, decision: own.decision || common.decision, on: own.on ?? common.on, by: common.by }
      if (one.result === 'awarded' && !one.decision) wrong(say('needDecision'), own.decision || own.on ? `decision-${ordinal}` : 'decision')
      if (one.result === 'awarded' && !one.on) wrong(say('needDecision'), own.decision || own.on ? `on-${ordinal}` : 'on')
      if (one.result === 'not awarded' && one.reason.length < 5) wrong(say('needReason'), `reason-${ordinal}`)
      results[ordinal] = one
    }
    return results
  })
}

function ownOf(fields: Record<string, unknown>, ordinal: number) {
  return Object.fromEntries(Object.keys(resultOf.shape).map((name) => [name, fields[`${name}-${ordinal}`]]))
}

function asTyped(day: unknown) {
  return day instanceof Temporal.PlainDate ? day.toString() : ''
}
