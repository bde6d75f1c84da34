import { createHash } from 'node:crypto'
import { isSignedBy, type Signer } from '#platform/signing.ts'

/**
 * What the QR of a certificate says without asking anybody: decision, award, day, line in the book, and a short hash of
 * the name, signed by the agency's key. It stands behind the "#" of the address, so a phone never sends it.
 */
export type Proven = { decision: string; award: string; on: string; book: string; nameHash: string }

export function proofOf(
  { decision, award, on, book }: Omit<Proven, 'nameHash'>,
  { name, code }: { name: string; code: string },
  signer: Signer,
) {
  const bytes = Buffer.from(['1', decision, award, on, book, hashOfName(name, code)].join('|'), 'utf8')
  return `${bytes.toString('base64url')}.${Buffer.from(signer.sign(bytes)).toString('base64url')}`
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
  const [content = '', signature = ''] = proof.split('.')
  const bytes = Buffer.from(content, 'base64url')
  if (!signature || !isSignedBy(publicPem, bytes, Buffer.from(signature, 'base64url'))) return { signed: false }
  const [version, decision = '', award = '', on = '', book = '', nameHash = ''] = bytes.toString('utf8').split('|')
  if (version !== '1') return { signed: false }
  const code = address.split('/').at(-1) ?? ''
  return {
    signed: true,
    proven: { decision, award, on, book, nameHash },
    sameName: name ? hashOfName(name, code) === nameHash : null,
    revoked: revoked ? revoked.lines.has(book) : null,
    asOf: revoked?.asOf ?? null,
  }
}
