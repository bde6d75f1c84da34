import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { SettledRow, SettledTable } from './blocks.ts'
import { drawWords, half, mm, single, twentieth } from './docx-text.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const margins = { top: mm(0.8), bottom: mm(0.8), left: mm(1.4), right: mm(1.4), marginUnitType: WidthType.DXA }

/** Its header stands again on every page and never without a row, no row is parted, and its last rows stay together. */
export function drawTable(table: SettledTable, width: number) {
  const { columns, rows, size, tail } = table
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => (width * column.share) / shares)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) => cell(column.title, { size, width: widths[i] ?? 0, align: 'center', bold: true, keep: true })),
  })
  const grid = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    rows: [head, ...rows.map((row, i) => drawRow(row, table, widths, i >= rows.length - tail && (table.keep || i < rows.length - 1)))],
  })
  const white = (points: number) => ({ ...single, line: twentieth(points), lineRule: LineRuleType.EXACT })
  const space = new Paragraph({ keepNext: table.keep, spacing: white(8) })
  return [new Paragraph({ keepNext: true, spacing: white(4) }), grid, space]
}

function drawRow(row: SettledRow, { columns, size }: SettledTable, widths: readonly number[], keep: boolean) {
  if (row.kind === 'group') {
    const all = widths.reduce((sum, w) => sum + w, 0)
    return new TableRow({
      cantSplit: true,
      children: [cell(row.text, { size, width: all, align: 'left', bold: true, span: columns.length, keep: true })],
    })
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) =>
      cell(row.cells[i] ?? '', { size, width: widths[i] ?? 0, align: column.align, bold: row.kind === 'total', keep }),
    ),
  })
}

type Look = { size: number; width: number; align: keyof typeof alignments; bold: boolean; span?: number; keep?: boolean }

function cell(text: string, { size, width, align, bold, span = 1, keep = false }: Look) {
  return new TableCell({
    columnSpan: span,
    width: { size: mm(width), type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[align],
        keepNext: keep,
        spacing: single,
        children: [drawWords(text, { bold, size: half(size) })],
      }),
    ],
  })
}
