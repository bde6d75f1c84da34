import { parseCsv } from 'hucre/csv'
import { rowText } from './text.ts'

/** Rows of a text file: UTF-8 with or without BOM, UTF-16, or the old one-byte code of Windows; comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
  return parseCsv(text, { delimiter: delimiterOf(text), typeInference: false }).map(rowText)
}

function decode(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (looksUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Without a BOM: every second byte of the beginning is zero. */
function looksUtf16(bytes: Uint8Array) {
  const beginning = bytes.subarray(0, 200)
  return beginning.length > 20 && beginning.filter((byte, at) => at % 2 === 1 && byte === 0).length > beginning.length / 4
}

/** The mark that splits most of the first lines into the most columns; letterhead lines above do not mislead it. */
function delimiterOf(text: string) {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 60)
  const columns = (mark: string) => lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1).sort((a, b) => b - a)
  const score = (mark: string) => (columns(mark)[Math.min(2, Math.floor(lines.length / 2))] ?? 0) * 10 + (mark === ',' ? 0 : 1)
  return [',', ';', '\t'].reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}
