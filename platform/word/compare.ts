import { diffLines, diffWordsWithSpace } from 'diff'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { extractRawText } from 'mammoth'
import { Refusal } from '../errors.ts'
import { messages } from './messages.ts'
import { checkWordFile } from './package.ts'

/** One stretch of a paragraph: kept, written in by hand, or struck out. */
export type Stretch = { kind: 'same' | 'added' | 'removed'; text: string }
export type Comparison = { changed: number; paragraphs: Stretch[][] }

/** The words of a Word file, one paragraph a line, without its looks. */
export async function textOfWord(bytes: Uint8Array): Promise<string> {
  checkWordFile(bytes)
  try {
    const { value } = await extractRawText({ buffer: Buffer.from(spaced(bytes)) })
    return tidy(value)
  } catch {
    throw new Refusal(messages.broken)
  }
}

/** A line broken within a paragraph parts two words; the reader of raw text would join them. */
function spaced(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const main = parts['word/document.xml']
  if (!main) return bytes
  const xml = strFromU8(main).replaceAll(/<w:(?:br|cr)\b[^>]*?(?:\/>|><\/w:(?:br|cr)>)/g, '<w:t xml:space="preserve"> </w:t>')
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) }, { level: 0 })
}

/** Word by word, what the second text changes in the first; `changed` counts the paragraphs that differ. */
export function compareTexts(before: string, after: string): Comparison {
  const paragraphs: Stretch[][] = [[]]
  for (const { kind, text: value } of withoutReflow(stretchesOf(before, after))) {
    value.split('\n').forEach((text, line) => {
      if (line > 0) paragraphs.push([])
      if (text) paragraphs.at(-1)?.push({ kind, text })
    })
  }
  const kept = paragraphs.filter((paragraph) => paragraph.length)
  return { changed: kept.filter((paragraph) => paragraph.some((stretch) => stretch.kind !== 'same')).length, paragraphs: kept }
}

function tidy(text: string) {
  return text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** More changes than these are another text: it is compared by its lines, or shown whole, for comparing takes their square. */
const mostChanges = 1500

function stretchesOf(before: string, after: string) {
  const [was, is] = [tidy(before), tidy(after)]
  const most = { maxEditLength: mostChanges }
  const whole = [
    { value: was, removed: true, added: false },
    { value: is, removed: false, added: true },
  ]
  return (diffWordsWithSpace(was, is, most) ?? diffLines(was, is, most) ?? whole).map(({ value, added, removed }): Stretch => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** Where only a space became a new line, or the other way round, no word was changed: the later form is simply kept. */
function withoutReflow(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((one, at): Stretch[] => {
    if (one.kind === 'same' || one.text.trim() !== '') return [one]
    const other = [stretches[at - 1], stretches[at + 1]].find((near) => near && near.kind !== 'same')
    if (!other || other.kind === one.kind || other.text.trim() !== '') return [one]
    return one.kind === 'added' ? [{ kind: 'same', text: one.text }] : []
  })
}
