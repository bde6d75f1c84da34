import { createHash } from 'node:crypto'
import { isSignedBy, type Signer } from '#platform/signing.ts'
import { fromCapitals, inCapitals, packProven, unpackProven, type Proven } from './proof-bytes.ts'

/**
 * What the QR of a certificate says without asking anybody: decision, award, day, line in the book, and a short hash of
 * the name, signed by the agency's key. It stands behind the "#" of the address, so a phone never sends it.
 */

export function proofOf(facts: Omit<Proven, 'nameHash'>, { name, code }: { name: string; code: string }, signer: Signer) {
  const bytes = packProven({ ...facts, nameHash: hashOfName(name, code) })
  return inCapitals(Buffer.concat([bytes, signer.sign(bytes)]))
}

/** Salted with the code of the sheet, so that two sheets of one person share nothing. */
function hashOfName(name: string, code: string) {
  return createHash('sha256')
    .update(`${code}|${name.normalize('NFC')}`)
    .digest()
    .subarray(0, 8)
    .toString('base64url')
}

/** The number of a sheet in the list of those that stand no more. */
export const bookLine = (year: number, number: number) => `${year}/${String(number).padStart(4, '0')}`

const heading = 'guong-sang-revoked 1'

/** The list of certificates that stand no more, as of a day; the last line signs all before it. No name is in it. */
export function revokedList(lines: readonly string[], asOf: Temporal.PlainDate, signer: Signer) {
  const text = [heading, asOf.toString(), ...lines].join('\n') + '\n'
  return `${text}signature ${Buffer.from(signer.sign(Buffer.from(text, 'utf8'))).toString('base64url')}\n`
}

/** The list, when it is whole and signed by this key. */
export function readRevokedList(text: string, publicPem: string) {
  const at = text.lastIndexOf('signature ')
  const [body, signature] = [text.slice(0, at), text.slice(at + 'signature '.length).trim()]
  const [first, asOf = '', ...lines] = body.trimEnd().split('\n')
  if (at < 0 || first !== heading || !isSignedBy(publicPem, Buffer.from(body, 'utf8'), Buffer.from(signature, 'base64url'))) return null
  return { asOf, lines: new Set(lines) }
}

export type Verdict =
  | { signed: false }
  | { signed: true; proven: Proven; sameName: boolean | null; revoked: boolean | null; asOf: string | null }

type Asked = { qr: string; publicPem: string; revoked: ReturnType<typeof readRevokedList>; name: string }

/** Judges the text of a QR with nothing but the public key, and the list and the name where they are given. */
export function judge({ qr, publicPem, revoked, name }: Asked): Verdict {
  const [address = '', proof = ''] = qr.trim().split('#')
  const { bytes, signature } = partsOf(proof)
  if (signature.length !== signed || !isSignedBy(publicPem, bytes, signature)) return { signed: false }
  const proven = unpackProven(bytes)
  if (!proven) return { signed: false }
  const code = address.split('/').at(-1) ?? ''
  return {
    signed: true,
    proven,
    sameName: name ? hashOfName(name, code) === proven.nameHash : null,
    revoked: revoked ? revoked.lines.has(proven.book) : null,
    asOf: revoked?.asOf ?? null,
  }
}

/** An Ed25519 signature. */
const signed = 64

/** Sheets printed at first carried base64 in two parts, with a point between them; they stay checkable for good. */
function partsOf(proof: string) {
  const [content = '', second] = proof.split('.')
  if (second !== undefined) return { bytes: Buffer.from(content, 'base64url'), signature: Buffer.from(second, 'base64url') }
  const all = fromCapitals(proof) ?? Buffer.alloc(0)
  return { bytes: all.subarray(0, -signed), signature: all.subarray(-signed) }
}
