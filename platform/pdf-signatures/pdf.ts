/** One signature as it stands in a PDF: what it says it covers, and the sealed envelope (CMS) that says so. */
export type PdfSignature = {
  /** Where the two covered stretches lie; null when they do not fit the file as a signature must. */
  covers: { before: number; from: number; to: number } | null
  envelope: Uint8Array | null
  /** How the envelope is made: adbe.pkcs7.detached, ETSI.CAdES.detached, ETSI.RFC3161 … */
  manner: string
  /** The time written beside the signature by the signer's own machine. */
  writtenAt: Temporal.Instant | null
}

/** More than anybody signs; a file with more is made to keep us busy. */
const most = 40
const largestEnvelope = 2 * 1024 * 1024

/**
 * Every signature of a PDF, in the order of the file. A signature has to cover all bytes of the file as it was signed
 * but its own envelope, so it stands in plain sight: it is found by its /ByteRange. What lies between the two covered
 * stretches may be the envelope in hex and nothing else; anything more could be put there unsigned.
 */
export function signaturesIn(file: Uint8Array): PdfSignature[] | 'too many' {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const found: PdfSignature[] = []
  for (let at = bytes.indexOf('/ByteRange'); at >= 0; at = bytes.indexOf('/ByteRange', at + 10)) {
    if (found.length === most) return 'too many'
    found.push(signatureAt(bytes, at))
  }
  return found
}

function signatureAt(bytes: Buffer, at: number): PdfSignature {
  const covers = rangeAt(bytes, at)
  const envelope = covers && envelopeIn(bytes, covers.before, covers.from)
  if (!envelope) return { covers: null, envelope: null, manner: '', writtenAt: null }
  const around = dictionaryAround(bytes, Math.min(at, covers.before), Math.max(at, covers.from))
  return {
    covers,
    envelope,
    manner: /\/SubFilter\s*\/([\w.]+)/.exec(around)?.[1] ?? '',
    writtenAt: momentOf(/\/M\s*\((D:[\d+\-Z']{4,30})\)/.exec(around)?.[1] ?? ''),
  }
}

/** The two stretches: from the very beginning to the envelope, and from its end on. */
function rangeAt(bytes: Buffer, at: number) {
  const range = /^\/ByteRange\s*\[\s*0+\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(bytes.toString('latin1', at, at + 120))
  if (!range) return null
  const [, before, from, length] = range.map(Number)
  if (!before || !from || !length || from <= before || from + length > bytes.length) return null
  return { before, from, to: from + length }
}

function envelopeIn(bytes: Buffer, open: number, close: number) {
  if (close - open > 2 * largestEnvelope || bytes[open] !== 0x3c || bytes[close - 1] !== 0x3e) return null
  const hex = bytes.toString('latin1', open + 1, close - 1).replace(/[\t\n\f\r \0]+/g, '')
  return /^[0-9A-Fa-f]*$/.test(hex) && hex.length > 2 ? new Uint8Array(Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex')) : null
}

const reach = 16 * 1024

/** The words of the signature's dictionary without its envelope. */
function dictionaryAround(bytes: Buffer, first: number, last: number) {
  const before = bytes.toString('latin1', Math.max(0, first - reach), first)
  const after = bytes.toString('latin1', last, last + reach)
  const end = after.indexOf('endobj')
  return before.slice(before.lastIndexOf(' obj') + 1) + bytes.toString('latin1', first, first + 200) + after.slice(0, end < 0 ? 0 : end)
}

/** D:20261005120000+07'00' */
function momentOf(text: string): Temporal.Instant | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text)
  if (!parts) return null
  const [, year, month, day, hour, minute, second = '00', sign = '+', hours = '00', minutes = '00'] = parts
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`)
  } catch {
    return null
  }
}

/** What a signature covers, as one piece. */
export function coveredBytes(file: Uint8Array, { before, from, to }: { before: number; from: number; to: number }) {
  const covered = new Uint8Array(before + to - from)
  covered.set(file.subarray(0, before))
  covered.set(file.subarray(from, to), before)
  return covered
}
