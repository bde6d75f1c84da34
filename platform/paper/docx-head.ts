import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Head } from './blocks.ts'
import { drawRule, half, mm, single, twentieth } from './docx-text.ts'
import { measure } from './measure.ts'
import { leftColumn } from './settle-frame.ts'

const none = { style: 'none' as const, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const everywhere = { ...noBorders, insideHorizontal: none, insideVertical: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

/** A table without borders: two columns of given widths in millimetres. */
export function frame(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]) {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((sum, w) => sum + w, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: everywhere,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                width: { size: mm(widths[i] ?? 0), type: WidthType.DXA },
                borders: noBorders,
                margins: noMargins,
                verticalAlign: VerticalAlignTable.TOP,
                children: children.length > 0 ? children : [new Paragraph({ keepNext: true, spacing: single })],
              }),
          ),
        }),
    ),
  })
}

/** Two rows, so that the number and the date stand on one line however long the name of the body is. */
export function drawHead(head: Head, width: number) {
  const left = leftColumn(width)
  const right = width - left
  const sizes = measure.head
  const names = [
    ...head.superior.map((line) => centered(line, head.namesSize, {})),
    ...head.body.map((line) => centered(line, head.namesSize, { bold: true })),
    drawRule(head.bodyLine, left, 4),
  ]
  const nation = [
    centered(head.nation, sizes.nation, { bold: true }),
    centered(head.motto, sizes.motto, { bold: true }),
    drawRule(head.mottoLine, right, 4),
  ]
  // On the line of the date, whose letters are a little larger.
  const number = head.number ? [centered(head.number, sizes.number, { before: (sizes.placeAndDay - sizes.number) * 0.9 })] : []
  const subject = head.subject.map((line, i) => centered(line, sizes.subject, { before: i === 0 ? 6 : 0 }))
  const day = head.placeAndDay ? [centered(head.placeAndDay, sizes.placeAndDay, { italic: true })] : []
  const gap = new Paragraph({
    keepNext: true,
    spacing: { ...single, line: head.subject.length > 0 ? 240 : 40, lineRule: LineRuleType.EXACT },
  })
  return [
    frame(
      [left, right],
      [
        [names, nation],
        [[...number, ...subject], day],
      ],
    ),
    gap,
  ]
}

type Look = { bold?: boolean; italic?: boolean; before?: number }

export function centered(text: string, size: number, { bold = false, italic = false, before = 0 }: Look) {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { ...single, before: twentieth(before) },
    children: [new TextRun({ text, bold, italics: italic, size: half(size) })],
  })
}
