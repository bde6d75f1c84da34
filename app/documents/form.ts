import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { signingForms } from './signing-forms.ts'
import { messages } from './messages.ts'
import { documentKinds } from './rules.ts'

const say = named(messages)

const whole = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^[1-9]\d{0,5}$/.test(text), say('numberWhole'))
  .transform((text) => (text === '' ? null : Number(text)))

export const registrationForm = z.object({
  version: z.coerce.number(),
  issuedOn: day,
  /** Typed from the clerical office's system; empty where our register gives the number. */
  number: whole,
})
export type RegistrationInput = z.infer<typeof registrationForm>

export const cancellationForm = z.object({ because: z.string().trim().min(10, say('becauseNeeded')) })

const isKind = (text: string) => documentKinds.some((kind) => kind === text)

export const seriesForm = z.object({
  name: z.string().trim().min(1, say('nameNeeded')),
  kinds: z.array(z.string().refine(isKind, say('kindUnknown'))).default([]),
  source: z.enum(['register', 'clerical office'], say('sourceNeeded')),
  basis: z.string().trim().min(1, say('basisNeeded')),
  last: whole,
})
export type SeriesInput = z.infer<typeof seriesForm>

export const signatureForm = z
  .object({
    version: z.coerce.number(),
    signingForm: z.enum(signingForms, say('signingNeeded')),
    signerTitle: z.string().trim().max(200, say('tooLong')).default(''),
    signer: z.string().trim().max(200, say('tooLong')).default(''),
  })
  .refine(({ signingForm, signerTitle }) => signingForm === 'head' || signingForm === 'TM.' || signerTitle !== '', {
    message: say('signerTitleNeeded'),
    path: ['signerTitle'],
  })
export type SignatureInput = z.infer<typeof signatureForm>
