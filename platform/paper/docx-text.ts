import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, NoBreakHyphen, Paragraph, TabStopType, TextRun } from 'docx'
import type { Centered, Dotted, Para } from './blocks.ts'
import { measure } from './measure.ts'
import type { Run } from './parts.ts'

export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
/** Word counts letters in half points and distances in twentieths of a point. */
export const half = (points: number) => points * 2
export const twentieth = (points: number) => Math.round(points * 20)

export const single = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 }

const alignments = { both: AlignmentType.JUSTIFIED, left: AlignmentType.LEFT, center: AlignmentType.CENTER }
const levels = { 0: undefined, 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

function drawRuns(runs: readonly Run[], size: number) {
  return runs.map((run) => drawWords(run.text, { bold: run.bold === true, italics: run.italic === true, size: half(size) }))
}

/** The number of a paper is one word, 07/QĐ-BDT: Word may not break it at its hyphens. */
export function drawWords(text: string, look: { bold: boolean; italics?: boolean; size: number }) {
  const pieces = text.split(/(?<=\d\/\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*)-(?=[\p{L}\d])/u)
  if (pieces.length === 1) return new TextRun({ text, ...look })
  return new TextRun({ ...look, children: pieces.flatMap((piece, i) => (i > 0 ? [new NoBreakHyphen(), piece] : [piece])) })
}

export function drawPara(para: Para) {
  const { size, line, gap } = measure.body
  return new Paragraph({
    ...headed(para.outline),
    alignment: alignments[para.align],
    indent: { firstLine: mm(para.first), left: mm(para.left) },
    spacing: { line: Math.round(240 * line), lineRule: LineRuleType.AUTO, before: 0, after: twentieth(gap) },
    keepNext: para.keep,
    keepLines: para.keep,
    widowControl: true,
    children: drawRuns(para.runs, size),
  })
}

function headed(outline: keyof typeof levels) {
  const heading = levels[outline]
  return heading ? { heading } : {}
}

export function drawCentered(centered: Centered, width: number) {
  const { lines, size, weight, italic, above, rule, outline } = centered
  const runs = lines.map(
    (text, i) => new TextRun({ text, bold: weight === 'bold', italics: italic, size: half(size), ...(i > 0 ? { break: 1 } : {}) }),
  )
  const text = new Paragraph({
    ...headed(outline),
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { ...single, before: twentieth(above), after: rule === null ? twentieth(measure.body.gap) : 0 },
    children: runs,
  })
  return rule === null ? [text] : [text, drawRule(rule, width, 12)]
}

/** A line of a given length in the middle of its column: the upper edge of a very low empty paragraph. */
export function drawRule(length: number, width: number, after: number) {
  const side = mm((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    keepNext: true,
    spacing: { line: 40, lineRule: LineRuleType.EXACT, before: twentieth(3), after: twentieth(after) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

/** A label and dotted lines to write on. */
export function drawDotted({ label, lines, keep }: Dotted, width: number) {
  const stop = { type: TabStopType.RIGHT, position: mm(width), leader: 'dot' as const }
  return Array.from({ length: lines }, (_, i) => {
    const text = i === 0 && label ? `${label} ` : ''
    return new Paragraph({
      tabStops: [stop],
      keepNext: keep,
      spacing: { line: 300, lineRule: LineRuleType.AUTO, before: 0, after: twentieth(4) },
      children: [new TextRun({ text, size: half(measure.body.size) }), new TextRun({ text: '\t', size: half(measure.body.size) })],
    })
  })
}
