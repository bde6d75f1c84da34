import { deed, type Role } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const listKeepers: readonly Role[] = ['office', 'division', 'commune']
/** Who may read one; the head of the agency looks in. */
export const listReaders: readonly Role[] = [...listKeepers, 'leader']
export const bringLists = deed<null>('bring in a list', listKeepers, 'and put it right, take it in, take it back: lists of one’s reach')

type List = { status: string }

const working = new Set(['reading', 'checking', 'taking', 'taking back'])

export function isWorking({ status }: List) {
  return working.has(status)
}

export function checkIdle(list: List) {
  if (isWorking(list)) throw new Refusal(messages.stillWorking)
}

/** Columns and rows may be changed until something of the list was taken. */
export function checkOpen(list: List) {
  checkIdle(list)
  if (list.status === 'unreadable' || list.status === 'taken back') throw new Refusal(messages.listClosed)
}

export function checkTakeable(list: List & { roundId: string | null; purpose: string }, good: number) {
  checkOpen(list)
  if (list.purpose === 'nominations' && !list.roundId) throw new Refusal(messages.chooseRound)
  if (good === 0) throw new Refusal(messages.nothingToTake)
}

export function checkTakeBack(list: List, { further }: { further: number }) {
  checkIdle(list)
  if (list.status !== 'taken' && list.status !== 'stopped') throw new Refusal(messages.nothingTaken)
  if (further > 0) throw new Refusal(filled(messages.wentFurther, { count: further }))
}

type Use = { rowNumber: number; name: string; table: string }

/** A list is undone whole or not at all: one row that is used elsewhere is named, with the place where it is used. */
export function checkUnused(uses: readonly Use[]) {
  const [first] = uses
  if (!first) return
  const place = places.get(first.table) ?? messages.usedLater
  const say = new Set(uses.map(({ rowNumber }) => rowNumber)).size > 1 ? messages.rowsUsed : messages.rowUsed
  const values = { row: first.rowNumber, name: first.name, count: new Set(uses.map(({ rowNumber }) => rowNumber)).size - 1 }
  throw new Refusal({ vi: filled(say, { ...values, place: place.vi }).vi, en: filled(say, { ...values, place: place.en }).en ?? '' })
}

const places = new Map([
  ['claims', messages.inClaims],
  ['case_papers', messages.inCasePapers],
  ['appraisals', messages.inAppraisals],
  ['public_notice_cases', messages.inNotices],
  ['objections', messages.inObjections],
  ['agenda_items', messages.inAgenda],
  ['document_nominations', messages.inDocuments],
  ['commendations', messages.inCommendations],
  ['package_cases', messages.inPackages],
  ['stories', messages.inStories],
])
