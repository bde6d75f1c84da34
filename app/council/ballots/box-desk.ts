import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pausePoint } from '#platform/pause.ts'
import type { Act } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { destroyBoxKeys, listBoxKeys, makeBoxKeys, readBoxKeys, signBlindly, type BoxKeys } from './box-keys.ts'
import type { KeysOf } from './box-contents.ts'
import { prepareBoxes, takePapers, type AskedPaper, type MadeBox } from './box-commands.ts'
import { closeBox, closeOpenBoxes } from './close-box.ts'
import { voidVote } from './void-vote.ts'

/**
 * Deeds on boxes touch key files, and files are not part of a transaction: keys are made and flushed before a box is
 * recorded, and destroyed after its closing is committed. A crash in between leaves a file nobody needs, which the
 * job or the next start removes; never a box without its key.
 */
export type Desk = { db: Db; settings: { dataDir: string } }
export type Perform = <Result>(command: (act: Act) => Promise<Result>) => Promise<Result>

/** Hands out papers for the items that are voted on in secret and wait. `electronic` false: printed papers only. */
export async function offerPapers(desk: Desk, perform: Perform, sessionId: string, { electronic = true } = {}) {
  const waiting = await desk.db
    .selectFrom('agendaItems')
    .select(['id', 'method'])
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'waiting')
    .where('method', 'in', ['secret', 'paper'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('boxes')
            .select('boxes.id')
            .whereRef('boxes.itemId', '=', 'agendaItems.id')
            .where('boxes.state', 'in', ['prepared', 'open']),
        ),
      ),
    )
    .orderBy('ordinal')
    .execute()
  const made: MadeBox[] = await Promise.all(
    waiting.map(async ({ id, method }) => {
      const boxId = randomUUID()
      return { itemId: id, boxId, keys: method === 'secret' && electronic ? await makeBoxKeys(desk.settings.dataDir, boxId) : null }
    }),
  )
  try {
    await perform((act) => prepareBoxes(act, sessionId, made))
  } catch (refused) {
    await Promise.all(made.map(({ boxId }) => destroyBoxKeys(desk.settings.dataDir, boxId)))
    throw refused
  }
  return made
}

const held = new Map<string, BoxKeys>()
const destroyed = new Set<string>()

/** Read once for each box while it is in use; forgotten when it is closed, also by a reading that had begun before. */
async function keysOf(desk: Desk, boxId: string) {
  const known = held.get(boxId)
  if (known) return known
  const keys = await readBoxKeys(desk.settings.dataDir, boxId)
  if (keys && !destroyed.has(boxId)) held.set(boxId, keys)
  return keys
}

export async function handOver(desk: Desk, perform: Perform, sessionId: string, asked: readonly AskedPaper[]) {
  const keys = new Map<string, BoxKeys | null>()
  for (const { boxId } of asked) keys.set(boxId, await keysOf(desk, boxId))
  return perform((act) =>
    takePapers(act, sessionId, asked, (boxId, blinded) => {
      const issuing = keys.get(boxId)?.issuing
      return issuing ? signBlindly(issuing, blinded) : null
    }),
  )
}

export async function countBox(desk: Desk, perform: Perform, itemId: string, { noSlip = false } = {}) {
  const [outcome] = await counting(desk, perform, async (act, keys) => [await closeBox(act, itemId, keys, { noSlip })])
  if (!outcome) throw new Error('a counted box has an outcome')
  return outcome
}

/** Every box of the session that is being voted in, counted in one deed. */
export function countOpenBoxes(desk: Desk, perform: Perform, sessionId: string) {
  return counting(desk, perform, (act, keys) => closeOpenBoxes(act, sessionId, keys))
}

/** The keys go before anybody is told the result. */
async function counting<Counted extends { boxId: string }>(
  desk: Desk,
  perform: Perform,
  close: (act: Act, keys: KeysOf) => Promise<readonly Counted[]>,
) {
  const counted = await perform((act) => close(act, (boxId) => readBoxKeys(desk.settings.dataDir, boxId)))
  await pausePoint('box closed')
  await destroyKeys(
    desk,
    counted.map(({ boxId }) => boxId),
  )
  await pausePoint('key destroyed')
  return counted
}

export async function voidAndRepeat(desk: Desk, perform: Perform, itemId: string, because: string) {
  const boxId = await perform((act) => voidVote(act, itemId, because))
  if (boxId) await destroyKeys(desk, [boxId])
}

async function destroyKeys(desk: Desk, boxIds: readonly string[]) {
  for (const boxId of boxIds) {
    destroyed.add(boxId)
    held.delete(boxId)
  }
  await Promise.all(boxIds.map((boxId) => destroyBoxKeys(desk.settings.dataDir, boxId)))
}

/** By the worker, after boxes were closed or voided, or codes forgotten: the keys if they are still there, and the space all of it took. */
export async function destroy(desk: Desk, boxIds: readonly string[]) {
  await destroyKeys(desk, boxIds)
  await sql`vacuum sealed, paper_codes, paper_readings, written_codes`.execute(desk.db)
}

/** At start: keys of boxes that are closed, void or were never recorded have no more use. */
export async function sweepKeys(desk: Desk) {
  const ids = await listBoxKeys(desk.settings.dataDir)
  if (ids.length === 0) return 0
  const live = await desk.db.selectFrom('boxes').select('id').where('id', 'in', ids).where('state', 'in', ['prepared', 'open']).execute()
  const needed = new Set(live.map(({ id }) => id))
  const useless = ids.filter((id) => !needed.has(id))
  await Promise.all(useless.map((id) => destroyBoxKeys(desk.settings.dataDir, id)))
  return useless.length
}
