import { z } from 'zod'
import { readNumber } from '#platform/language/numbers.ts'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)
const words = (longest: number) => z.string().trim().min(1, say('missing')).max(longest, say('tooLong'))
const whole = (complaint: 'costWrong' | 'monthsWrong' | 'peopleWrong') =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => !text || Number.isInteger(readNumber(text)), say(complaint))
    .refine((text) => !text || Number(readNumber(text)) > 0, say(complaint))
    .transform((text) => readNumber(text))

export type Step = { title: string; words: string }

/** `Chọn một mái hiên: gần đường` → a step with a name and what to do. */
function readSteps(text: string): Step[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/^\d+[.)]\s*/, ''))
  return lines.filter(Boolean).map((line) => {
    const at = line.indexOf(':')
    return at < 0 ? { title: line, words: '' } : { title: line.slice(0, at).trim(), words: line.slice(at + 1).trim() }
  })
}

export const writeSteps = (steps: readonly Step[]) => steps.map(({ title, words: what }) => (what ? `${title}: ${what}` : title)).join('\n')

export const modelForm = z.object({
  title: words(120),
  lead: words(300),
  problem: words(2000),
  steps: z
    .string()
    .trim()
    .max(5000, say('tooLong'))
    .refine((text) => readSteps(text).length >= 2, { error: say('stepsMissing'), abort: true })
    .transform(readSteps),
  needed: words(120),
  cost: whole('costWrong'),
  costNote: z.string().trim().max(1000, say('tooLong')).default(''),
  monthsToResult: whole('monthsWrong'),
  conditions: words(2000),
  results: words(2000),
  stopSigns: words(2000),
  failures: words(2000),
})
export type ModelInput = z.infer<typeof modelForm>

export const storyForm = z.object({ storyId: z.uuid(say('storyMissing')) })

const dayUntil = (today: Temporal.PlainDate) => day.refine((on) => Temporal.PlainDate.compare(on, today) <= 0, say('inFuture'))

export function adoptionForm(today: Temporal.PlainDate) {
  return z.object({
    place: words(200),
    beganOn: dayUntil(today),
    people: whole('peopleWrong'),
    what: words(1000),
    copiedFrom: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .transform((id) => id || null),
  })
}
export type AdoptionInput = z.infer<ReturnType<typeof adoptionForm>>

export const confirmationForm = z.object({
  part: z.enum(['adopter', 'other'], say('missing')),
  seen: z.string().trim().min(1, say('seenMissing')).max(500, say('tooLong')),
})
export const resultForm = (today: Temporal.PlainDate) => z.object({ on: dayUntil(today), text: words(1000) })
export const endForm = (today: Temporal.PlainDate) =>
  z.object({ on: dayUntil(today), because: z.string().trim().min(1, say('endMissing')).max(500, say('tooLong')) })
