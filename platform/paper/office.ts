import type { Letterhead, Paper, PaperDay, PaperNumber, Part, Signature } from './parts.ts'

/** Whose paper it is; every paper of an agency begins with it. */
export type Office = { superior: string; body: string; place: string }

export type Issued = { number: PaperNumber; day: PaperDay }
type Head = { symbol: string; year: number; subject?: string | null; issued?: Issued | null }

/** The head of a draft has no number and day until it is registered; an issued paper has the ones it was given. */
export function headOf(office: Office, { symbol, year, subject = null, issued = null }: Head): Letterhead {
  const draft = { number: { value: null, symbol }, day: { year, month: null, day: null } }
  return { part: 'letterhead', ...office, subject, ...(issued ?? draft) }
}

/** Minutes carry no place and date in their head: they say when they began and ended. */
export function headOfMinutes(office: Office, symbol: string): Letterhead {
  return { part: 'letterhead', ...office, number: { value: null, symbol }, subject: null, day: null }
}

export type Signed = { capacity: readonly string[]; name: string | null }

export function signature({ capacity, name }: Signed, hint: string | null = null): Signature {
  return { capacity, name, hint }
}

type Whole = { title: string; author: string; parts: readonly Part[]; annexes?: Paper['annexes']; orientation?: Paper['orientation'] }

export function paperOf({ title, author, parts, annexes = [], orientation = 'portrait' }: Whole): Paper {
  return { title, author, parts, annexes, orientation }
}
