import { fromBase64, wordsOfBox } from '../ballots/ballot-bytes.ts'

export type PageBox = { id: string; issuingKey: string; sealingKey: string; question: string; words: string; state?: string }

export function readBoxes(text: string | undefined): PageBox[] {
  const read: unknown = JSON.parse(text ?? '[]')
  return (Array.isArray(read) ? read : [read]).filter(isBox)
}

function isBox(value: unknown): value is PageBox {
  return typeof value === 'object' && value !== null && 'id' in value && 'issuingKey' in value && 'sealingKey' in value
}

/** The four words as this device works them out itself from the keys it was given. */
export async function ownWords(box: PageBox) {
  const [issuingKey, sealingKey] = [fromBase64(box.issuingKey), fromBase64(box.sealingKey)]
  return issuingKey && sealingKey ? wordsOfBox({ id: box.id, question: box.question, issuingKey, sealingKey }) : ''
}

/** Devices can do a secret ballot only where browsers give them the means: over HTTPS. */
export function canSeal() {
  return typeof crypto !== 'undefined' && typeof crypto.subtle !== 'undefined'
}

export function part(root: Element, selector: string): HTMLElement | null {
  const found = root.querySelector(selector)
  return found instanceof HTMLElement ? found : null
}

/** The button one pressed goes away: whoever works by keys is left on the words that follow, not nowhere. */
export function standOn(place: HTMLElement | null) {
  if (!place) return
  place.tabIndex = -1
  place.focus()
}
