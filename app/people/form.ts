import { z } from 'zod'
import { tidyName } from '#platform/language/fold.ts'
import { readDay } from '#platform/language/time.ts'
import { named } from '#platform/web/form.ts'
import { readBorn } from './born.ts'
import { messages } from './messages.ts'
import { kinds } from './rules.ts'

const say = named(messages)

const text = z.string().trim().max(500, say('tooLong')).default('')
const someText = text.transform((value) => value || null)
const someId = z
  .union([z.uuid(), z.literal('')], say('chooseFromList'))
  .default('')
  .transform((value) => value || null)

const name = z
  .string(say('needName'))
  .max(300, say('tooLong'))
  .transform(tidyName)
  .refine((value) => value.length > 0, say('needName'))

const born = text.transform((value, context) => {
  if (!value) return null
  const read = readBorn(value)
  if (!read) context.addIssue({ code: 'custom', message: say('badBorn') })
  return read
})

/** Ten or eleven digits however they are grouped; kept as digits so that two spellings are one phone. */
const phone = text.transform((value, context) => {
  if (!value) return null
  const digits = value.replace(/^\+84/, '0').replace(/[\s().-]/g, '')
  if (!/^0\d{8,10}$/.test(digits)) context.addIssue({ code: 'custom', message: say('badPhone') })
  return digits
})

export const subjectForm = z.object({
  kind: z.enum(kinds, say('chooseKind')),
  name,
  givenName: text,
  otherNames: text.transform((value) => value.split(/[;,]/).map(tidyName).filter(Boolean)),
  sex: z
    .enum(['female', 'male', ''], say('chooseFromList'))
    .default('')
    .transform((value) => value || null),
  born,
  ethnicGroup: someText,
  placeId: someId,
  village: someText,
  organisationId: someId,
  position: someText,
  isManager: z
    .enum(['yes', 'no', ''], say('chooseFromList'))
    .default('')
    .transform((value) => (value ? value === 'yes' : null)),
  phone,
  idNumber: someText,
  notes: z
    .string()
    .trim()
    .max(4000, say('tooLong'))
    .default('')
    .transform((value) => value || null),
})
export type SubjectInput = z.infer<typeof subjectForm>

const day = text.transform((value, context) => {
  if (!value) return null
  const read = readDay(value)
  if (!read) context.addIssue({ code: 'custom', message: say('badDay') })
  return read
})

export const pastAwardForm = z.object({
  awardCode: someText,
  awardName: z.string(say('needAward')).trim().min(1, say('needAward')).max(300, say('tooLong')),
  commendationType: someText,
  year: z
    .string(say('needYear'))
    .trim()
    .regex(/^(19|20)\d\d$/, say('needYear'))
    .transform(Number),
  decisionNumber: someText,
  decidedOn: day,
  issuer: someText,
  achievementFrom: day,
  achievementTo: day,
})
export type PastAwardInput = z.infer<typeof pastAwardForm>
