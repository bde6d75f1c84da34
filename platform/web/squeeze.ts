import { constants, crc32, deflateRawSync } from 'node:zlib'

type Opening = { packed: Buffer; crc: number; length: number }

/** A page is short: a window of 8 kB finds what the whole one would, and costs less to set up than to use. */
const quick = { level: 3, windowBits: 13, memLevel: 6 }
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const openings = new Map<string, Opening>()

/**
 * A page as gzip. Everything up to the end of its style sheet is the same on page after page: it is packed once, as tightly
 * as can be, and the rest is set behind it. Half of the bytes of a page cost nothing so.
 */
export function squeezed(page: string): Buffer {
  const end = page.indexOf('</style>')
  const opening = openingOf(end < 0 ? '' : page.slice(0, end))
  const rest = Buffer.from(end < 0 ? page : page.slice(end))
  const sums = Buffer.alloc(8)
  sums.writeUInt32LE(crc32(rest, opening.crc), 0)
  sums.writeUInt32LE((opening.length + rest.length) % 2 ** 32, 4)
  return Buffer.concat([header, opening.packed, deflateRawSync(rest, quick), sums])
}

/** Ends where a byte ends, so that anything may follow. Pages have few openings: one for each language and look. */
function openingOf(text: string): Opening {
  const known = openings.get(text)
  if (known) return known
  const bytes = Buffer.from(text)
  const packed = bytes.length ? deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH }) : bytes
  const made = { packed, crc: crc32(bytes), length: bytes.length }
  if (openings.size < 20) openings.set(text, made)
  return made
}
