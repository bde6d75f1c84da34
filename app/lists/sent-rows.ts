import { writeCsvRows } from '#platform/spreadsheet/write.ts'
import { z } from 'zod'

/** What another program may say about one row, and the title under which a list would carry it. */
export const sentTitles = {
  name: 'Họ và tên',
  birth: 'Năm sinh',
  sex: 'Giới tính',
  ethnic: 'Dân tộc',
  kind: 'Đối tượng',
  position: 'Chức vụ',
  organisation: 'Đơn vị công tác',
  village: 'Thôn',
  commune: 'Xã',
  achievement: 'Thành tích',
  award: 'Hình thức khen',
  phone: 'Điện thoại',
  idNumber: 'Số CCCD',
  notes: 'Ghi chú',
  year: 'Năm khen',
  decisionNumber: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  issuer: 'Cấp khen',
} as const

const word = z.string().max(5000).optional()

export const sentRow = z
  .object({ ...wordsFor(Object.keys(sentTitles)), name: z.string().max(5000).describe('as written, e.g. Thị Mai') })
  .describe('every value as a text, as people write it: birth 1987 or 12/03/1987')
export type SentRow = { [field: string]: string | undefined }

function wordsFor(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, word]))
}

/** Rows of a program as the list they would be: kept as a file and read the same way, so that nothing is read more kindly. */
export function fileOfRows(rows: readonly SentRow[]): Uint8Array {
  const used = Object.entries(sentTitles).filter(([field]) => rows.some((row) => row[field]))
  return writeCsvRows({ head: used.map(([, title]) => title), rows: rows.map((row) => used.map(([field]) => row[field] ?? '')) })
}
