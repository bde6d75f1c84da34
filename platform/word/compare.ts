import { diffWordsWithSpace } from 'diff'
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
    const { value } = await extractRawText({ buffer: Buffer.from(bytes) })
    return tidy(value)
  } catch {
    throw new Refusal(messages.broken)
  }
}

/** Word by word, what the second text changes in the first; `changed` counts the paragraphs that differ. */
export function compareTexts(before: string, after: string): Comparison {
  const paragraphs: Stretch[][] = [[]]
  for (const { value, added, removed } of diffWordsWithSpace(tidy(before), tidy(after))) {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
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

/** Two texts cut into the words they share and those they do not, each in its own order. */
export function shareWords(mine: string, theirs: string): { mine: Stretch[]; theirs: Stretch[] } {
  const stretches = diffWordsWithSpace(tidy(mine), tidy(theirs)).map(({ value, added, removed }): Stretch => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return { mine: stretches.filter(({ kind }) => kind !== 'added'), theirs: stretches.filter(({ kind }) => kind !== 'removed') }
}
