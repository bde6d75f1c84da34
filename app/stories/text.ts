/**
 * A story as people type it: paragraphs with an empty line between them, `## ` before a heading, `> ` before what
 * somebody says, `**bold**`, and `[26 người](#4)` where the words lean on claim 4. The editor in the browser writes
 * the same, so the two can take turns.
 */
export type Inline = { text: string; bold?: true; claim?: number }
export type Block = { block: 'paragraph' | 'heading' | 'quote'; inlines: Inline[] }

export function readText(body: string): Block[] {
  return body
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(readBlock)
}

function readBlock(piece: string): Block {
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
  if (piece.startsWith('## ')) return { block: 'heading', inlines: readInlines(oneLine(piece.slice(3))) }
  if (piece.startsWith('> ')) return { block: 'quote', inlines: readInlines(oneLine(piece.replace(/^> ?/gm, ''))) }
  return { block: 'paragraph', inlines: readInlines(oneLine(piece)) }
}

const mark = /\[([^\][]+)\]\(#(\d{1,4})\)|\*\*([^*]+)\*\*/g

function readInlines(text: string): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const found of text.matchAll(mark)) {
    if (found.index > at) inlines.push({ text: text.slice(at, found.index) })
    if (found[2]) inlines.push({ text: found[1] ?? '', claim: Number(found[2]) })
    else inlines.push({ text: found[3] ?? '', bold: true })
    at = found.index + found[0].length
  }
  if (at < text.length) inlines.push({ text: text.slice(at) })
  return inlines
}

export function writeText(blocks: readonly Block[]) {
  const before = { paragraph: '', heading: '## ', quote: '> ' }
  return blocks.map(({ block, inlines }) => before[block] + inlines.map(writeInline).join('')).join('\n\n')
}

function writeInline({ text, bold, claim }: Inline) {
  if (claim !== undefined) return `[${text}](#${claim})`
  return bold ? `**${text}**` : text
}

/** The words alone. */
export function plainText(blocks: readonly Block[]) {
  return blocks.map(({ inlines }) => inlines.map(({ text }) => text).join('')).join('\n')
}

/** Claims in the order a reader meets them. */
export function claimsIn(blocks: readonly Block[]) {
  return [...new Set(blocks.flatMap(({ inlines }) => inlines.flatMap(({ claim }) => (claim === undefined ? [] : [claim]))))]
}

export function wordsIn(blocks: readonly Block[]) {
  return plainText(blocks).split(/\s+/).filter(Boolean).length
}
