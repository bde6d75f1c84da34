import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Language } from '#platform/language/messages.ts'

/** Roles that see the whole agency; the others see their own organisation and those below it. */
const seesAll: ReadonlySet<Role> = new Set(['office', 'publicity', 'leader', 'party', 'admin', 'council'])

export function hashOfSecret(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

type Row = {
  id: string
  name: string
  language: Language
  subjectId: string | null
  lockedAt: Temporal.Instant | null
  appointments: { role: Role; organisationId: string }[]
  onBehalfOf: { userId: string; form: 'KT.' | 'TL.' | 'TUQ.' } | null
  below: string[]
}

/**
 * The person behind a cookie, with the roles they hold today. One query. Null for a stranger, an ended sign-in,
 * an ended account and a person without any appointment in force.
 */
export async function whoSignedIn(db: Db, secret: string, now: Temporal.Instant) {
  const row = await readSignIn(db, hashOfSecret(secret), now)
  if (!row?.appointments.length) return null
  return { actor: actorFrom(row), language: row.language, locked: row.lockedAt !== null }
}

/** The person by account: for tokens, the command line and the worker. */
export async function actorOfUser(db: Db, userId: string, now: Temporal.Instant): Promise<Actor | null> {
  const row = await readUser(db, sql`u.id = ${userId}`, sql`null::timestamptz`, sql`null::uuid`, sql``, now)
  return row?.appointments.length ? actorFrom(row) : null
}

function readSignIn(db: Db, hash: string, now: Temporal.Instant) {
  const join = sql`join sign_ins s on s.user_id = u.id`
  return readUser(db, sql`s.id_hash = ${hash} and s.ends_at > ${now.toString()}`, sql`s.locked_at`, sql`s.acting_for`, join, now)
}

type Fragment = ReturnType<typeof sql>

async function readUser(db: Db, where: Fragment, locked: Fragment, actingFor: Fragment, join: Fragment, now: Temporal.Instant) {
  const today = dayOf(now).toString()
  const { rows } = await sql<Row>`
    with recursive me as (
      select u.id, u.name, u.language, u.subject_id, ${locked} as locked_at, ${actingFor} as acting_for
      from users u ${join} where ${where} and u.ended_at is null
    ), acting as (
      select d.for_id, d.form from deputies d join me on d.id = me.acting_for and d.deputy_id = me.id
      where ${today}::date between d.from_on and d.to_on
    ), held as (
      select a.role, a.organisation_id from appointments a join me on a.user_id = me.id or a.user_id in (select for_id from acting)
      where a.from_on <= ${today}::date and (a.to_on is null or a.to_on >= ${today}::date)
    ), below as (
      select organisation_id as id from held
      union select p.organisation_id from organisation_parents p join below on p.parent_id = below.id
      where p.from_on <= ${today}::date and (p.to_on is null or p.to_on >= ${today}::date)
    )
    select me.id, me.name, me.language, me.subject_id, me.locked_at,
      (select coalesce(json_agg(json_build_object('role', role, 'organisationId', organisation_id)), '[]') from held) as appointments,
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
