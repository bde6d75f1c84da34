import { z } from 'zod'
import { tidyName } from '#platform/language/fold.ts'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { changes, kinds } from './rules.ts'

const say = named(messages)
const text = (problem: string) => z.string().transform(tidyName).pipe(z.string().min(1, problem).max(300, problem))
const optional = z
  .string()
  .trim()
  .max(300)
  .default('')
  .transform((words) => words || null)
const idOrNone = z.union([z.uuid(), z.literal('').transform(() => null)]).default(null)

export const newOrganisationForm = z.object({
  kind: z.enum(kinds, say('chooseKind')),
  name: text(say('typeName')),
  abbreviation: optional,
  parentId: idOrNone,
  fromOn: dayOrNone,
  basis: optional,
})

export const renameForm = z.object({ name: text(say('typeName')), abbreviation: optional, fromOn: day, basis: optional })
export const moveForm = z.object({ parentId: idOrNone, fromOn: day })
export const changeForm = z
  .object({ kind: z.enum(changes, say('chooseChange')), otherId: idOrNone, onDate: day, document: optional })
  .refine(({ kind, otherId }) => kind === 'dissolved' || otherId !== null, { path: ['otherId'], message: say('chooseOther') })

const heading = { superiorName: text(say('typeSuperior')), placeName: text(say('typePlace')), headTitle: text(say('typeHeadTitle')) }
export const headingForm = z.object(heading)

export const setUpForm = z
  .object({
    code: z.string().trim().toLowerCase(),
    agencyName: text(say('typeName')),
    abbreviation: optional,
    provinceId: z.uuid(say('chooseProvince')),
    ...heading,
    units: z
      .string()
      .default('')
      .transform((lines) => lines.split('\n').map(tidyName).filter(Boolean).slice(0, 100)),
    name: text(say('typePersonName')),
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9._@+-]{3,60}$/, say('loginShape')),
    password: z.string().max(500),
    repeatPassword: z.string(),
  })
  .refine(({ password, repeatPassword }) => password === repeatPassword, { path: ['repeatPassword'], message: say('notTheSame') })

export type NewOrganisationInput = z.infer<typeof newOrganisationForm>
export type RenameInput = z.infer<typeof renameForm>
export type MoveInput = z.infer<typeof moveForm>
export type ChangeInput = z.infer<typeof changeForm>
export type HeadingInput = z.infer<typeof headingForm>
export type SetUpInput = z.infer<typeof setUpForm>
