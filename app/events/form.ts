import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

export const ceremonyForm = z.object({
  title: z.string(say('needTitle')).trim().min(1, say('needTitle')).max(300, say('needTitle')),
  heldOn: day,
  place: z.string().trim().max(300, say('needTitle')).default(''),
  occasion: z.string(say('needOccasion')).trim().min(3, say('needOccasion')).max(300, say('needOccasion')),
  who: z.array(z.uuid(), say('needWho')).min(1, say('needWho')),
})
export type CeremonyInput = z.infer<typeof ceremonyForm>
