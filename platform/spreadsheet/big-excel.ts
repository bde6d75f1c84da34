import { streamXlsxRows } from 'hucre'
import { limits, type Merge, type SheetPart } from './sheet.ts'
import { rowText } from './text.ts'
import { entriesOf, openEntry } from './zip.ts'

const options = { maxRows: limits.rows + 1 }

/**
 * A big workbook, row by row. Merged blocks are found in the raw sheet, because they stand behind the rows; so are formulas
 * without a kept value, whose text says what stood there.
 */
export async function* bigExcel(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  for (const [at, { name, hidden, file }] of sheetsOf(bytes).entries()) {
    const { merges, formulas } = foundIn(textFile(bytes, file))
    const head = { sheet: at, name, hidden, merges }
    let part: SheetPart = { ...head, from: 0, rows: [] }
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: at, ...options })) {
      while (part.from + part.rows.length < index && part.rows.length <= limits.rows) part.rows.push([])
      part.rows.push(withFormulas(rowText(values.slice(0, limits.columns)), formulas.get(index)))
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

type Formulas = Map<number, Map<number, string>>

function foundIn(xml: string) {
  return { merges: mergesOf(xml), formulas: formulasOf(xml) }
}

function mergesOf(xml: string): Merge[] {
  const start = xml.lastIndexOf('<mergeCells')
  if (start < 0) return []
  return [...xml.slice(start).matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnAt(left),
    bottom: Number(bottom) - 1,
    right: columnAt(right),
  }))
}

/** Formulas whose outcome was not kept in the file, by row and column. */
function formulasOf(xml: string): Formulas {
  const found: Formulas = new Map()
  if (!xml.includes('<f')) return found
  const bare = /<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b[^>]*?(?:\/>|>([^<]*)<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g
  for (const [, letters = '', row, text = ''] of xml.matchAll(bare)) {
    const line = found.get(Number(row) - 1) ?? new Map<number, string>()
    found.set(Number(row) - 1, line.set(columnAt(letters), `=${plain(text)}`))
  }
  return found
}

function withFormulas(cells: string[], formulas: Map<number, string> | undefined) {
  for (const [column, text] of formulas ?? []) {
    if (column >= limits.columns || cells[column]) continue
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  return cells
}

/** A is 0, Z is 25, AA is 26. */
function columnAt(letters: string) {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
