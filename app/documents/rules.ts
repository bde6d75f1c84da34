import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export type DocumentStatus = 'draft' | 'issued' | 'cancelled'

/** Kinds of papers and their abbreviations (Nghị định 30/2020/NĐ-CP, Phụ lục III). A letter (công văn) has none. */
export const kinds = {
  QĐ: messages.decision,
  TTr: messages.submission,
  KH: messages.plan,
  BC: messages.report,
  BB: messages.minutes,
  GM: messages.invitation,
  TB: messages.notice,
  CV: messages.letter,
} as const

export type DocumentKind = keyof typeof kinds
export const documentKinds = Object.keys(kinds).filter((kind): kind is DocumentKind => kind in kinds)

export const draftPapers = deed('draft an official paper', ['office', 'council', 'publicity', 'leader'])
export const registerPapers = deed('register a paper: give it number and day', ['office'])
export const cancelNumbers = deed('cancel the number of a registered paper', ['office', 'leader'])
export const setTemplates = deed<null>('keep the agency’s own Word templates', ['office', 'admin'])
export const setTrusted = deed<null>('say which certificate authorities are trusted', ['admin'])
export const seeTrusted = deed<null>('see which certificate authorities are trusted', ['admin', 'office', 'leader'])
export const setSeries = deed('say how papers are numbered', ['office', 'leader', 'admin'])

/** 12/QĐ-BDT; a letter has no abbreviation of its kind but the unit that wrote it: 12/BDT-VP. */
export function symbolOf(kind: DocumentKind, body: string, unit: string | null) {
  if (kind === 'CV') return unit ? `${body}-${unit}` : body
  return `${kind}-${body}`
}

type Version = { status: DocumentStatus; version: number }

export function checkDraft(document: { status: DocumentStatus }) {
  if (document.status !== 'draft') throw new Refusal(messages.issuedStays)
}

/** What is registered is what was read: a draft that changed meanwhile is read again first. */
export function checkVersion(document: Version, seen: number) {
  if (document.version !== seen) throw new Refusal(messages.draftChanged)
}

export function checkIssued(document: { status: DocumentStatus }) {
  if (document.status !== 'issued') throw new Refusal(messages.notIssued)
}

/** A decision with people in it is registered, and taken back, where those people are. */
export function checkOwn(document: { registersAt: string }) {
  if (document.registersAt === 'cause') throw new Refusal(messages.registersAtCause)
}

type Series = { kinds: readonly string[]; year: number }

/** The series that counts this kind of paper: the one that names it, else the one for all the rest. */
export function seriesFor<S extends Series>(series: readonly S[], kind: string): S | null {
  return series.find((one) => one.kinds.includes(kind)) ?? series.find((one) => one.kinds.length === 0) ?? null
}

/** Numbers are given in the order of days: paper 13 is not older than paper 12, and none comes from tomorrow. */
export function checkDay(issuedOn: Temporal.PlainDate, today: Temporal.PlainDate, lastIssuedOn: Temporal.PlainDate | null) {
  if (Temporal.PlainDate.compare(issuedOn, today) > 0) throw new Refusal(messages.dayInFuture)
  if (lastIssuedOn && Temporal.PlainDate.compare(issuedOn, lastIssuedOn) < 0)
    throw new Refusal(filled(messages.dayBeforeLast, { day: dayText(lastIssuedOn) }))
}

const dayText = ({ day, month, year }: Temporal.PlainDate) => `${day}/${month}/${year}`
