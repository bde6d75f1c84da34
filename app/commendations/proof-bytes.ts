export type Proven = { decision: string; award: string; on: string; book: string; nameHash: string }

const epoch = Temporal.PlainDate.from('2000-01-01')

/**
 * The facts in as few bytes as they need, for each byte makes the QR denser:
 * 2 · day (2) · year of the book (2) and line (3) · decision and award, each after its length · hash of the name (8).
 */
export function packProven({ decision, award, on, book, nameHash }: Proven): Buffer {
  const [year = 0, line = 0] = book.split('/').map(Number)
  const head = Buffer.alloc(8)
  head.writeUInt8(2, 0)
  head.writeUInt16BE(epoch.until(Temporal.PlainDate.from(on), { largestUnit: 'day' }).days, 1)
  head.writeUInt16BE(year, 3)
  head.writeUIntBE(line, 5, 3)
  return Buffer.concat([head, withLength(decision), withLength(award), Buffer.from(nameHash, 'base64url')])
}

function withLength(text: string) {
  const bytes = Buffer.from(text, 'utf8')
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

/** Reads what `packProven` wrote, and what the first sheets carried: the fields as text, parted by strokes. */
export function unpackProven(bytes: Buffer): Proven | null {
  if (bytes.toString('latin1', 0, 2) === '1|') {
    const [, decision = '', award = '', on = '', book = '', nameHash = ''] = bytes.toString('utf8').split('|')
    return { decision, award, on, book, nameHash }
  }
  if (bytes[0] !== 2 || bytes.length < 18) return null
  const year = bytes.readUInt16BE(3)
  const decision = textAt(bytes, 8)
  const award = textAt(bytes, decision.end)
  return {
    decision: decision.text,
    award: award.text,
    on: epoch.add({ days: bytes.readUInt16BE(1) }).toString(),
    book: year ? `${year}/${String(bytes.readUIntBE(5, 3)).padStart(4, '0')}` : '',
    nameHash: bytes.subarray(award.end).toString('base64url'),
  }
}

function textAt(bytes: Buffer, at: number) {
  const end = at + 1 + (bytes[at] ?? 0)
  return { text: bytes.toString('utf8', at + 1, end), end }
}

/** Letters that a QR holds two in eleven bits and that an address may carry behind its "#": just enough of them. */
const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-/'
const base = capitals.length

/** Two bytes in three letters, a last single byte in two. */
export function inCapitals(bytes: Uint8Array) {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length
    let value = (bytes[at] ?? 0) * (pair ? 256 : 1) + (pair ? (bytes[at + 1] ?? 0) : 0)
    for (let letter = 0; letter < (pair ? 3 : 2); letter++) {
      text += capitals[value % base]
      value = Math.floor(value / base)
    }
  }
  return text
}

/** Null for anything that `inCapitals` cannot have written. */
export function fromCapitals(text: string): Buffer | null {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const letters = Array.from(text.slice(at, at + 3), (letter) => capitals.indexOf(letter))
    const value = letters.reduceRight((sum, letter) => sum * base + letter, 0)
    if (letters.length === 1 || letters.includes(-1) || value > (letters.length === 3 ? 0xffff : 0xff)) return null
    if (letters.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Buffer.from(bytes)
}
