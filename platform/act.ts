import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from './db/database.ts'
import { Forbidden, Refusal } from './errors.ts'
import { hashOfValues } from './journal.ts'
import type { Jobs } from './jobs.ts'
import type { Sentence } from './language/messages.ts'

export type Role = 'office' | 'publicity' | 'division' | 'commune' | 'council' | 'leader' | 'party' | 'partner' | 'admin'

/** Always the natural person who acts; `onBehalfOf` says for whom, and how it is printed (KT., TL., TUQ.). */
export type Actor = {
  id: string
  name: string
  /** The person's own life record where one is known: nobody judges themselves. */
  subjectId: string | null
  /** Where the person works. */
  organisationId: string
  roles: ReadonlySet<Role>
  /** Organisations whose records the person may see: those of their appointments and all below. 'all' inside the agency. */
  reach: readonly string[] | 'all'
  onBehalfOf: { userId: string; form: 'KT.' | 'TL.' | 'TUQ.' } | null
}

/** A permission: its name, who holds it (printed into docs/access.md), and over which subjects. */
export type Deed<Subject> = {
  deed: string
  roles: readonly Role[] | 'anyone'
  note: string
  allows: (actor: Actor, subject: Subject) => boolean
}

/** Declares a deed. `when` narrows it to some subjects; `note` says so in words for docs/access.md. */
export function deed<Subject>(
  name: string,
  roles: readonly Role[] | 'anyone',
  note = '',
  when: (actor: Actor, subject: Subject) => boolean = () => true,
): Deed<Subject> {
  const holds = (actor: Actor) => roles === 'anyone' || roles.some((role) => actor.roles.has(role))
  return { deed: name, roles, note, allows: (actor, subject) => holds(actor) && when(actor, subject) }
}

type Record = { kind: string; id: string }
type Change = { before?: object; after?: object }

/** One person doing one thing at one moment, inside one transaction. */
export type Act = {
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  authorise: <Subject>(deed: Deed<Subject>, subject: Subject) => void
  /** One line in the journal: which deed on which record, and which fields; values live beside it. */
  record: (event: string, record: Record, change?: Change) => Promise<void>
  /** The same deed on many records at once (a list of nominations taken in): one line each, two statements in all. */
  recordMany: (event: string, lines: readonly { record: Record; change?: Change }[]) => Promise<void>
  /** Work for after the commit (mail, files, papers): kept in the same transaction, done by the worker. */
  later: (job: string, payload: object) => Promise<void>
}

export type Ground = { db: Db; jobs: Jobs }

/**
 * Runs a command: all of it is saved, or none of it. A command that asked no permission or left no line in the
 * journal is a bug, so it is not saved. With a `key` the same person's same key has one effect, however often it
 * arrives; later arrivals get the first one's result (which therefore must survive JSON).
 */
export function perform<Result>(
  ground: Ground,
  actor: Actor,
  now: Temporal.Instant,
  command: (act: Act) => Promise<Result>,
  key?: string,
): Promise<Result> {
  return ground.db.transaction().execute(async (tx) => {
    if (key) {
      const earlier = await takeKey<Result>(tx, actor, now, key)
      if (earlier) return earlier.result
    }
    const result = await carryOut(ground, tx, actor, now, command)
    if (key) await keepResult(tx, actor, key, result)
    return result
  })
}

async function carryOut<Result>(ground: Ground, tx: Tx, actor: Actor, now: Temporal.Instant, command: (act: Act) => Promise<Result>) {
  let authorised = false
  let recorded = false
  const act: Act = {
    tx,
    actor,
    now,
    authorise(asked, subject) {
      if (!asked.allows(actor, subject)) throw new Forbidden(asked.deed)
      authorised = true
    },
    async record(event, record, change) {
      await writeLines(tx, actor, now, event, [{ record, ...(change && { change }) }])
      recorded = true
    },
    async recordMany(event, lines) {
      await writeLines(tx, actor, now, event, lines)
      recorded = true
    },
    later: (job, payload) => ground.jobs.send(tx, job, payload),
  }
  const result = await command(act)
  if (!authorised || !recorded) throw new Error(`${command.name || 'A command'} must authorise and record`)
  return result
}

/** Nobody with an account: somebody of the public, whose deed leaves a line all the same. */
export const thePublic = '00000000-0000-0000-0000-000000000000'

/** A line for what somebody of the public did, with the row it made: no name, no value. */
export function recordPublic(tx: Tx, now: Temporal.Instant, event: string, record: Record) {
  return writeLines(tx, { id: thePublic, onBehalfOf: null }, now, event, [{ record }])
}

type Line = { record: Record; change?: Change }

async function writeLines(tx: Tx, actor: Pick<Actor, 'id' | 'onBehalfOf'>, now: Temporal.Instant, event: string, lines: readonly Line[]) {
  if (!lines.length) return
  const salts = randomBytes(16 * lines.length).toString('hex')
  const text = (values: object | undefined) => (values ? JSON.stringify(values) : null)
  const drawn = lines.map(({ record, change = {} }, at) => {
    const fields = [...new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})])].sort()
    const [salt, before, after] = [salts.slice(32 * at, 32 * at + 32), text(change.before), text(change.after)]
    return { kind: record.kind, id: record.id, fields, salt, before, after, hash: fields.length ? hashOfValues(salt, before, after) : null }
  })
  // One statement and one parameter for lines and values, however many: a list of 10,000 rows writes 20,000 of them.
  await sql`with l as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb)
      as l(kind text, id text, fields text[], hash text, salt text, before text, after text)),
    written as (
      insert into journal (at, actor_id, on_behalf_of, event, subject_kind, subject_id, fields, values_hash)
      select ${now.toString()}::timestamptz, ${actor.id}::uuid, ${actor.onBehalfOf?.userId ?? null}::uuid, ${event}::text, kind, id, fields, hash from l
      returning id, values_hash)
    insert into journal_values (journal_id, salt, before_text, after_text)
    select w.id, l.salt, l.before, l.after from written w join l on l.hash = w.values_hash`.execute(tx)
}

const stillRunning: Sentence = {
  vi: 'Việc này vừa được gửi và đang được ghi. Xin chờ một chút rồi tải lại trang.',
  en: 'This has just been sent and is being saved. Please wait a moment and reload the page.',
}

async function takeKey<Result>(tx: Tx, actor: Actor, now: Temporal.Instant, key: string): Promise<{ result: Result } | null> {
  const taken = await tx
    .insertInto('deedsDone')
    .values({ actorId: actor.id, key, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const earlier = await sql<{ result: Result; there: boolean }>`
    select result, result is not null as there from deeds_done where actor_id = ${actor.id} and key = ${key}`.execute(tx)
  const row = earlier.rows[0]
  if (!row?.there) throw new Refusal(stillRunning)
  return { result: row.result }
}

async function keepResult(tx: Tx, actor: Actor, key: string, result: unknown) {
  await tx
    .updateTable('deedsDone')
    .set({ result: JSON.stringify(result ?? null) })
    .where('actorId', '=', actor.id)
    .where('key', '=', key)
    .execute()
}
