import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from './db/database.ts'

type Line = {
  id: number
  at: string
  actorId: string
  onBehalfOf: string | null
  event: string
  subjectKind: string
  subjectId: string
  fields: string[]
  valuesHash: string | null
  sealedAs: string | null
}

const beginning = '0'.repeat(64)
const batch = 1000

/**
 * Chains the committed lines that are not sealed yet, in the order of their ids, and returns how many. One sealer at a
 * time (advisory lock); deeds never wait for it. A line whose transaction began earlier and commits later than a sealed
 * one is sealed by the next call: the chain orders lines by when they were sealed, and says so by its hashes.
 */
export function sealJournal(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7165002) as mine`.execute(tx)
    if (!lock.rows[0]?.mine) return 0
    const head = await tx.selectFrom('journalHead').select(['lastId', 'hash', 'count']).executeTakeFirst()
    const lines = await readLines(tx, sql`sealed_as is null order by id limit ${batch}`)
    if (!lines.length) return 0
    let hash = head?.hash ?? beginning
    let place = head?.count ?? 0
    const sealed = lines.map((line) => ({ id: line.id, hash: (hash = sealOf(hash, line)), place: ++place }))
    await sql`update journal set sealed_as = s.hash, sealed_place = s.place
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as s(id bigint, hash text, place bigint) where journal.id = s.id`.execute(
      tx,
    )
    const last = { lastId: lines.at(-1)?.id ?? 0, hash, count: place }
    await tx
      .insertInto('journalHead')
      .values(last)
      .onConflict((conflict) => conflict.column('one').doUpdateSet(last))
      .execute()
    return lines.length
  })
}

export type Verdict = {
  lines: number
  unsealed: number
  broken: { id: number; why: 'line changed' | 'values changed' | 'line missing' } | null
}

/**
 * Walks the whole chain and names the first line that is not what it was. Purged values do not break it. All is read
 * as of one moment: a running program goes on sealing meanwhile, and its new lines are no damage.
 */
export function verifyJournal(db: Db): Promise<Verdict> {
  return db.transaction().setIsolationLevel('repeatable read').execute(walkChain)
}

async function walkChain(db: Tx): Promise<Verdict> {
  const head = await db.selectFrom('journalHead').select(['hash', 'count']).executeTakeFirst()
  let hash = beginning
  let place = 0
  for (;;) {
    const lines = await readLines(db, sql`sealed_place > ${place} order by sealed_place limit ${batch}`)
    for (const line of lines) {
      if (line.sealedPlace !== place + 1) return { ...(await count(db)), broken: { id: line.id, why: 'line missing' } }
      hash = sealOf(hash, line)
      place++
      if (hash !== line.sealedAs) return { ...(await count(db)), broken: { id: line.id, why: 'line changed' } }
    }
    if (lines.length < batch) break
  }
  const counted = await count(db)
  if (place !== (head?.count ?? 0) || hash !== (head?.hash ?? beginning)) return { ...counted, broken: { id: 0, why: 'line missing' } }
  return { ...counted, broken: await changedValues(db) }
}

async function changedValues(db: Tx) {
  const { rows } = await sql<{ id: number; salt: string; before: unknown; after: unknown; valuesHash: string }>`
    select j.id, v.salt, v.before_text as before, v.after_text as after, j.values_hash
    from journal j join journal_values v on v.journal_id = j.id order by j.id`.execute(db)
  const changed = rows.find((row) => row.valuesHash !== hashOfValues(row.salt, row.before, row.after))
  return changed ? { id: changed.id, why: 'values changed' as const } : null
}

/** Ties a line to its values: the very texts that were written, after a salt. */
export function hashOfValues(salt: string, before: unknown, after: unknown) {
  return createHash('sha256')
    .update(JSON.stringify([salt, before, after]))
    .digest('hex')
}

function sealOf(previous: string, line: Line) {
  const { id, at, actorId, onBehalfOf, event, subjectKind, subjectId, fields, valuesHash } = line
  return createHash('sha256')
    .update(JSON.stringify([previous, id, at, actorId, onBehalfOf, event, subjectKind, subjectId, fields, valuesHash]))
    .digest('hex')
}

async function readLines(db: Tx, where: ReturnType<typeof sql>) {
  const { rows } = await sql<Line & { sealedPlace: number }>`
    select id, at::text as at, actor_id, on_behalf_of, event, subject_kind, subject_id, fields, values_hash, sealed_as, sealed_place
    from journal where ${where}`.execute(db)
  return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at.replace(' ', 'T')).toString() }))
}

async function count(db: Tx) {
  const { rows } = await sql<{ lines: number; unsealed: number }>`
    select count(*) as lines, count(*) filter (where sealed_as is null) as unsealed from journal`.execute(db)
  return rows[0] ?? { lines: 0, unsealed: 0 }
}
