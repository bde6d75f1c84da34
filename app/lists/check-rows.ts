import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { fromOldCode } from '#platform/language/old-letters.ts'
import { oldCode, type Checked, type Checker } from './checker.ts'
import { markDoubles, remember, twinKey } from './mark-doubles.ts'
import type { List, ListRow } from './queries.ts'
import { createBody, type Entry } from './reading/body.ts'
import type { Reading } from './reading/row.ts'
import { placeTextOf, readRow } from './reading/values.ts'

type Raw = { sheet: number; rowNumber: number; cells: string[]; typed: Record<string, string>; answer: string | null; state: string }

/** Reads and judges rows in their order; rows that a person set aside are passed over. Two questions to the database, whatever the number. */
export async function checkRows(checker: Checker, rows: readonly Raw[]) {
  const { bodies } = checker
  const entries = rows.map((row) => ({ row, entry: bodies[row.sheet]?.({ rowNumber: row.rowNumber, cells: row.cells })?.values ?? null }))
  await judge(
    checker,
    entries.filter(({ row }) => row.state === 'unread'),
  )
}

/** Judges some rows by what was kept of them when the whole list was checked. */
export async function checkAgain(checker: Checker, rows: readonly (Raw & { entry: Entry['values'] | null })[]) {
  await judge(
    checker,
    rows.map((row) => ({ row, entry: row.entry })),
    true,
  )
}

type Read = { row: Raw; entry: Entry['values'] | null }

async function judge(checker: Checker, rows: readonly Read[], alone = false) {
  const { known, lookUp, list } = checker
  await lookUp(
    rows.flatMap(({ row, entry }) =>
      entry ? [row.typed.commune === undefined ? placeTextOf(entry) : placeTextOf({ commune: row.typed.commune })] : [],
    ),
  )
  const checked = rows.map(({ row, entry }): Checked => {
    const at = { sheet: row.sheet, row: row.rowNumber, answer: row.answer, entry, matches: [] }
    if (!entry) return { ...at, state: 'outside', read: null, problems: [], key: null, twin: null }
    const { reading, problems } = readRow(entry, row.typed, known)
    return { ...at, state: problems.length ? 'fix' : 'good', read: reading, problems, key: keyOf(list, reading), twin: twinKey(reading) }
  })
  await markKnown(checker, checked)
  if (alone) await remember(checker, checked)
  await markDoubles(checker, checked)
  await save(checker.db, list.id, checked)
}

/** What makes a row this row: who, where, what for, in which round. */
function keyOf({ roundId, purpose }: List, { kind, name, born, placeId, village, achievement, awardCode, past }: Reading) {
  const parts = [
    purpose,
    purpose === 'past awards' ? past : [roundId, awardCode, fold(achievement)],
    kind,
    fold(name),
    born,
    placeId,
    fold(village ?? ''),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function markKnown({ db }: Checker, rows: readonly Checked[]) {
  const keys = rows.flatMap(({ key }) => (key ? [key] : []))
  if (!keys.length) return
  const taken = new Set(
    (await sql<{ rowKey: string }>`select row_key from taken_rows where row_key = any(${keys})`.execute(db)).rows.map(
      ({ rowKey }) => rowKey,
    ),
  )
  for (const row of rows) if (row.key && taken.has(row.key)) row.state = 'known'
}

async function save(db: Db | Tx, listId: string, rows: readonly Checked[]) {
  if (!rows.length) return
  const lines = JSON.stringify(rows.map(({ answer: _, ...row }) => row))
  await sql`update list_rows set state = n.state, read = n.read, problems = n.problems, matches = n.matches, row_key = n.key, entry = n.entry, twin = n.twin
    from jsonb_to_recordset(${lines}::jsonb) as n(sheet int, row int, state text, read jsonb, problems jsonb, matches jsonb, key text, entry jsonb, twin text)
    where list_rows.list_id = ${listId} and list_rows.sheet = n.sheet and list_rows.row_number = n.row`.execute(db)
}

/** A few rows as the page of columns shows them, in today's letters. */
export function sampleOf(
  list: List,
  sheet: number,
  rows: readonly ListRow[],
): { entries: Entry[]; converted: { before: string; after: string }[] } {
  const plan = list.sheets[sheet]
  const code = oldCode(list)
  const body = plan ? createBody(plan, code) : () => null
  const entries = rows.flatMap((row) => body(row) ?? [])
  const cells = rows.flatMap((row) => row.cells).filter((cell) => code !== null && fromOldCode(cell, code) !== cell)
  return { entries, converted: code ? [...new Set(cells)].slice(0, 6).map((before) => ({ before, after: fromOldCode(before, code) })) : [] }
}
