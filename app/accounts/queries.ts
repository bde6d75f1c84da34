import { sql } from 'kysely'
import type { Actor, Role } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { isInForce, isLocked } from './rules.ts'

/** Accounts are the administrator's; everybody else sees their own alone. */
function visibleTo(db: Db | Tx, actor: Actor) {
  const all = db.selectFrom('users')
  return actor.roles.has('admin') ? all : all.where('users.id', '=', actor.id)
}

/** The agency whose office this is; null before it was set up. */
export async function agencyName(db: Db, today: Temporal.PlainDate) {
  const row = await db
    .selectFrom('agency')
    .innerJoin('organisationNames as n', 'n.organisationId', 'agency.organisationId')
    .select('n.name')
    .where('n.fromOn', '<=', today)
    .where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', today)]))
    .executeTakeFirst()
  return row?.name ?? null
}

export function userOfLogin(db: Db | Tx, login: string) {
  return db
    .selectFrom('users')
    .select(['id', 'login', 'name', 'passwordHash', 'mustChangePassword', 'endedAt'])
    .where('login', '=', login)
    .executeTakeFirst()
}

/** Whose sign-in a cookie is or was, also after it ended: for signing in again in place. */
export function ownerOfSignIn(db: Db, idHash: string) {
  return db.selectFrom('signIns').select(['userId', 'device']).where('idHash', '=', idHash).executeTakeFirst()
}

/** People who signed in on this device today and may unlock it with their PIN. */
export async function peopleOnDevice(db: Db, device: string, now: Temporal.Instant) {
  return db
    .selectFrom('signIns')
    .innerJoin('users', 'users.id', 'signIns.userId')
    .select(['users.id', 'users.name'])
    .distinctOn('users.id')
    .where('signIns.device', '=', device)
    .where('signIns.endsAt', '>', now)
    .where('users.pinHash', 'is not', null)
    .where('users.endedAt', 'is', null)
    .execute()
}

export async function signInsOf(db: Db, actor: Actor, now: Temporal.Instant) {
  const rows = await db
    .selectFrom('signIns')
    .select(['idHash', 'createdAt', 'seenAt', 'lockedAt', 'ownDevice'])
    .where('userId', '=', actor.id)
    .where('endsAt', '>', now)
    .orderBy('seenAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, locked: isLocked(row, now) }))
}

export type UserRow = Awaited<ReturnType<typeof listUsers>>['rows'][number]

export async function listUsers(db: Db, actor: Actor, { q, page, today }: { q: string; page: number; today: Temporal.PlainDate }) {
  const size = 50
  const found = visibleTo(db, actor).where((is) =>
    q
      ? is.or([is(sql<string>`vi_fold(users.name)`, 'like', `%${likeText(q)}%`), is('users.login', 'like', `%${likeText(q)}%`)])
      : is.lit(true),
  )
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .leftJoin(rolesOf(db, today).as('held'), 'held.userId', 'users.id')
    .select(['users.id', 'users.login', 'users.name', 'users.endedAt', 'held.roles', 'held.units'])
    .orderBy(sql`users.ended_at is not null, regexp_replace(users.name, '^.* ', '') collate "vi-x-icu", users.id`)
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows.map((row) => ({ ...row, roles: row.roles ?? [], units: row.units ?? [] })), total, size }
}

function likeText(text: string) {
  return fold(text).replace(/[%_\\]/g, '\\$&')
}

function rolesOf(db: Db, today: Temporal.PlainDate) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('organisationNames as n', 'n.organisationId', 'a.organisationId')
    .where('a.fromOn', '<=', today)
    .where((is) => is.or([is('a.toOn', 'is', null), is('a.toOn', '>=', today)]))
    .where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', today)]))
    .where('n.fromOn', '<=', today)
    .groupBy('a.userId')
    .select(['a.userId', sql<Role[]>`array_agg(distinct a.role)`.as('roles'), sql<string[]>`array_agg(distinct n.name)`.as('units')])
}

export async function findUser(db: Db, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .select(['id', 'login', 'name', 'phone', 'language', 'createdAt', 'endedAt', 'mustChangePassword', 'subjectId'])
    .select(sql<boolean>`pin_hash is not null`.as('hasPin'))
    .where('users.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`user ${id}`))
}

export function lockUser(tx: Tx, actor: Actor, id: string) {
  return visibleTo(tx, actor)
    .selectAll('users')
    .where('users.id', '=', id)
    .forUpdate('users')
    .executeTakeFirstOrThrow(() => new NotFound(`user ${id}`))
}

export type AppointmentRow = Awaited<ReturnType<typeof appointmentsOf>>[number]

/** Every role a person holds, held and will hold, with the unit under the name it has now. */
export async function appointmentsOf(db: Db | Tx, userId: string, today: Temporal.PlainDate) {
  const rows = await db
    .selectFrom('appointments as a')
    .select(['a.id', 'a.role', 'a.title', 'a.fromOn', 'a.toOn', 'a.basis', 'a.organisationId'])
    .select((of) =>
      of
        .selectFrom('organisationNames as n')
        .select('n.name')
        .whereRef('n.organisationId', '=', 'a.organisationId')
        .orderBy('n.fromOn', 'desc')
        .limit(1)
        .as('unit'),
    )
    .where('a.userId', '=', userId)
    .orderBy('a.fromOn', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, inForce: isInForce(row, today) }))
}

/** Whose deputy this person is, today or later. */
export function deputisingOf(db: Db | Tx, deputyId: string, today: Temporal.PlainDate) {
  return deputies(db).where('d.deputyId', '=', deputyId).where('d.toOn', '>=', today).execute()
}

/** Who acts for this person. */
export function deputiesOf(db: Db, forId: string) {
  return deputies(db).where('d.forId', '=', forId).execute()
}

function deputies(db: Db | Tx) {
  return db
    .selectFrom('deputies as d')
    .innerJoin('users as deputy', 'deputy.id', 'd.deputyId')
    .innerJoin('users as principal', 'principal.id', 'd.forId')
    .select(['d.id', 'd.form', 'd.fromOn', 'd.toOn', 'd.basis', 'deputy.name as deputyName', 'principal.name as forName'])
    .orderBy('d.fromOn', 'desc')
}

export async function unitChoices(db: Db, today: Temporal.PlainDate) {
  const rows = await db
    .selectFrom('organisations as o')
    .innerJoin('organisationNames as n', 'n.organisationId', 'o.id')
    .select(['o.id', 'n.name as label'])
    .where('n.fromOn', '<=', today)
    .where((is) => is.or([is('n.toOn', 'is', null), is('n.toOn', '>=', today)]))
    .where('o.endedOn', 'is', null)
    .orderBy(sql`(o.id in (select organisation_id from agency)) desc, o.kind, n.name collate "vi-x-icu"`)
    .execute()
  return rows
}

export function userChoices(db: Db) {
  return db.selectFrom('users').select(['id', 'name as label', 'login as hint']).where('endedAt', 'is', null).orderBy('name').execute()
}

export function tokensOf(db: Db, actor: Actor) {
  return db
    .selectFrom('apiTokens')
    .innerJoin('users', 'users.id', 'apiTokens.ownerId')
    .select(['apiTokens.id', 'apiTokens.purpose', 'apiTokens.createdAt', 'apiTokens.endsOn', 'apiTokens.usedAt', 'users.name as owner'])
    .where('apiTokens.endedAt', 'is', null)
    .where((is) => (actor.roles.has('admin') ? is.lit(true) : is('apiTokens.ownerId', '=', actor.id)))
    .orderBy('apiTokens.createdAt', 'desc')
    .execute()
}
