import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { writeCsv } from 'hucre/csv'
import { mark } from './text.ts'

type Out = { name: string; head: readonly string[]; rows: readonly (readonly (string | number | null)[])[]; widths?: readonly number[] }

/** The longest list that is written at once; one row more tells that there are others. */
const mostRows = 50_000
export const rowsForFile = mostRows + 1

const cutShort = [
  `Tệp dừng ở ${mostRows.toLocaleString('vi-VN')} dòng. Xin lọc hẹp hơn để lấy phần còn lại.`,
  `The file stops at ${mostRows.toLocaleString('en-GB')} rows. Please narrow the list to take the others.`,
].join(' ')

/** A list as .xlsx: the head stays in sight, no text can come alive as a formula, and a list that was cut says so at its end. */
export function writeRows({ name, head, rows: all, widths = [] }: Out): Promise<Uint8Array> {
  const rows = all.length > mostRows ? [...all.slice(0, mostRows), [cutShort]] : all
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        columns: head.map((title, at) => ({ header: title, key: String(at), width: widths[at] ?? 18 })),
        data: rows.map((row) => Object.fromEntries(row.map((value, at) => [String(at), mark(value)]))),
        freezePane: { rows: 1 },
      },
    ],
  })
}

type Streamed = Pick<Out, 'name' | 'head' | 'widths'> & { rows: AsyncIterable<(string | number | null)[]> }

/** The same for a list of any length: rows are asked for as the file is written, and none is kept. */
export function streamRows({ name, head, rows, widths = [] }: Streamed): ReadableStream<Uint8Array> {
  return writeXlsxStream(marked(rows), {
    name: sheetName(name),
    columns: head.map((title, at) => ({ header: title, width: widths[at] ?? 18 })),
    freezePane: { rows: 1 },
  })
}

async function* marked(rows: Streamed['rows']) {
  for await (const row of rows) yield row.map(mark)
}

function sheetName(name: string) {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Danh sách'
}

/** The same as .csv, with the BOM that lets Excel see Vietnamese. */
export function writeCsvRows({ head, rows }: Pick<Out, 'head' | 'rows'>): Uint8Array {
  const text = writeCsv([[...head], ...rows.map((row) => row.map(mark))], { delimiter: ',' })
  return new TextEncoder().encode(`\ufeff${text.replace(/^\ufeff/, '')}`)
}
