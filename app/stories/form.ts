import { z } from 'zod'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { fields } from './told.ts'

const say = named(messages)
const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

export const startForm = z.object({
  nominationId: z.uuid(say('chooseCase')),
  title: z.string().trim().min(1, say('titleMissing')).max(150, say('titleTooLong')),
  field: z.enum(fields, say('fieldMissing')),
})
export type StartInput = z.infer<typeof startForm>

/** A text may be unfinished while one writes; it is judged when it is sent for approval. */
export const textForm = z.object({
  title: z.string().trim().max(150, say('titleTooLong')),
  lead: z.string().trim().max(300, say('leadTooLong')),
  body: z.string().trim().max(40_000, say('bodyTooLong')),
  version: z.coerce.number().int().min(0),
})
export type TextInput = z.infer<typeof textForm>

export const detailsForm = z.object({ field: z.enum(fields, say('fieldMissing')), showEthnicGroup: yes, showsFamily: yes })
export type DetailsInput = z.infer<typeof detailsForm>

export const sourceForm = z.object({
  text: z.string().trim().max(500, say('tooLong')).default(''),
  source: z.string().trim().min(1, say('sourceMissing')).max(300, say('tooLong')),
})
export type SourceInput = z.infer<typeof sourceForm>

export const keepForm = z.object({
  phrase: z.string().trim().min(1).max(200, say('tooLong')),
  reason: z.string().trim().min(1, say('keepReasonMissing')).max(300, say('tooLong')),
})

export const personForm = z.object({ subjectId: z.uuid(say('choosePerson')), named: yes, pictured: yes })
export const pictureForm = z.object({ described: z.string().trim().min(1, say('describedMissing')).max(200, say('tooLong')) })
export const approvalForm = z.object({ hash: z.string() })
export const returnForm = z.object({ because: z.string().trim().max(1000, say('tooLong')).default('') })
export const publicationForm = z.object({ note: z.string().trim().max(500, say('tooLong')).default('') })
export const withdrawalForm = z.object({
  because: z.enum(['asked', 'wrong', 'office'], say('withdrawMissing')),
  note: z.string().trim().max(500, say('tooLong')).default(''),
})
export type WithdrawalInput = z.infer<typeof withdrawalForm>
