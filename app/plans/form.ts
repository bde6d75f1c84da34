import { z } from 'zod'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

const words = (most: number) => z.string().trim().max(most, say('tooLong'))

const version = z.coerce.number().int().default(1)

export const planForm = z
  .object({
    title: words(400).min(1, say('writeTitle')),
    number: words(60).transform((text) => text || null),
    issuedOn: dayOrNone,
    basis: words(2000),
    /** A point a line. */
    purpose: words(4000).default(''),
    execution: words(4000).default(''),
    funding: words(600).default(''),
    fromOn: day,
    toOn: day,
    version,
  })
  .refine(({ fromOn, toOn }) => !fromOn || !toOn || Temporal.PlainDate.compare(fromOn, toOn) <= 0, {
    path: ['toOn'],
    message: say('periodBackwards'),
  })
  .refine(({ number, issuedOn }) => !number || issuedOn, { path: ['issuedOn'], message: say('numberNeedsDay') })

export const taskForm = z.object({
  part: words(60),
  text: words(2000).min(1, say('writeTask')),
  leadId: z.uuid(say('chooseLead')),
  support: z.array(z.uuid()).default([]),
  dueOn: day,
  output: words(600).min(1, say('writeOutput')),
  version,
})

export const progressForm = z.object({
  text: words(2000).min(1, say('writeProgress')),
  percent: z
    .string()
    .trim()
    .regex(/^(\d{1,2}|100)?$/, say('percentBetween'))
    .transform((text) => (text ? Number(text) : null)),
})

export const resultForm = z.object({ result: words(2000).min(1, say('writeResult')) })

export const reasonForm = z.object({ reason: words(2000).min(1, say('writeReason')) })

export type PlanInput = z.infer<typeof planForm>
export type TaskInput = z.infer<typeof taskForm>
export type ProgressInput = z.infer<typeof progressForm>
