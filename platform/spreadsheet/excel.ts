import { readXls, readXlsx, streamXlsxRows } from 'hucre'
import type { Workbook } from 'hucre'
import { limits, type Merge, type SheetPart } from './sheet.ts'
import { rowText, textOf } from './text.ts'
import { entriesOf, openEntry } from './zip.ts'

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

/** A big workbook, row by row. Merged blocks are found in the raw sheet, because they stand behind the rows. */
export async function* bigExcel(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  for (const [at, { name, hidden, file }] of sheetsOf(bytes).entries()) {
    const head = { sheet: at, name, hidden, merges: mergesOf(bytes, file) }
    let part: SheetPart = { ...head, from: 0, rows: [] }
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: at, ...options })) {
      while (part.from + part.rows.length < index && part.rows.length <= limits.rows) part.rows.push([])
      part.rows.push(rowText(values.slice(0, limits.columns)))
      if (part.rows.length < 2000) continue
      yield part
      part = { ...head, from: index + 1, rows: [] }
    }
    yield part
  }
}

const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(xml: string) {
  return xml
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

function textFile(bytes: Uint8Array, name: string) {
  const entry = entriesOf(bytes)?.find((one) => one.name === name)
  return entry ? new TextDecoder().decode(openEntry(bytes, entry)) : ''
}

const attribute = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

function sheetsOf(bytes: Uint8Array) {
  const places = new Map(
    [...textFile(bytes, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...textFile(bytes, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = places.get(attribute(tag, 'r:id')) ?? ''
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return { name: attribute(tag, 'name'), hidden: /state="(very)?[hH]idden"/.test(tag), file }
  })
}

function mergesOf(bytes: Uint8Array, file: string): Merge[] {
  const xml = textFile(bytes, file)
  const start = xml.lastIndexOf('<mergeCells')
  if (start < 0) return []
  return [...xml.slice(start).matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnAt(left),
    bottom: Number(bottom) - 1,
    right: columnAt(right),
  }))
}

/** A is 0, Z is 25, AA is 26. */
function columnAt(letters: string) {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
