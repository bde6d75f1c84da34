import type { Block, Para, Section, Settled } from './blocks.ts'
import { widthOf } from './faces.ts'
import { balanced } from './lines.ts'
import { measure, textWidth } from './measure.ts'
import type { Annex, Attachment, Paper, Part } from './parts.ts'
import { settleArticle, settleBases, settleAddressees, settleList, plain } from './settle-text.ts'
import { settleCentered, settleClosing, settleHead, settleSignatures, settleTable } from './settle-frame.ts'
import { clean, ended, runs, whole } from './text.ts'
import { dayPhrase, numberPhrase } from './words.ts'

/** Decides every word, mark, break and length of a paper, so that Word and PDF only have to draw. */
export function settle(paper: Paper): Settled {
  const annexes = paper.annexes.map((annex, i) => settleAnnex(annex, i, paper.annexes.length))
  return {
    title: clean(paper.title),
    author: clean(paper.author),
    sections: [settleSection(paper.orientation, paper.parts), ...annexes],
  }
}

/** Several papers bound into one file, each beginning on a page of its own and counted from one. */
export function settleAll(papers: readonly Paper[]): Settled {
  const [first] = papers
  if (!first) throw new Error('nothing to print')
  return { title: clean(first.title), author: clean(first.author), sections: papers.flatMap((paper) => settle(paper).sections) }
}

function settleSection(orientation: Section['orientation'], parts: readonly Part[]): Section {
  const width = textWidth(orientation)
  const blocks: Block[] = []
  for (const part of parts) {
    if ('endMark' in part) keepWithSignature(blocks, part.endMark, width)
    blocks.push(...settlePart(part, width))
  }
  return { orientation, blocks }
}

/** The last words end with "./.", and what is signed stays on the page of the signature: never a signature alone. */
function keepWithSignature(blocks: Block[], endMark: boolean, width: number) {
  const last = blocks.at(-1)
  if (last && 'keep' in last) last.keep = true
  if (last?.block !== 'para') return
  const before = blocks.at(-2)
  if (before?.block === 'table' || (before?.block === 'para' && isOneLine(last, width))) before.keep = true
  const run = last.runs.at(-1)
  if (!endMark || !run) return
  last.runs = [...last.runs.slice(0, -1), { ...run, text: ended(run.text, './.') }]
}

/** One line is too little to sign below. */
function isOneLine({ runs: own, first, left }: Para, width: number) {
  return widthOf(own.map(({ text }) => text).join(''), measure.body.size, 'regular') <= width - first - left
}

function settlePart(part: Part, width: number): Block[] {
  switch (part.part) {
    case 'letterhead':
      return [settleHead(part, width)]
    case 'title':
      return settleTitle(part, width)
    case 'authority':
    case 'decides':
      return [settleCentered(part.text, width, { above: 6 })]
    case 'addressees':
      return settleAddressees(part.to)
    case 'bases':
      return settleBases(part.bases)
    case 'article':
      return settleArticle(part)
    case 'list':
      return settleList(part.items, part.mark)
    case 'heading':
      return [heading(part.text, part.level)]
    case 'paragraph':
      return [{ ...plain(runs(part.text)), align: part.align, first: part.indent ? measure.body.indent : 0 }]
    case 'table':
      return [settleTable(part, width)]
    case 'dotted':
      return [{ block: 'dotted', label: clean(part.label), lines: part.lines, keep: false }]
    case 'closing':
      return [settleClosing(part, width)]
    case 'signatures':
      return [settleSignatures(part, width)]
  }
}

function settleTitle({ kind, abstract }: Extract<Part, { part: 'title' }>, width: number) {
  const { kind: kindSize, abstract: abstractSize } = measure.title
  const title = settleCentered(kind, width, { size: kindSize, above: 14, outline: 1 })
  if (!abstract) return [title]
  return [title, settleCentered(abstract, width * 0.86, { size: abstractSize, rule: true })]
}

function heading(text: string, level: 1 | 2): Para {
  return {
    ...plain([{ text: clean(text), bold: true }]),
    outline: level === 1 ? 2 : 3,
    keep: true,
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** One annex is "Phụ lục"; several are counted in Roman numerals. */
function settleAnnex(annex: Annex, index: number, total: number): Section {
  const width = textWidth(annex.orientation)
  const number = total > 1 ? `Phụ lục ${roman[index] ?? index + 1}` : 'Phụ lục'
  const blocks: Block[] = [
    settleCentered(number, width, { size: measure.annex.number }),
    settleCentered(clean(annex.title).toLocaleUpperCase('vi'), width * 0.86, { size: measure.annex.title, outline: 1 }),
  ]
  if (annex.attachedTo) blocks.push(settleAttachment(annex.attachedTo, width))
  return { orientation: annex.orientation, blocks: [...blocks, ...settleSection(annex.orientation, annex.parts).blocks] }
}

function settleAttachment({ kind, number, day, of }: Attachment, width: number): Block {
  const text = `(Kèm theo ${kind} số ${numberPhrase(number)} ${whole(dayPhrase(day))} của ${clean(of)})`
  const size = measure.annex.attachedTo
  return {
    block: 'centered',
    lines: balanced(text, size, 'regular', width),
    size,
    weight: 'regular',
    italic: true,
    rule: null,
    above: 0,
    outline: 0,
  }
}
