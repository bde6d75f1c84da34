import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { fromOldCode, oldCodeOf } from '#platform/language/old-letters.ts'
import { readParts } from '#platform/spreadsheet/read.ts'
import { pausePoint } from '#platform/pause.ts'
import type { SheetPart } from '#platform/spreadsheet/sheet.ts'
import type { Program } from '#platform/web/context.ts'
import { messages } from './messages.ts'
import type { SheetState } from './queries.ts'
import { fieldOf, isField, type Field } from './reading/fields.ts'
import { findHeader, shapeOf } from './reading/header.ts'

type Work = { listId: string }
type Kept = { organisationId: string; sha256: string }

/** The worker's first part: the rows of the file as they stand, the titles found, the columns guessed or remembered. */
export async function readFile({ db, files, clock }: Pick<Program, 'db' | 'files' | 'clock'>, { listId }: Work) {
  const list = await db
    .selectFrom('lists')
    .select(['organisationId', 'sha256'])
    .where('id', '=', listId)
    .where('status', '=', 'reading')
    .executeTakeFirst()
  if (!list) return
  const outcome = await keepRows(db, listId, list, await files.read(list.sha256)).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
  const changedAt = clock()
  if (outcome instanceof Refusal) {
    await db
      .updateTable('lists')
      .set({ status: 'unreadable', problemVi: outcome.sentence.vi, problemEn: outcome.sentence.en ?? null, changedAt })
      .where('id', '=', listId)
      .execute()
    return
  }
  const { sheets, oldCode } = outcome
  await db
    .updateTable('lists')
    .set({ status: 'columns', sheets: JSON.stringify(sheets), oldCode, changedAt })
    .where('id', '=', listId)
    .execute()
}

async function keepRows(db: Db, listId: string, list: Kept, bytes: Uint8Array) {
  await db.deleteFrom('listRows').where('listId', '=', listId).execute()
  const heads = new Map<number, SheetPart>()
  const counts = new Map<number, number>()
  const sample: string[] = []
  for await (const part of readParts(bytes)) {
    const head = heads.get(part.sheet)
    if (!head) heads.set(part.sheet, part)
    const lines = part.rows.flatMap((cells, at) => (cells.length ? [{ sheet: part.sheet, row: part.from + at + 1, cells }] : []))
    counts.set(part.sheet, (counts.get(part.sheet) ?? 0) + lines.length)
    if (sample.length < 3000) sample.push(...lines.slice(0, 300).flatMap(({ cells }) => cells.filter(Boolean)))
    await keep(db, listId, lines)
    await pausePoint('rows kept')
  }
  const oldCode = oldCodeOf(sample)
  const living = (rows: string[][]) => (oldCode ? rows.slice(0, 60).map((row) => row.map((cell) => fromOldCode(cell, oldCode))) : rows)
  const sheets: SheetState[] = []
  for (const [at, part] of [...heads].sort(([a], [b]) => a - b))
    sheets.push(await guess(db, list, { ...part, rows: living(part.rows) }, counts.get(at) ?? 0))
  if (!sheets.some(({ rows }) => rows > 0)) throw new Refusal(messages.noRows)
  return { sheets, oldCode }
}

async function keep(db: Db, listId: string, lines: readonly { sheet: number; row: number; cells: string[] }[]) {
  if (!lines.length) return
  await sql`insert into list_rows (list_id, sheet, row_number, cells)
    select ${listId}, l.sheet, l.row, array(select jsonb_array_elements_text(l.cells)) from jsonb_to_recordset(${JSON.stringify(lines).replaceAll('\\u0000', '')}::jsonb) as l(sheet int, row int, cells jsonb)`.execute(
    db,
  )
}

async function guess(db: Db, { organisationId }: Kept, part: SheetPart, rows: number): Promise<SheetState> {
  const header = findHeader(part.rows, part.merges)
  const plan = {
    name: part.name,
    rows,
    merges: part.merges.slice(0, 5000),
    headerAt: header?.at ?? 0,
    headerRows: header?.rows ?? 1,
    titles: header?.titles ?? part.rows[0] ?? [],
  }
  const remembered = await db
    .selectFrom('listShapes')
    .select('columns')
    .where('organisationId', '=', organisationId)
    .where('shape', '=', shapeOf(plan.titles))
    .executeTakeFirst()
  return { ...plan, used: header !== null && !part.hidden, columns: columnsOf(remembered?.columns) ?? plan.titles.map(fieldOf) }
}

function columnsOf(json: unknown): (Field | null)[] | null {
  return Array.isArray(json) ? json.map((field: unknown) => (typeof field === 'string' && isField(field) ? field : null)) : null
}
