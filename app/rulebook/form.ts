import { z } from 'zod'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { ruleProblem } from './counts.ts'
import { families, items, levels, subjectKinds } from './awards.ts'
import { certainties, tieCriteria, type RuleKind } from './kinds.ts'
import { messages } from './messages.ts'
import { readShare } from './sum.ts'
import { ruleFields, ruleFrom } from './trial-form.ts'

const say = named(messages)
const text = z.string(say('saySomething')).trim().min(1, say('saySomething')).max(2000, say('saySomething'))
const yes = z.literal('yes').optional()
const lines = text.transform((typed) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)

/** "0,3" as thousandths; empty where the award is not for this kind of subject. */
const coefficient = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (!typed.trim()) return null
    const match = /^\s*(\d{1,4})(?:[.,](\d{1,3}))?\s*$/.exec(typed)
    if (!match) context.addIssue({ code: 'custom', message: say('sayNumber') })
    return Number(`${match?.[1] ?? 0}${(match?.[2] ?? '').padEnd(3, '0')}`)
  })
const whole = (most: number) =>
  z.string(say('sayNumber')).transform((typed, context) => {
    const number = Number(typed.replace(/[.\s]/g, ''))
    if (!Number.isSafeInteger(number) || number < 1 || number > most) context.addIssue({ code: 'custom', message: say('sayNumber') })
    return number
  })
const percent = z.string(say('sayNumber')).transform((typed, context) => {
  const read = readShare(typed)
  if (!read) context.addIssue({ code: 'custom', message: say('sayNumber') })
  return read ?? { over: 1, under: 1 }
})

const head = {
  key: text,
  validFrom: day,
  validTo: dayOrNone,
  citation: z.string(say('sayCitation')).trim().min(3, say('sayCitation')).max(500, say('sayCitation')),
  certainty: z.enum(certainties, say('chooseOne')),
  note: z.string().trim().default(''),
}

const many = <const T extends readonly [string, ...string[]]>(options: T) => z.array(z.enum(options, say('chooseOne')))
const awardBody = {
  nameVi: z.string(say('sayAwardName')).trim().min(2, say('sayAwardName')).max(200, say('sayAwardName')),
  nameEn: z.string().trim().max(200, say('sayAwardName')).default(''),
  subjects: many(subjectKinds)
    .optional()
    .transform((chosen, context) => {
      if (!chosen?.length) context.addIssue({ code: 'custom', message: say('saySubjects') })
      return chosen ?? []
    }),
  items: many(items).default([]),
}
type AwardBody = z.output<z.ZodObject<typeof awardBody>>
const awardOf = ({ nameVi, nameEn, subjects, items: given }: AwardBody) => ({ vi: nameVi, en: nameEn, subjects, items: given })

const inner = {
  award: z.object(awardBody).transform(awardOf),
  threshold: z.object(ruleFields).transform((input, context) => {
    const rule = ruleFrom(input)
    const problem = ruleProblem(rule)
    if (problem) context.addIssue({ code: 'custom', message: say(problem), path: ['form'] })
    return rule
  }),
  coefficient: z
    .object({ individual: coefficient, collective: coefficient, household: coefficient, maximum: yes })
    .transform((input) => ({ ...input, maximum: input.maximum === 'yes' })),
  'base salary': z.object({ amount: whole(100_000_000) }),
  quota: z
    .object({ percent, numerator: text, denominator: text, rounding: z.enum(['down', 'up'], say('chooseOne')), strict: yes })
    .transform(({ percent: { over, under }, strict, ...rest }) => ({
      ...rest,
      percentOver: over,
      percentUnder: under,
      strict: strict === 'yes',
    })),
  'day count': z.object({ days: whole(3650), unit: z.enum(['working', 'calendar'], say('chooseOne')), what: text }),
  dossier: z.object({ parts: lines }),
  condition: z.object({ parts: lines }),
  decider: z
    .object({ who: text, agencyMayDecide: yes })
    .transform((input) => ({ ...input, agencyMayDecide: input.agencyMayDecide === 'yes' })),
  principle: z.object({ text }),
  conflict: z.object({ sameUnit: z.enum(['closes', 'asks'], say('chooseOne')) }),
  'tie-break': z
    .object({
      text,
      first: z.enum(tieCriteria, say('chooseOne')),
      second: z.union([z.literal(''), z.enum(tieCriteria)]).default(''),
      third: z.union([z.literal(''), z.enum(tieCriteria)]).default(''),
    })
    .transform(({ text: words, first, second, third }) => ({
      text: words,
      criteria: [...new Set([first, second, third].filter((one) => one !== ''))],
    })),
  'law change': z.object({ receivedBefore: z.enum(['old law', 'new law'], say('chooseOne')) }),
  'type exclusion': z.object({
    excluded: text.transform((typed) =>
      typed
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  }),
}

export type RuleInput = {
  key: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
  citation: string
  certainty: (typeof certainties)[number]
  note: string
  body: object
}

/** The form of one kind of rule: when it holds and on what basis, and what it says. */
export function ruleForm(kind: RuleKind): z.ZodType<RuleInput> {
  const body: z.ZodType<object> = inner[kind]
  return z
    .object(head)
    .refine(({ validFrom, validTo }) => !validTo || Temporal.PlainDate.compare(validFrom, validTo) <= 0, {
      message: say('endsBeforeStart'),
      path: ['validTo'],
    })
    .and(body.transform((read) => ({ body: read })))
}

/** An award the agency gives of its own: a short code that lists and programs use, and its first version. */
export const newAwardForm = z
  .object({
    ...head,
    ...awardBody,
    key: z.string().default(''),
    code: z
      .string(say('sayCode'))
      .trim()
      .toUpperCase()
      .regex(/^[A-Z][A-Z0-9_]{1,19}$/, say('sayCode')),
    family: z.enum(families, say('chooseOne')),
    level: z.enum(levels, say('chooseOne')),
    after: z.string(say('chooseOne')).min(1, say('chooseOne')),
  })
  .transform(({ nameVi, nameEn, subjects, items: given, ...rest }) => ({
    ...rest,
    body: awardOf({ nameVi, nameEn, subjects, items: given }),
  }))

export type NewAwardInput = z.output<typeof newAwardForm>

export const endForm = z.object({ validFrom: day, citation: head.citation, note: head.note })
export type EndInput = z.output<typeof endForm>

export const checkForm = z.object({ note: z.string().trim().min(3, say('saySomething')).max(500, say('saySomething')) })

export const calendarForm = z.object({
  day,
  kind: z.enum(['off', 'worked'], say('chooseOne')),
  name: text,
  source: z.string(say('sayCitation')).trim().min(3, say('sayCitation')),
})
