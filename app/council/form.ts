import { z } from 'zod'
import { zone } from '#platform/language/time.ts'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)
const sentence = (say_: string) => z.string(say_).trim().min(2, say_).max(500, say_)

/** As people write it: 14, 14:00, 14h, 14h30, 14g30, 14 giờ 30 phút. */
const hourPattern = /^\s*([01]?\d|2[0-3])\s*(?:(?:[:.](?=\s*\d)|h|g|giờ)\s*([0-5]\d)?\s*(?:phút|p)?)?\s*$/iu

export function hourOf(typed: string) {
  const match = hourPattern.exec(typed)
  return match ? Temporal.PlainTime.from({ hour: Number(match[1]), minute: Number(match[2] ?? 0) }) : null
}

const part = z.enum(['chair', 'deputy', 'secretary', 'member'], say('chooseOne'))
const person = z.uuid(say('sayPerson'))

export const councilForm = z
  .object({
    name: sentence(say('sayName')),
    decisionNumber: sentence(say('sayNumber')),
    decidedOn: day,
    termFrom: day,
    termTo: day,
    member: z.array(z.union([z.literal(''), person])).default([]),
    part: z.array(part).default([]),
    tellers: z.array(person).default([]),
  })
  .transform(({ member, part: parts, ...council }) => ({
    ...council,
    seats: member.flatMap((userId, at) => (userId ? [{ userId, part: parts[at] ?? ('member' as const) }] : [])),
  }))

export const replacementForm = z.object({ userId: person, part, fromOn: day, basis: sentence(say('sayNumber')) })
export const tellersForm = z.object({ tellers: z.array(person).min(2, say('twoTellers')), fromOn: day })
export const closingForm = z.object({ because: sentence(say('sayReason')), handedTo: z.union([z.literal(''), z.uuid()]).default('') })

export const sessionForm = z
  .object({
    councilId: z.uuid(say('chooseOne')),
    day,
    hour: z.string(say('sayHour')),
    writtenHour: z.string().default(''),
    place: sentence(say('sayPlace')),
  })
  .transform(({ day: on, hour, writtenHour, ...rest }, context) => {
    const at = hourOf(hour)
    const until = writtenHour.trim() ? hourOf(writtenHour) : null
    if (!at) context.addIssue({ code: 'custom', message: say('sayHour'), path: ['hour'] })
    if (writtenHour.trim() && !until) context.addIssue({ code: 'custom', message: say('sayHour'), path: ['writtenHour'] })
    const moment = (time: Temporal.PlainTime) => on.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
    return { ...rest, heldAt: moment(at ?? Temporal.PlainTime.from('08:00')), writtenUntil: until ? moment(until) : null }
  })

export const takeUpForm = z.object({ sessionId: z.uuid(say('chooseOne')) })
export const reasonForm = z.object({ because: sentence(say('sayReason')) })
/** A hearing put off: why, and when it is held instead, if that is known. */
export const postponementForm = z
  .object({ because: sentence(say('sayReason')), day: dayOrNone, hour: z.string().default('') })
  .transform(({ because, day: on, hour }, context) => {
    if (!on && !hour.trim()) return { because, to: null }
    const at = hourOf(hour)
    if (!on) context.addIssue({ code: 'custom', message: 'no day', path: ['day'] })
    if (!at) context.addIssue({ code: 'custom', message: say('sayHour'), path: ['hour'] })
    return { because, to: on && at ? on.toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant() : null }
  })
export const writtenForm = z
  .object({ seatId: person, day: dayOrNone, hour: z.string().default('') })
  .transform(({ seatId, day: on, hour }, context) => {
    if (!on && !hour.trim()) return { seatId, until: null }
    const at = hourOf(hour)
    if (!on || !at) context.addIssue({ code: 'custom', message: on ? say('sayHour') : 'no day', path: [on ? 'hour' : 'day'] })
    return { seatId, until: on && at ? on.toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant() : null }
  })
export const settleForm = z.object({ answer: z.enum(['stays', 'steps aside'], say('chooseOne')), reason: sentence(say('sayReason')) })
export const envelopeForm = z.object({ seatId: person, choice: z.enum(['yes', 'no', 'blank'], say('chooseOne')) })
export const textForm = z.object({ text: sentence(say('sayReason')) })
export const noteForm = z.object({ text: sentence(say('sayReason')), itemId: z.union([z.literal(''), z.uuid()]).default('') })
export const departureForm = z.object({ seatId: person, because: sentence(say('sayReason')) })
export const answerForm = z.object({
  answer: z.enum(['coming', 'absent'], say('chooseOne')),
  reason: z.string().trim().max(300, say('sayReason')).default(''),
})
export const handForm = z.object({
  yes: whole(),
  no: whole(),
  blank: whole(),
  chair: z.enum(['agreed', 'disagreed', 'unknown'], say('chooseOne')),
})
export const decisionForm = z.object({ decided: z.enum(['passed', 'notPassed'], say('chooseOne')), because: sentence(say('sayReason')) })
export const choiceForm = z.object({ choice: z.enum(['yes', 'no', 'blank'], say('chooseOne')) })
export const readingForm = z.object({
  code: sentence(say('unknownCode')),
  choice: z.enum(['yes', 'no', 'blank', 'invalid'], say('chooseOne')),
})
export const codesForm = z.object({
  count: z.string(say('sayCount')).transform((typed, context) => {
    const count = Number(typed)
    if (!Number.isInteger(count) || count < 1 || count > 200) context.addIssue({ code: 'custom', message: say('sayCount') })
    return count
  }),
})

const names = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/[\n;]/)
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 50),
  )
export const tiesForm = z
  .object({ kin: names, units: names, others: names })
  .transform(({ kin, units, others }) => [
    ...kin.map((name) => ({ kind: 'kin' as const, name })),
    ...units.map((name) => ({ kind: 'unit' as const, name })),
    ...others.map((name) => ({ kind: 'other' as const, name })),
  ])

export const papersForm = z
  .array(z.object({ boxId: z.uuid(), blinded: z.string().max(400) }))
  .min(1)
  .max(400)

function whole() {
  return z
    .string()
    .default('0')
    .transform((typed, context) => {
      const number = Number(typed.trim() || '0')
      if (!Number.isInteger(number) || number < 0 || number > 1000) context.addIssue({ code: 'custom', message: say('sayWhole') })
      return number
    })
}
