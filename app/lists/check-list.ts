import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import { pausePoint } from '#platform/pause.ts'
import { checkAgain, checkRows } from './check-rows.ts'
import { createChecker, type Checker } from './checker.ts'
import { findList, type List, type ListRow } from './queries.ts'
import type { Entry } from './reading/body.ts'
import { workerOf, type Program, type Work } from './work.ts'

const checkedAtOnce = 1000

/** Reads every row in its order. Stops when a person stopped it; begun anew it reads all again, which changes nothing. */
export async function checkWholeList(program: Program, { listId, userId }: Work) {
  const { db, clock } = program
  const actor = await workerOf(program, userId)
  if (!actor) return
  const list = await findList(db, actor, listId)
  if (list.status !== 'checking') return
  const checker = await createChecker(db, actor, list, clock())
  const total = list.sheets.reduce((sum, { rows, used }) => sum + (used ? rows : 0), 0)
  await db.updateTable('lists').set({ total, done: 0 }).where('id', '=', listId).execute()
  for (let done = 0, last = { sheet: -1, row: 0 }; ;) {
    const rows = await nextRows(program, list, last)
    await checkRows(checker, rows)
    await pausePoint('rows checked')
    done += rows.length
    const end = rows.at(-1)
    const going = await db
      .updateTable('lists')
      .set({ done: Math.min(done, total) })
      .where('id', '=', listId)
      .where('status', '=', 'checking')
      .executeTakeFirst()
    if (!going.numUpdatedRows) return
    if (!end || rows.length < checkedAtOnce) break
    last = { sheet: end.sheet, row: end.rowNumber }
  }
  await db
    .updateTable('lists')
    .set({ status: 'checked', changedAt: clock() })
    .where('id', '=', listId)
    .where('status', '=', 'checking')
    .execute()
}

async function nextRows({ db }: Program, { id }: List, last: { sheet: number; row: number }) {
  const { rows } = await sql<ListRow>`
    select sheet, row_number, cells, typed, answer, state from list_rows
    where list_id = ${id} and (sheet, row_number) > (${last.sheet}, ${last.row}) order by sheet, row_number limit ${checkedAtOnce}`.execute(
    db,
  )
  return rows
}

/**
 * Checks again the rows a person answered, and only those: what stands above a row ("nt", headings) was kept with it when the
 * list was checked.
 */
export async function checkAnswered(program: Program, actor: Actor, listId: string) {
  const { db, clock } = program
  const list = await findList(db, actor, listId)
  const checker = await createChecker(db, actor, list, clock())
  for (;;) {
    const { rows } = await sql<ListRow & { entry: Entry['values'] | null }>`
      select sheet, row_number, cells, typed, answer, state, entry from list_rows
      where list_id = ${listId} and state = 'unread' order by sheet, row_number limit ${checkedAtOnce}`.execute(db)
    if (rows.some(({ entry }) => entry === null)) return checkInOrder(program, list, checker)
    await checkAgain(checker, rows)
    if (rows.length < checkedAtOnce) return
  }
}

/** A list that was checked before rows kept what stands above them: all of it is gone through once more. */
async function checkInOrder(program: Program, list: List, checker: Checker) {
  for (let last = { sheet: -1, row: 0 }; ;) {
    const rows = await nextRows(program, list, last)
    await checkRows(checker, rows)
    const end = rows.at(-1)
    if (!end || rows.length < checkedAtOnce) return
    last = { sheet: end.sheet, row: end.rowNumber }
  }
}
