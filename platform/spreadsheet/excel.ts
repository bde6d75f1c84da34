import { readXls, readXlsx } from 'hucre'
import type { Workbook } from 'hucre'
import { limits, type SheetPart } from './sheet.ts'
import { rowText, textOf } from './text.ts'

const options = { maxRows: limits.rows + 1 }

export async function* oldExcel(bytes: Uint8Array) {
  yield* partsOf(await readXls(bytes, options))
}

export async function* excel(bytes: Uint8Array) {
  yield* partsOf(await readXlsx(bytes, options))
}

function* partsOf(workbook: Workbook): Generator<SheetPart> {
  for (const [at, sheet] of workbook.sheets.entries()) {
    const rows = sheet.rows.map((row) => rowText(row.slice(0, limits.columns)))
    // A formula is never run. Its value is what Excel left in the file; without one, its text says what stood there.
    for (const [place, cell] of sheet.cells ?? []) {
      const [row = 0, column = 0] = place.split(',').map(Number)
      const line = rows[row]
      if (cell.type !== 'formula' || !line || column >= limits.columns || line[column]) continue
      while (line.length < column) line.push('')
      line[column] = formulaText(cell)
    }
    const merges = (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol }))
    yield { sheet: at, name: sheet.name, hidden: Boolean(sheet.hidden || sheet.veryHidden), merges, from: 0, rows }
  }
}

function formulaText(cell: { formula?: string; formulaResult?: unknown }) {
  const value = textOf(cell.formulaResult)
  return value || (cell.formula ? `=${cell.formula}` : '')
}
