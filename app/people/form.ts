import { z } from 'zod'
import { tidyName } from '#platform/language/fold.ts'
import { dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { readBirth } from './birth.ts'
import { digits } from './likeness.ts'
import { messages } from './messages.ts'
import { proposedGivenName } from './names.ts'
import { kinds } from './rules.ts'

const say = named(messages)
const line = z
  .string()
  .transform(tidyName)
  .pipe(z.string().max(300, say('tooLong')))
const optional = line.default('').transform((text) => text || null)
const idOrNone = z.union([z.uuid(), z.literal('').transform(() => null)]).default(null)

/** A person, household or collective as an officer types it. Only kind and name are required. */
export const subjectForm = z
  .object({
    kind: z.enum(kinds, say('chooseKind')),
    name: z
      .string()
      .transform(tidyName)
      .pipe(z.string().min(1, say('typeName')).max(200, say('nameTooLong'))),
    givenName: line.default(''),
    otherNames: line.default('').transform((text) => text.split(';').map(tidyName).filter(Boolean)),
    sex: z
      .enum(['', 'female', 'male'])
      .default('')
      .transform((sex) => sex || null),
    born: z
      .string()
      .trim()
      .default('')
      .refine((text) => !text || readBirth(text), say('bornWrong')),
    ethnicGroup: z
      .string()
      .max(30)
      .default('')
      .transform((slug) => slug || null),
    placeId: idOrNone,
    village: optional,
    organisationId: idOrNone,
    position: optional,
    isManager: z
      .enum(['', 'yes', 'no'])
      .default('')
      .transform((answer) => (answer ? answer === 'yes' : null)),
    phone: z
      .string()
      .trim()
      .default('')
      .refine((text) => !text || /^\d{8,15}$/.test(digits(text)), say('phoneWrong'))
      .transform((text) => digits(text) || null),
    idNumber: z
      .string()
      .default('')
      .transform((text) => text.replace(/\s/g, ''))
      .refine((text) => !text || /^(\d{9}|\d{12})$/.test(text), say('idNumberWrong'))
      .transform((text) => text || null),
    notes: z
      .string()
      .trim()
      .max(4000, say('tooLong'))
      .default('')
      .transform((text) => text || null),
  })
  .transform(({ born, givenName, ...rest }) => {
    const birth = readBirth(born)
    return {
      ...rest,
      givenName: givenName || proposedGivenName(rest.name),
      bornOn: birth?.bornOn ?? null,
      bornPrecision: birth?.bornPrecision ?? null,
    }
  })

export type SubjectInput = z.infer<typeof subjectForm>

export const commendationTypes = ['MERIT', 'SUDDEN', 'MOVEMENT', 'THEMATIC', 'LONG_SERVICE'] as const

export const pastAwardForm = z.object({
  awardCode: z
    .string()
    .max(40)
    .default('')
    .transform((code) => code || null),
  awardName: line.pipe(z.string().min(1, say('awardNameMissing'))),
  year: z.coerce.number(say('yearWrong')).int(say('yearWrong')).min(1945, say('yearWrong')).max(2100, say('yearWrong')),
  decisionNumber: optional,
  decidedOn: dayOrNone,
  issuer: optional,
  // sudden and thematic awards never support a merit award, and a period tells whether one deed was rewarded twice
  commendationType: z
    .enum(commendationTypes)
    .or(z.literal(''))
    .default('')
    .transform((type) => type || null),
  achievementFrom: dayOrNone,
  achievementTo: dayOrNone,
})

export type PastAwardInput = z.infer<typeof pastAwardForm>

export const memberForm = z.object({ memberId: z.uuid(say('memberMissing')), part: optional })
