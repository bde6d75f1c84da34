import { fold } from '#platform/language/fold.ts'
import { inWords } from './words.ts'

/**
 * What goes into a box and how a device seals it; the server opens it in `unseal.ts`.
 * A ballot is always 160 bytes before sealing and 241 after, whatever was chosen.
 */
export type Choice = 'yes' | 'no' | 'blank'
export type Ballot = { choice: Choice; phrase: string }

const choices: readonly Choice[] = ['yes', 'no', 'blank']
const ballotSize = 160
export const pointSize = 65
export const sealedSize = pointSize + ballotSize + 16
const mostPhraseBytes = ballotSize - 2

export function encodeBallot({ choice, phrase }: Ballot) {
  const text = new TextEncoder().encode(phrase)
  if (text.length > mostPhraseBytes) throw new Error('the phrase is too long')
  const bytes = new Uint8Array(ballotSize)
  bytes.set([choices.indexOf(choice), text.length])
  bytes.set(text, 2)
  return bytes
}

/** Null for bytes that are no ballot: they count as an invalid one. */
export function decodeBallot(bytes: Uint8Array): Ballot | null {
  const choice = choices[bytes[0] ?? 255]
  const length = bytes[1] ?? 0
  if (bytes.length !== ballotSize || !choice || length === 0 || length > mostPhraseBytes) return null
  if (bytes.subarray(2 + length).some((byte) => byte !== 0)) return null
  const phrase = tidyPhrase(new TextDecoder().decode(bytes.subarray(2, 2 + length)))
  return phrase ? { choice, phrase } : null
}

/** One spelling of a phrase in the list: composed letters, lower case, single spaces; no control characters. */
export function tidyPhrase(text: string) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
}

/** The order of the printed list; it depends on the phrases alone, never on the order of casting. */
export function byPhrase(a: Ballot, b: Ballot) {
  return compare(fold(a.phrase), fold(b.phrase)) || compare(a.phrase, b.phrase) || compare(a.choice, b.choice)
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}

type Bytes = Uint8Array<ArrayBuffer>

export async function sealBallot(boxId: string, sealingKey: Bytes, tokenHash: Bytes, ballot: Ballot): Promise<Bytes> {
  const { subtle } = globalThis.crypto
  const own = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  const theirs = await subtle.importKey('raw', sealingKey, { name: 'ECDH', namedCurve: 'P-256' }, false, [])
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const key = await keyFrom(own.privateKey, theirs, boxId, point)
  const bytes = await subtle.encrypt(
    { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: bound(boxId, tokenHash) },
    key,
    encodeBallot(ballot),
  )
  return joined(point, new Uint8Array(bytes))
}

async function keyFrom(own: CryptoKey, theirs: CryptoKey, boxId: string, point: Bytes) {
  const { subtle } = globalThis.crypto
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(`gs ballot ${boxId}`)
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: point, info }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
}

/** Four words for a box: its keys and its question. Everybody in the room must see the same four. */
export async function wordsOfBox(box: { id: string; question: string; issuingKey: Bytes; sealingKey: Bytes }) {
  const text = new TextEncoder().encode(`${box.id}\n${box.question}\n`)
  const digest = await globalThis.crypto.subtle.digest('SHA-256', joined(text, box.issuingKey, box.sealingKey))
  return inWords(new Uint8Array(digest).slice(0, 4))
}

export async function hashOfToken(token: Bytes): Promise<Bytes> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', token))
}

/** What a sealed ballot is tied to: bytes lifted into another box or under another token open for nobody. */
export function bound(boxId: string, tokenHash: Uint8Array) {
  return joined(new TextEncoder().encode(boxId), tokenHash)
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function toBase64(bytes: Uint8Array) {
  return btoa(String.fromCharCode(...bytes))
}

/** Null for a text that is no base64. */
export function fromBase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
