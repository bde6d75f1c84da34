import type { Db } from '#platform/db/database.ts'
import { oldCode as codeOf } from './checker.ts'
import type { Layout } from './commands.ts'
import type { List, SheetState } from './queries.ts'
import { fieldOf, isField, type Field } from './reading/fields.ts'

type Values = Record<string, string>

/** What the page of columns says. When the row of titles was moved, the columns are guessed anew from it. */
export async function layoutOf(db: Db, list: List, values: Values): Promise<Layout> {
  const sheets: SheetState[] = []
  for (const [at, sheet] of list.sheets.entries()) sheets.push(await sheetOf(db, list.id, sheet, at, values))
  const oldCode = values.oldCode === 'tcvn3' || values.oldCode === 'vni' ? values.oldCode : null
  return { sheets, oldCode, roundId: values.roundId || list.roundId, awardCode: values.awardCode || null }
}

async function sheetOf(db: Db, listId: string, sheet: SheetState, at: number, values: Values): Promise<SheetState> {
  const headerAt = Math.max(0, Math.trunc(Number(values[`header.${at}`] ?? sheet.headerAt + 1)) - 1) || 0
  const headerRows = values[`headerRows.${at}`] === '2' ? 2 : 1
  const used = values[`use.${at}`] === 'yes'
  if (headerAt !== sheet.headerAt || headerRows !== sheet.headerRows) {
    const rows = await db
      .selectFrom('listRows')
      .select(['rowNumber', 'cells'])
      .where('listId', '=', listId)
      .where('sheet', '=', at)
      .where('rowNumber', 'in', [headerAt + 1, headerAt + 2])
      .execute()
    const [upper = [], lower = []] = [1, 2].map((nth) => rows.find(({ rowNumber }) => rowNumber === headerAt + nth)?.cells ?? [])
    const width = headerRows === 2 ? Math.max(upper.length, lower.length) : upper.length
    const titles = Array.from({ length: width }, (_, column) =>
      [upper[column], headerRows === 2 ? lower[column] : ''].filter(Boolean).join(' / '),
    )
    return { ...sheet, used, headerAt, headerRows, titles, columns: titles.map(fieldOf) }
  }
  const columns = sheet.titles.map((_, column) => {
    const field = values[`column.${at}.${column}`] ?? ''
    return isField(field) ? field : null
  })
  return { ...sheet, used, columns }
}

/** The columns as they were guessed or remembered, or as another program says; null when no one tells the name. */
export function guessedLayout(list: List, columns?: readonly (Field | null)[]): Layout | null {
  const sheets = list.sheets.map((sheet, at) =>
    at === 0 && columns ? { ...sheet, used: true, columns: sheet.titles.map((_, column) => columns[column] ?? null) } : sheet,
  )
  if (!sheets.some((sheet) => sheet.used && sheet.columns.includes('name'))) return null
  return { sheets, oldCode: codeOf(list), roundId: list.roundId, awardCode: list.awardCode }
}
