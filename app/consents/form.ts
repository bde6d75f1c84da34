import { z } from 'zod'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { purposes } from './rules.ts'

const say = named(messages)
const short = z.string().trim().max(300, say('tooLong'))
const orNull = (text: string) => text || null

/** What was agreed, by whom and how. `today` comes from the route: a consent is never given tomorrow. */
export function consentForm(today: Temporal.PlainDate) {
  return z
    .object({
      purposes: z.array(z.enum(purposes), say('purposesMissing')).min(1, say('purposesMissing')),
      givenBy: z.enum(['self', 'guardian', 'family', 'representative'], say('givenByMissing')),
      givenByName: short.default('').transform(orNull),
      method: z.enum(['signature', 'voice', 'otp', 'witnessed mark'], say('methodMissing')),
      witness: short.default('').transform(orNull),
      explainedIn: short.min(1, say('explainedInMissing')),
      givenOn: day.refine((on) => Temporal.PlainDate.compare(on, today) <= 0, say('givenInFuture')),
      givenAtPlace: short.default('').transform(orNull),
      expiresOn: dayOrNone,
    })
    .refine(({ givenBy, givenByName }) => givenBy === 'self' || givenByName, { path: ['givenByName'], message: say('givenByNameMissing') })
    .refine(({ method, witness }) => method !== 'witnessed mark' || witness, { path: ['witness'], message: say('witnessMissing') })
    .refine(({ givenOn, expiresOn }) => !expiresOn || Temporal.PlainDate.compare(givenOn, expiresOn) <= 0, {
      path: ['expiresOn'],
      message: say('expiresBefore'),
    })
}

export type ConsentInput = z.infer<ReturnType<typeof consentForm>>

export function withdrawalForm(today: Temporal.PlainDate) {
  return z.object({
    purposes: z.array(z.enum(purposes), say('withdrawPurposesMissing')).min(1, say('withdrawPurposesMissing')),
    askedOn: day.refine((on) => Temporal.PlainDate.compare(on, today) <= 0, say('givenInFuture')),
    how: short.min(1, say('howMissing')),
  })
}

export type WithdrawalInput = z.infer<ReturnType<typeof withdrawalForm>>

export const doneForm = z.object({ note: short.default('') })
export const extensionForm = z.object({ because: short.min(1, say('whyMissing')) })
