import type { BlankPaper, Paper } from '../ballots/device.ts'

/** What this device, and only it, keeps of one box. What was chosen is never among it; what is sent is sealed before. */
export type Kept = {
  blank?: BlankPaper
  paper?: Paper
  proposed?: string
  /** The sealed ballot as it is sent, so that sending again sends the same bytes. */
  sent?: string
  phrase?: string
  cast?: boolean
  /** How often this paper was sent: a later one replaces an earlier one, where the rule lets members change their mind. */
  turn?: number
}

/**
 * What was chosen, until the box has said that it has the ballot: in the memory of this tab alone, so that after a broken
 * line one sees what is sent again. It goes with the tab, and with the answer.
 */
export const chosen = {
  of: (boxId: string) => sessionStorage.getItem(nameOf(boxId)),
  remember: (boxId: string, choice: string) => sessionStorage.setItem(nameOf(boxId), choice),
  forget: (boxId: string) => sessionStorage.removeItem(nameOf(boxId)),
}

/** By the seat too: two members who share a device have each their own papers on it. */
const nameOf = (boxId: string) => `gs-ballot:${boxId}:${seat()}`

function seat() {
  const said = document.querySelector('[data-seat]')
  return said instanceof HTMLElement ? (said.dataset.seat ?? '') : ''
}

export function kept(boxId: string): Kept {
  const text = localStorage.getItem(nameOf(boxId))
  const known: unknown = text ? JSON.parse(text) : {}
  return isKept(known) ? known : {}
}

export function keep(boxId: string, change: Kept) {
  localStorage.setItem(nameOf(boxId), JSON.stringify({ ...kept(boxId), ...change }))
}

/** After casting only the phrase stays: enough to find the line, not enough to cast again. */
export function keepPhraseOnly(boxId: string, phrase: string) {
  localStorage.setItem(nameOf(boxId), JSON.stringify({ phrase, cast: true }))
}

/** Where a mind may be changed the paper stays until the box is closed; what was sent does not. */
export function keepForChange(boxId: string, phrase: string) {
  const { sent: _, ...rest } = kept(boxId)
  localStorage.setItem(nameOf(boxId), JSON.stringify({ ...rest, phrase, cast: true }))
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null
}
