import { z } from 'zod'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)

const backwards = (from: Temporal.PlainDate | null, to: Temporal.PlainDate | null) =>
  from !== null && to !== null && Temporal.PlainDate.compare(from, to) > 0

/** One subject, one award, one round, as an officer types it. A draft may still be thin. */
export const nominationForm = z
  .object({
    subjectId: z.uuid(say('chooseSubject')),
    awardCode: z.string(say('chooseAward')).min(1, say('chooseAward')).max(40, say('chooseAward')),
    roundId: z.uuid(say('chooseRound')),
    track: z.enum(['regular', 'thematic', 'sudden']).default('regular'),
    achievement: z.string().trim().max(20_000, say('achievementTooLong')).default(''),
    achievementFrom: dayOrNone,
    achievementTo: dayOrNone,
  })
  .refine(({ achievementFrom, achievementTo }) => !backwards(achievementFrom, achievementTo), {
    path: ['achievementTo'],
    message: say('periodBackwards'),
  })

export type NominationInput = z.infer<typeof nominationForm>

export const reasonForm = z.object({ reason: z.string().trim().min(3, say('reasonMissing')).max(2000, say('reasonMissing')) })

export const roundForm = z
  .object({
    name: z.string().trim().min(1, say('roundNameMissing')).max(200, say('roundNameMissing')),
    year: z.coerce.number(say('yearWrong')).int(say('yearWrong')).min(2000, say('yearWrong')).max(2100, say('yearWrong')),
    opensOn: day,
    closesOn: day,
  })
  .refine(({ opensOn, closesOn }) => !backwards(opensOn, closesOn), { path: ['closesOn'], message: say('periodBackwards') })

export type RoundInput = z.infer<typeof roundForm>
