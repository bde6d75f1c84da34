import { createHash, createHmac, randomBytes } from 'node:crypto'
import { fold } from '#platform/language/fold.ts'
import { tidyPhrase } from './ballot-bytes.ts'
import { words } from './words.ts'

const byLetters = new Map(words.map((word) => [fold(word), word]))

/** A code as it was printed, from what a teller types: a phone without Vietnamese letters, hyphens or commas do no harm. */
export function spelledCode(typed: string) {
  return tidyPhrase(typed.replaceAll(/[·,.;-]/g, ' '))
    .split(' ')
    .map((word) => byLetters.get(fold(word)) ?? word)
    .join(' ')
}

/** The hash a code is kept as, the code spelled as it was printed. */
export function hashOfCode(ownerId: string, code: string) {
  return createHash('sha256')
    .update(`${ownerId}\n${tidyPhrase(code)}`)
    .digest()
}

/**
 * Codes of four words. They are drawn from the key of the form that asks for them, which is on the secretary's page and
 * kept nowhere: when the power goes before the codes are shown, the same page sent again shows the same ones.
 */
export function newCodes(count: number, ownerId: string, formKey: string | null) {
  const seed = formKey ?? randomBytes(32)
  const codes = new Set<string>()
  for (let at = 0; codes.size < count; at += 1) {
    const drawn = createHmac('sha256', seed).update(`${ownerId} ${at}`).digest().subarray(0, 4)
    codes.add([...drawn].map((byte) => words[byte] ?? '').join(' '))
  }
  return [...codes]
}

/** Those of this form's codes that were handed out already: the same form came before. */
export function codesAgain(kept: readonly Buffer[], ownerId: string, formKey: string | null) {
  if (!formKey) return []
  const known = new Set(kept.map((hash) => hash.toString('hex')))
  return newCodes(kept.length, ownerId, formKey).filter((code) => known.has(hashOfCode(ownerId, code).toString('hex')))
}
