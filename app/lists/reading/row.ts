import type { FoundGroup } from './ethnic.ts'
import type { Field } from './fields.ts'

export type Choice = { id: string; label: string }
/** What is wrong with one cell: the field it belongs to, which sentence says so, and what may be chosen instead. */
export type Problem = { field: string; says: ProblemCode; written: string; choices?: readonly Choice[] }
export type ProblemCode =
  | 'nameMissing'
  | 'nameTooLong'
  | 'birthWrong'
  | 'ethnicUnknown'
  | 'ethnicMany'
  | 'placeUnknown'
  | 'placeMany'
  | 'placeDivided'
  | 'phoneWrong'
  | 'idNumberWrong'
  | 'achievementShort'
  | 'awardMissing'
  | 'awardUnknown'
  | 'awardOtherKind'
  | 'yearWrong'
  | 'sexWrong'

export type FoundPlace = { village: string | null; placeId: string | null; says: ProblemCode | null; choices: readonly Choice[] }
export type Award = { code: string; name: string; subjects: readonly string[] }

/** A row as it was understood; only what the row says, nothing else. */
export type Reading = {
  kind: 'individual' | 'household' | 'collective'
  name: string
  sex: 'female' | 'male' | null
  born: string
  ethnicGroup: string | null
  placeId: string | null
  village: string | null
  position: string | null
  phone: string | null
  idNumber: string | null
  notes: string | null
  achievement: string
  awardCode: string
  past: { awardName: string; year: number; decisionNumber: string | null; decidedOn: string | null; issuer: string | null } | null
}

export type Known = {
  purpose: 'nominations' | 'past awards'
  awardCode: string | null
  shortest: number
  awards: readonly Award[]
  ethnic: (text: string) => FoundGroup
  place: (text: string) => FoundPlace
}

export type Values = Partial<Record<Field, string>>
export type Typed = Partial<Record<string, string>>

/** Says what is wrong with one cell. */
export type Say = (field: string, says: ProblemCode, written: string, choices?: readonly Choice[]) => void
export type Told = (field: Field) => string

/** How people write that they do not know. */
export const notKnown = /^(khong ro|chua ro|khong|-+|\?+|x|\.+)$/
