import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { fromBase64, hashOfToken, sealBallot, toBase64, type Ballot } from './ballot-bytes.ts'
import { words } from './words.ts'

/**
 * What a member's own device does, and only it: makes the token, blinds it, keeps the phrase. Needs `crypto.subtle`,
 * which browsers give over HTTPS alone; without it the member gets a printed paper.
 */
const scheme = RSABSSA.SHA384.PSS.Deterministic()

export type BoxKeys = { id: string; issuingKey: string; sealingKey: string }
/** A paper that was asked for: kept until the server's signature is on it. */
export type BlankPaper = { boxId: string; token: string; blinded: string; unblind: string }
export type Paper = { boxId: string; token: string; signature: string }

/** Makes a paper nobody has seen, and the blinded copy the server signs. */
export async function askForPaper(box: BoxKeys): Promise<BlankPaper> {
  const token = crypto.getRandomValues(new Uint8Array(32))
  const { blindedMsg, inv } = await scheme.blind(await issuingKey(box), token)
  return { boxId: box.id, token: toBase64(token), blinded: toBase64(blindedMsg), unblind: toBase64(inv) }
}

/** Takes the blinding off the server's signature. Throws when the server signed something else. */
export async function finishPaper(box: BoxKeys, blank: BlankPaper, signed: string): Promise<Paper> {
  const [token, signature, unblind] = [bytes(blank.token), bytes(signed), bytes(blank.unblind)]
  const finished = await scheme.finalize(await issuingKey(box), token, signature, unblind)
  return { boxId: box.id, token: blank.token, signature: toBase64(finished) }
}

/** What is sent to the box: nothing in it says whose it is. */
export async function fillBallot(box: BoxKeys, paper: Paper, ballot: Ballot) {
  const sealed = await sealBallot(box.id, bytes(box.sealingKey), await hashOfToken(bytes(paper.token)), ballot)
  return { token: paper.token, signature: paper.signature, sealed: toBase64(sealed) }
}

/** Three words to find one's ballot by; the member adds one of their own. */
export function proposePhrase() {
  return [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => words[byte] ?? '').join(' ')
}

function issuingKey(box: BoxKeys) {
  return crypto.subtle.importKey('spki', bytes(box.issuingKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
}

function bytes(text: string) {
  const read = fromBase64(text)
  if (!read) throw new Error('not base64')
  return read
}
