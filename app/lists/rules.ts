import { deed, type Role } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const listKeepers: readonly Role[] = ['office', 'division', 'commune']
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
