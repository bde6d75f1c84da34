import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Language } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { isLocked, seesAll } from './rules.ts'

export function hashOfSecret(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

type Row = {
  id: string
  name: string
  language: Language
  subjectId: string | null
  lockedAt: Temporal.Instant | null
  seenAt: Temporal.Instant
  ownDevice: boolean
  appointments: { role: Role; organisationId: string }[]
  onBehalfOf: { userId: string; form: 'KT.' | 'TL.' | 'TUQ.' } | null
  below: string[]
}

const aMinute = Temporal.Duration.from({ minutes: 1 })

/**
 * The person behind a cookie, with the roles they hold today. Null for a stranger, an ended sign-in, a locked
 * device, an ended account and a person without any appointment in force. `active` keeps the device from locking.
 */
export async function whoSignedIn(db: Db, secret: string, now: Temporal.Instant, active = true) {
  const hash = hashOfSecret(secret)
  const row = await readSignIn(db, hash, now)
  if (!row?.appointments.length || isLocked(row, now)) return null
  if (active && Temporal.Instant.compare(row.seenAt.add(aMinute), now) <= 0)
    await db.updateTable('signIns').set({ seenAt: now }).where('idHash', '=', hash).execute()
  return { actor: actorFrom(row), language: row.language }
}

/** The person behind an API token: the owner, with the rights the owner holds today. */
export async function whoOwnsToken(db: Db, secret: string, now: Temporal.Instant) {
  const token = await db
    .selectFrom('apiTokens')
    .select(['id', 'ownerId', 'usedAt'])
    .where('tokenHash', '=', hashOfSecret(secret))
    .where('endedAt', 'is', null)
    .where('endsOn', '>=', dayOf(now))
    .executeTakeFirst()
  if (!token) return null
  const row = await readUser(db, sql`u.id = ${token.ownerId}`, noSignIn, now)
  if (!row?.appointments.length) return null
  if (!token.usedAt || Temporal.Instant.compare(token.usedAt.add(aMinute), now) <= 0)
    await db.updateTable('apiTokens').set({ usedAt: now }).where('id', '=', token.id).execute()
  return { actor: actorFrom(row), language: row.language }
}

/** The person by account: for the command line and the worker. */
export async function actorOfUser(db: Db, userId: string, now: Temporal.Instant): Promise<Actor | null> {
  const row = await readUser(db, sql`u.id = ${userId}`, noSignIn, now)
  return row?.appointments.length ? actorFrom(row) : null
}

type Fragment = ReturnType<typeof sql>
type SignInParts = { join: Fragment; locked: Fragment; seen: Fragment; own: Fragment; actingFor: Fragment }

const noSignIn: SignInParts = {
  join: sql``,
  locked: sql`null::timestamptz`,
  seen: sql`u.created_at`,
  own: sql`false`,
  actingFor: sql`null::uuid`,
}

const ofSignIn: SignInParts = {
  join: sql`join sign_ins s on s.user_id = u.id`,
  locked: sql`s.locked_at`,
  seen: sql`s.seen_at`,
  own: sql`s.own_device`,
  actingFor: sql`s.acting_for`,
}

function readSignIn(db: Db, hash: string, now: Temporal.Instant) {
  return readUser(db, sql`s.id_hash = ${hash} and s.ends_at > ${now.toString()}::timestamptz`, ofSignIn, now)
}

async function readUser(db: Db, where: Fragment, { join, locked, seen, own, actingFor }: SignInParts, now: Temporal.Instant) {
  const today = dayOf(now).toString()
  const { rows } = await sql<Row>`
    with recursive me as (
      select u.id, u.name, u.language, u.subject_id, ${locked} as locked_at, ${seen} as seen_at, ${own} as own_device,
        ${actingFor} as acting_for
      from users u ${join} where ${where} and u.ended_at is null
    ), acting as (
      select d.for_id, d.form from deputies d join me on d.id = me.acting_for and d.deputy_id = me.id
      where ${today}::date between d.from_on and d.to_on
    ), held as (
      select a.role, a.organisation_id, a.user_id <> me.id as lent
      from appointments a join me on a.user_id = me.id or a.user_id in (select for_id from acting)
      join organisations o on o.id = a.organisation_id and (o.ended_on is null or o.ended_on >= ${today}::date)
      where a.from_on <= ${today}::date and (a.to_on is null or a.to_on >= ${today}::date)
    ), below as (
      select organisation_id as id from held
      union select p.organisation_id from organisation_parents p join below on p.parent_id = below.id
      where p.from_on <= ${today}::date and (p.to_on is null or p.to_on >= ${today}::date)
    )
    select me.id, me.name, me.language, me.subject_id, me.locked_at, me.seen_at, me.own_device,
      (select coalesce(json_agg(json_build_object('role', role, 'organisationId', organisation_id) order by lent), '[]') from held)
        as appointments,
      (select json_build_object('userId', for_id, 'form', form) from acting) as on_behalf_of,
      (select coalesce(array_agg(id::text), '{}') from below) as below
    from me`.execute(db)
  return rows[0]
}

function actorFrom(row: Row): Actor {
  const roles = new Set(row.appointments.map((appointment) => appointment.role))
  const all = [...roles].some((role) => seesAll.has(role))
  const own = row.appointments[0]
  if (!own) throw new Error('an actor has at least one appointment')
  return {
    id: row.id,
    name: row.name,
    subjectId: row.subjectId,
    organisationId: own.organisationId,
    roles,
    reach: all ? 'all' : row.below,
    onBehalfOf: row.onBehalfOf,
  }
}
