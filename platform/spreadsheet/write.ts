import { writeXlsx } from 'hucre/xlsx'
import { writeCsv } from 'hucre/csv'
import { mark } from './text.ts'

type Out = { name: string; head: readonly string[]; rows: readonly (readonly (string | number | null)[])[]; widths?: readonly number[] }

/** A list as .xlsx: the head stays in sight, and no text can come alive as a formula. */
export function writeRows({ name, head, rows, widths = [] }: Out): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Danh sách',
        columns: head.map((title, at) => ({ header: title, key: String(at), width: widths[at] ?? 18 })),
        data: rows.map((row) => Object.fromEntries(row.map((value, at) => [String(at), mark(value)]))),
        freezePane: { rows: 1 },
      },
    ],
  })
}

/** The same as .csv, with the BOM that lets Excel see Vietnamese. */
export function writeCsvRows({ head, rows }: Pick<Out, 'head' | 'rows'>): Uint8Array {
  const text = writeCsv([[...head], ...rows.map((row) => row.map(mark))], { delimiter: ',' })
  return new TextEncoder().encode(`\ufeff${text.replace(/^\ufeff/, '')}`)
}
