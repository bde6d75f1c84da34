import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const lines = (message: keyof typeof messages) =>
  z
    .string()
    .default('')
    .transform(linesOf)
    .refine((list) => list.length > 0, say(message))

export const decisionForm = z
  .object({
    version: z.coerce.number(),
    abstract: z.string().trim().min(1, say('abstractNeeded')),
    occasion: z.string().trim().default(''),
    bases: lines('basesNeeded'),
    fund: z.string().trim().default(''),
    execution: z.string().trim().min(1, say('executionNeeded')),
    recipients: lines('recipientsNeeded'),
    signingForm: z.enum(['head', 'TM.', 'KT.', 'TL.', 'TUQ.'], say('signingNeeded')),
    signerTitle: z.string().trim().default(''),
    signer: z.string().trim().default(''),
    // only the paper that takes back or gives again has one
    reason: z.string().trim().min(20, say('reasonNeeded')).max(2000).optional(),
  })
  .refine(({ signingForm, signerTitle }) => signingForm === 'head' || signingForm === 'TM.' || signerTitle !== '', {
    message: say('signerTitleNeeded'),
    path: ['signerTitle'],
  })
export type DecisionInput = z.infer<typeof decisionForm>

const whole = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^[1-9]\d{0,5}$/.test(text), say('numberWhole'))
  .transform((text) => (text === '' ? null : Number(text)))

export const issueForm = z.object({ version: z.coerce.number(), issuedOn: day, number: whole })
export type IssueInput = z.infer<typeof issueForm>

export const undoForm = z.object({
  kind: z.enum(['revocation', 'stripping', 'restoration']),
  reason: z.string().trim().min(20, say('reasonNeeded')),
})
export type UndoInput = z.infer<typeof undoForm>

export const correctionForm = z.object({
  wrong: z.string().trim().min(1, say('textNeeded')),
  right: z.string().trim().min(1, say('textNeeded')),
})
export type CorrectionInput = z.infer<typeof correctionForm>

export const paymentForm = z.object({ paidOn: day, receivedBy: z.string().trim().min(1, say('receiverNeeded')) })
export type PaymentInput = z.infer<typeof paymentForm>

const money = z
  .string()
  .default('')
  .transform((text) => text.replace(/[\s.]/g, ''))
  .refine((text) => /^\d{1,13}$/.test(text), say('moneyWhole'))
  .transform(Number)

export const fundForm = z.object({
  version: z.coerce.number().int().default(0),
  amount: money,
  setAsidePercent: z.coerce.number(say('percentWrong')).int(say('percentWrong')).min(0, say('percentWrong')).max(100, say('percentWrong')),
  spentAside: money,
  basis: z.string().trim().min(1, say('fundBasisNeeded')).max(300),
})
export type FundInput = z.infer<typeof fundForm>

export const returnForm = z.object({
  returnedOn: day,
  returnedBy: z.string().trim().min(1, say('giverNeeded')).max(200),
  amount: z.preprocess((typed) => typed || '0', money),
  objects: z.string().trim().max(300).default(''),
})
export type ReturnInput = z.infer<typeof returnForm>
