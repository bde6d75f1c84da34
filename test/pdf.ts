import { inflateSync } from 'node:zlib'

/** What a test needs to know of a PDF: its objects as text, with every compressed stream opened. */
export function openPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams: string[] = []
  for (const { index, 0: start } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + start.length
    const to = raw.indexOf('endstream', from)
    streams.push(opened(Buffer.from(raw.slice(from, to), 'latin1')))
  }
  const all = [raw, ...streams].join('\n')
  return {
    pages: [...all.matchAll(/\/MediaBox/g)].length,
    tagged: /\/StructTreeRoot/.test(all) && /\/Marked true/.test(all),
    language: /\/Lang\s*\(([^)]*)\)/.exec(all)?.[1] ?? null,
    fonts: [...new Set([...all.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map((m) => m[1] ?? ''))].sort(),
    tags: [...new Set([...all.matchAll(/\/S\s*\/(\w+)/g)].map((m) => m[1] ?? ''))].sort(),
    /** Every character the file can give back to a reader: drawn glyphs that mean nothing would be missing here. */
    letters: new Set(streams.flatMap(lettersOf)),
  }
}

function opened(bytes: Buffer) {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return bytes.toString('latin1')
  }
}

/** The right-hand sides of a font's table from glyphs to letters. */
function lettersOf(stream: string) {
  if (!stream.includes('beginbfchar')) return []
  return [...stream.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)].flatMap(([, hex = '']) =>
    Array.from(Buffer.from(hex, 'hex').swap16().toString('utf16le')),
  )
}
