import {
  LoopPlugin,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TagDisposition,
  TemplateHandler,
  TextPlugin,
  UnclosedTagError,
  UnopenedTagError,
  type Tag,
} from 'easy-template-x'
import { Refusal } from '../errors.ts'
import { fold } from '../language/fold.ts'
import { filled, type Sentence } from '../language/messages.ts'
import { messages } from './messages.ts'
import { checkWordFile } from './package.ts'
import { wrongInText } from './template-text.ts'

/** A field that a template may use: its tag, what it holds, whether the paper would be wrong without it. */
export type TemplateField = { tag: string; label: Sentence; required?: boolean; parts?: readonly TemplateField[] }
export type TemplateData = { [tag: string]: string | TemplateData[] }

/** Text and repeated rows only: no pictures, links or raw XML from data. Fields are written `{tag}`, rows `{#rows}…{/rows}`. */
const handler = new TemplateHandler({
  plugins: [new LoopPlugin(), new TextPlugin()],
  delimiters: { tagStart: '{', tagEnd: '}', containerTagOpen: '#', containerTagClose: '/' },
})

/** What is wrong with a template, each in one sentence; empty when it can be used. Throws a Refusal for what is no template. */
export async function checkTemplate(
  bytes: Uint8Array,
  fields: readonly TemplateField[],
): Promise<{ tags: string[]; problems: Sentence[] }> {
  checkWordFile(bytes)
  const wrong = wrongInText(bytes)
  if (wrong.length > 0) return { tags: [], problems: wrong }
  try {
    const all = await handler.parseTags(Buffer.from(bytes))
    const found = all.filter((tag) => tag.disposition !== TagDisposition.Close)
    const tags = [...new Set(found.map((tag) => tag.name))]
    const unknown = unknownTags(found, fields)
    const problems = [...unknown, ...missingTags(tags, fields), ...(unknown.length ? [] : misplacedTags(all, fields))]
    if (!problems.length) await fillTemplate(bytes, sampleOf(fields))
    return { tags, problems }
  } catch (thrown) {
    return { tags: [], problems: [asSentence(thrown)] }
  }
}

/** The template with its fields filled; the result is a Word file that people may go on editing. */
export async function fillTemplate(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  return new Uint8Array(await handler.process(Buffer.from(bytes), data))
}

/** A made-up value for every field, for the dry run and for the preview. */
function sampleOf(fields: readonly TemplateField[]): TemplateData {
  return Object.fromEntries(fields.map(({ tag, label, parts }) => [tag, parts ? [sampleOf(parts), sampleOf(parts)] : `${label.vi} (mẫu)`]))
}

function unknownTags(found: readonly Tag[], fields: readonly TemplateField[]): Sentence[] {
  const known = fields.flatMap((field) => [field.tag, ...(field.parts ?? []).map((part) => part.tag)])
  const strange = [...new Set(found.map((tag) => tag.name))].filter((name) => !known.includes(name))
  return strange.map((tag) => {
    const like = known.find((name) => plain(name) === plain(tag)) ?? known.find((name) => distance(plain(name), plain(tag)) <= 2)
    const near = like ? filled(messages.near, { tag: like }) : { vi: '', en: '' }
    return {
      vi: filled(messages.unknownTag, { tag, near: near.vi }).vi.trim(),
      en: filled(messages.unknownTag, { tag, near: near.en ?? '' }).en?.trim() ?? '',
    }
  })
}

/** Rows are opened and closed in order, hold their own fields alone, and a field of several lines is never set as one. */
function misplacedTags(all: readonly Tag[], fields: readonly TemplateField[]): Sentence[] {
  const rows = new Map(fields.flatMap(({ tag, parts }) => (parts ? [[tag, parts.map((part) => part.tag)] as const] : [])))
  const open: string[] = []
  const problems = new Map<string, Sentence>()
  const wrong = (sentence: Sentence, tag: string) => problems.set(tag, filled(sentence, { tag }))
  for (const { name, disposition } of all) {
    if (disposition === TagDisposition.Close) {
      if (open.pop() !== name) wrong(messages.loopsCross, name)
    } else if (disposition === TagDisposition.Open) {
      if (!rows.has(name)) wrong(messages.noRows, name)
      open.push(name)
    } else if (rows.has(name)) wrong(messages.needsRows, name)
    else if (!fields.some(({ tag }) => tag === name) && !rows.get(open.at(-1) ?? '')?.includes(name)) wrong(messages.outsideRows, name)
  }
  return [...problems.values()]
}

function missingTags(tags: readonly string[], fields: readonly TemplateField[]): Sentence[] {
  const missing = fields.filter((field) => field.required && !tags.includes(field.tag))
  return missing.map(({ tag, label }) => ({
    vi: filled(messages.missingTag, { tag, what: label.vi }).vi,
    en: filled(messages.missingTag, { tag, what: label.en ?? label.vi }).en ?? '',
  }))
}

function plain(name: string) {
  return fold(name).replace(/[^a-z0-9]/g, '')
}

/** How many letters two words differ by (Levenshtein), for suggestions. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function asSentence(thrown: unknown): Sentence {
  if (thrown instanceof Refusal) return thrown.sentence
  if (thrown instanceof MissingCloseDelimiterError) return filled(messages.notClosed, { text: thrown.openDelimiterText })
  if (thrown instanceof MissingStartDelimiterError) return filled(messages.notOpened, { text: thrown.closeDelimiterText })
  if (thrown instanceof UnclosedTagError) return filled(messages.loopNotClosed, { tag: thrown.tagName })
  if (thrown instanceof UnopenedTagError) return filled(messages.loopNotOpened, { tag: thrown.tagName })
  return messages.broken
}
