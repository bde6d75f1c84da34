import { z } from 'zod'
import { tidyName } from '#platform/language/fold.ts'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'

const say = named(messages)
const roles = ['office', 'publicity', 'division', 'commune', 'council', 'leader', 'party', 'partner', 'admin'] as const

const login = z.string().trim().toLowerCase().min(1, say('typeLogin')).max(60, say('typeLogin'))
const name = z
  .string()
  .transform(tidyName)
  .pipe(z.string().min(1, say('typeName')).max(200, say('typeName')))
const optional = z
  .string()
  .trim()
  .max(200)
  .default('')
  .transform((text) => text || null)
const pin = z
  .string()
  .trim()
  .regex(/^\d{4,8}$/, say('typePin'))

export const signInForm = z.object({
  login,
  password: z.string().min(1, say('typePassword')).max(500, say('typePassword')),
  ownDevice: z.literal('yes').optional(),
})

export const unlockForm = z.object({ who: z.uuid(say('choosePerson')), pin })

const repeated = { newPassword: z.string().max(500), repeatPassword: z.string() }
const sameTwice = (input: { newPassword: string; repeatPassword: string }) => input.newPassword === input.repeatPassword
const differs = { path: ['repeatPassword'], message: say('notTheSame') }

export const firstPasswordForm = z.object({ login, given: z.string().max(500), ...repeated }).refine(sameTwice, differs)
export const changePasswordForm = z.object({ oldPassword: z.string().max(500), ...repeated }).refine(sameTwice, differs)
export const pinForm = z.object({ pin })

const period = { fromOn: day, toOn: dayOrNone }
const inOrder = ({ fromOn, toOn }: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate | null }) =>
  toOn === null || Temporal.PlainDate.compare(fromOn, toOn) <= 0
const notInOrder = { path: ['toOn'], message: say('endsBeforeStart') }

const appointment = {
  role: z.enum(roles, say('chooseRole')),
  organisationId: z.uuid(say('chooseUnit')),
  title: optional,
  basis: optional,
  ...period,
}

export const appointmentForm = z.object(appointment).refine(inOrder, notInOrder)
export const newUserForm = z
  .object({ name, login: login.regex(/^[a-z0-9._@+-]{3,60}$/, say('loginShape')), phone: optional, ...appointment })
  .refine(inOrder, notInOrder)
export const deputyForm = z
  .object({
    deputyId: z.uuid(say('chooseDeputy')),
    form: z.enum(['KT.', 'TL.', 'TUQ.'], say('chooseForm')),
    basis: z.string().trim().min(1, say('typeBasis')).max(500, say('typeBasis')),
    fromOn: day,
    toOn: day,
  })
  .refine(inOrder, notInOrder)
export const tokenForm = z.object({ purpose: z.string().trim().min(10, say('typePurpose')).max(300, say('typePurpose')), endsOn: day })

export type NewUserInput = z.infer<typeof newUserForm>
export type AppointmentInput = z.infer<typeof appointmentForm>
export type DeputyInput = z.infer<typeof deputyForm>
export type TokenInput = z.infer<typeof tokenForm>
