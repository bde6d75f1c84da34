import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { referToStored } from '#platform/uploads.ts'
import { NotFound } from '#platform/errors.ts'
import { pausePoint } from '#platform/pause.ts'
import type { OldCode } from '#platform/language/old-letters.ts'
import { countFurther, countStates, lockList, nominationsOf, usesOf, type SheetState } from './queries.ts'
import { shapeOf } from './reading/header.ts'
import { bringLists, checkIdle, checkOpen, checkTakeable, checkTakeBack, checkUnused } from './rules.ts'

export const readList = 'read a list'
export const checkList = 'check a list'
export const takeList = 'take in a list'
export const returnList = 'take back a list'

export type NewList = {
  fileName: string
  sha256: string
  size: number
  type: string
  purpose: 'nominations' | 'past awards'
  roundId: string | null
  awardCode: string | null
}

/** Keeps a file that came in, and has it read by the worker. The bytes are in the file store already. */
export async function bringList(act: Act, { size, type, ...list }: NewList) {
  act.authorise(bringLists, null)
  const id = randomUUIDv7()
  await referToStored(act, { sha256: list.sha256, size, type, name: list.fileName }, { kind: 'list', id })
  await act.tx
    .insertInto('lists')
    .values({
      ...list,
      id,
      organisationId: act.actor.organisationId,
      uploadedBy: act.actor.id,
      status: 'reading',
      createdAt: act.now,
      changedAt: act.now,
    })
    .execute()
  await pausePoint('list brought in')
  await act.record('list brought in', { kind: 'list', id }, { after: { fileName: list.fileName } })
  await act.later(readList, { listId: id, userId: act.actor.id })
  return id
}

export type Layout = { sheets: SheetState[]; oldCode: OldCode | null; roundId: string | null; awardCode: string | null }

/** Says what the columns mean; it is remembered for files of the same shape, and the rows are checked anew. */
export async function layOutList(act: Act, id: string, { sheets, ...rest }: Layout) {
  const list = await lockList(act.tx, act.actor, id)
  act.authorise(bringLists, null)
  checkOpen(list)
  await act.tx
    .updateTable('lists')
    .set({ ...rest, sheets: JSON.stringify(sheets), status: 'checking', done: 0, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  for (const { used, titles, columns } of sheets) {
    if (!used) continue
    const kept = { columns: JSON.stringify(columns), usedAt: act.now }
    await act.tx
      .insertInto('listShapes')
      .values({ organisationId: act.actor.organisationId, shape: shapeOf(titles), ...kept })
      .onConflict((same) => same.columns(['organisationId', 'shape']).doUpdateSet(kept))
      .execute()
  }
  await act.tx
    .updateTable('listRows')
    .set({ state: 'unread' })
    .where('listId', '=', id)
    .where('state', 'not in', ['taken', 'skipped', 'waiting'])
    .execute()
  await pausePoint('list laid out')
  await act.record('list laid out', { kind: 'list', id })
  await act.later(checkList, { listId: id, userId: act.actor.id })
}

export type RowAnswer = {
  sheet: number
  rowNumber: number
  typed: Record<string, string>
  deed: 'check' | 'skip' | 'wait' | 'look'
  same: string | null
}

/** What a person put right in one or more rows; those are read again by the caller at once. */
export async function answerRows(act: Act, id: string, answers: readonly RowAnswer[]) {
  const list = await lockList(act.tx, act.actor, id)
  act.authorise(bringLists, null)
  checkOpen(list)
  for (const { sheet, rowNumber, typed, deed, same } of answers) {
    const state = deed === 'skip' ? 'skipped' : deed === 'wait' ? 'waiting' : 'unread'
    const found = await act.tx
      .updateTable('listRows')
      .set({
        typed: sql`typed || ${JSON.stringify(typed)}::jsonb`,
        state,
        ...(same !== null && { answer: same === 'new' ? ('new' as const) : ('same' as const), sameAs: same === 'new' ? null : same }),
      })
      .where('listId', '=', id)
      .where('sheet', '=', sheet)
      .where('rowNumber', '=', rowNumber)
      .where('state', 'not in', ['taken', 'outside'])
      .executeTakeFirst()
    if (!found.numUpdatedRows) throw new NotFound(`row ${rowNumber} of list ${id}`)
  }
  await act.tx.updateTable('lists').set({ changedAt: act.now }).where('id', '=', id).execute()
  await act.record('rows of a list answered', { kind: 'list', id })
}

/** Begins to take in what is good. The worker does it in small steps, each saved whole; it can be stopped and goes on after a power cut. */
export async function beginTaking(act: Act, id: string) {
  const list = await lockList(act.tx, act.actor, id)
  act.authorise(bringLists, null)
  const { good = 0, taken = 0 } = await countStates(act.tx, id)
  checkTakeable(list, good)
  await act.tx
    .updateTable('lists')
    .set({ status: 'taking', done: taken, total: taken + good, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  await pausePoint('taking begun')
  await act.record('list taking began', { kind: 'list', id }, { after: { rows: good } })
  await act.later(takeList, { listId: id, userId: act.actor.id })
}

export async function stopList(act: Act, id: string) {
  const list = await lockList(act.tx, act.actor, id)
  act.authorise(bringLists, null)
  const status = list.status === 'taking' ? 'stopped' : list.status === 'checking' ? 'columns' : list.status
  await act.tx.updateTable('lists').set({ status, changedAt: act.now }).where('id', '=', id).execute()
  await act.record('list stopped', { kind: 'list', id })
}

/** Begins to undo the whole list, while none of its nominations went further. */
export async function beginTakingBack(act: Act, id: string) {
  const list = await lockList(act.tx, act.actor, id)
  act.authorise(bringLists, null)
  checkIdle(list)
  checkTakeBack(list, { further: 0 })
  checkUnused(await usesOf(act.tx, id, await nominationsOf(act.tx, id)))
  checkTakeBack(list, { further: await countFurther(act.tx, id) })
  const { taken = 0 } = await countStates(act.tx, id)
  await act.tx.updateTable('lists').set({ status: 'taking back', done: 0, total: taken, changedAt: act.now }).where('id', '=', id).execute()
  await act.record('list taking back began', { kind: 'list', id }, { after: { rows: taken } })
  await act.later(returnList, { listId: id, userId: act.actor.id })
}
