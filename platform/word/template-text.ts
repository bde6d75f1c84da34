import { strFromU8, unzipSync } from 'fflate'
import { filled, type Sentence } from '../language/messages.ts'
import { messages } from './messages.ts'

/** A paragraph of a template, and the table it stands in; null outside of tables. */
type Line = { text: string; table: number | null }

/**
 * What a clerk's own template gets wrong before its fields are even read: changes that were never accepted, a field
 * opened and not closed in one paragraph (headers, footers and text boxes too), rows that begin in a table and end outside.
 */
export function wrongInText(bytes: Uint8Array): Sentence[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name) })
  const found = new Map<string, Sentence>()
  const wrong = (sentence: Sentence) => found.set(sentence.vi, sentence)
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part)
    if (name === 'word/document.xml' && !xml.trimEnd().endsWith('</w:document>')) wrong(messages.broken)
    if (/<w:(ins|del|moveFrom|moveTo) /.test(xml)) wrong(messages.tracked)
    const lines = linesOf(xml)
    for (const { text } of lines) for (const sentence of unbalanced(text)) wrong(sentence)
    for (const sentence of tornRows(lines)) wrong(sentence)
  }
  return [...found.values()]
}

function linesOf(xml: string): Line[] {
  const lines: Line[] = []
  const tables: number[] = []
  let [opened, text] = [0, '']
  for (const [piece, words] of xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:p[ >]|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) {
    if (piece === '<w:tbl>') tables.push(++opened)
    else if (piece === '</w:tbl>') tables.pop()
    else if (words !== undefined) text += words
    else {
      if (text) lines.push({ text, table: tables.at(-1) ?? null })
      text = ''
    }
  }
  return lines
}

/** A field stands in one paragraph, with both its braces. */
function unbalanced(text: string): Sentence[] {
  const [open] = /\{[^{}]*$/.exec(text) ?? []
  const [close] = /^[^{}]*\}/.exec(text) ?? []
  return [
    ...(open ? [filled(messages.notClosed, { text: shortened(open) })] : []),
    ...(close ? [filled(messages.notOpened, { text: shortened(close) })] : []),
  ]
}

const shortened = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

/** Rows of a table are repeated inside it: the beginning and the end stand in the same table. */
function tornRows(lines: readonly Line[]): Sentence[] {
  const begun = new Map<string, number | null>()
  const torn: Sentence[] = []
  for (const { text, table } of lines)
    for (const [, sign, tag = ''] of text.matchAll(/\{\s*([#/])\s*([^{}]*?)\s*\}/g)) {
      if (sign === '#') begun.set(tag, table)
      else if (begun.has(tag) && begun.get(tag) !== table) torn.push(filled(messages.tornRows, { tag }))
    }
  return torn
}
