import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { channels, conclusions } from './rules.ts'

const say = named(messages)

export const conclusionForm = z.object({
  conclusion: z.enum(conclusions, say('chooseConclusion')),
  opinion: z.string(say('needOpinion')).trim().min(5, say('needOpinion')).max(4000),
})
export type ConclusionInput = z.infer<typeof conclusionForm>

export const historyForm = z.object({
  wholeSince: z
    .string(say('needYear'))
    .trim()
    .regex(/^(19|20)\d\d$/, say('needYear'))
    .transform(Number)
    .refine((year) => year >= 1945, say('needYear')),
  basis: z.string(say('needBasis')).trim().min(5, say('needBasis')).max(300),
})

export const reasonForm = z.object({ because: z.string(say('needReason')).trim().min(5, say('needReason')).max(500) })

export const noticeForm = z
  .object({
    title: z.string(say('needTitle')).trim().min(1, say('needTitle')).max(300),
    channels: z.array(z.enum(channels, say('needChannel')), say('needChannel')).min(1, say('needChannel')),
    opensOn: day,
    closesOn: day,
    cases: z.array(z.uuid(), say('needCases')).min(1, say('needCases')),
  })
  .refine(({ opensOn, closesOn }) => Temporal.PlainDate.compare(opensOn, closesOn) <= 0, { message: say('badOrder'), path: ['closesOn'] })
export type NoticeInput = z.infer<typeof noticeForm>

export const objectionForm = z.object({
  fromName: z.string().trim().max(200).default(''),
  text: z.string(say('needObjection')).trim().min(5, say('needObjection')).max(4000),
  receivedOn: day,
})
export type ObjectionInput = z.infer<typeof objectionForm>

export const handlingForm = z.object({ handling: z.string(say('needReason')).trim().min(10, say('needReason')).max(4000) })

/** From the public page: nobody needs to give a name. */
export const publicObjectionForm = z.object({
  place: z.coerce.number(say('choosePlace')).int().min(1, say('choosePlace')),
  text: z.string(say('needObjection')).trim().min(5, say('needObjection')).max(4000, say('objectionTooLong')),
  fromName: z.string().trim().max(200, say('objectionTooLong')).default(''),
  contact: z.string().trim().max(200, say('objectionTooLong')).default(''),
  receipt: z.string(say('needObjection')).regex(/^[2-9A-HJ-NP-Z]{12}$/, say('needObjection')),
})
export type PublicObjectionInput = z.infer<typeof publicObjectionForm>
