import { randomUUIDv7 } from 'node:crypto'
import { hashOfSecret } from '#app/accounts/index.ts'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { makeUser, noon, today } from '../makers.ts'

/** Somebody who walks: the cookie or token they bring, and who they turn out to be. */
export type Walker = { name: string; headers: Record<string, string>; actor: Actor | null }

export const nobody: Walker = { name: 'nobody', headers: {}, actor: null }

type Parts = { name: string; roles: readonly Role[]; organisationId: string }

/** Somebody with an account who has signed in by cookie. */
export async function signedIn(db: Db, { name, roles, organisationId }: Parts): Promise<Walker> {
  const actor = await makeUser(db, { name, roles, organisationId })
  return { name, actor, headers: await cookieOf(db, actor.id, null) }
}

/** The same person, now acting for somebody else. */
export async function actingFor(db: Db, deputy: Walker, principal: Walker): Promise<Walker> {
  if (!deputy.actor || !principal.actor) throw new Error('a deputy and a principal have accounts')
  const id = randomUUIDv7()
  const period = { fromOn: today.subtract({ days: 1 }), toOn: today.add({ days: 1 }) }
  await db
    .insertInto('deputies')
    .values({ id, deputyId: deputy.actor.id, forId: principal.actor.id, form: 'KT.', basis: 'Phân công mẫu', ...period })
    .execute()
  return { ...deputy, name: `${deputy.name} for ${principal.name}`, headers: await cookieOf(db, deputy.actor.id, id) }
}

/** The same person through an API token. */
export async function byToken(db: Db, owner: Walker): Promise<Walker> {
  if (!owner.actor) throw new Error('a token has an owner')
  const secret = randomUUIDv7()
  await db
    .insertInto('apiTokens')
    .values({
      id: randomUUIDv7(),
      tokenHash: hashOfSecret(secret),
      ownerId: owner.actor.id,
      purpose: 'Đi thử mọi địa chỉ',
      createdAt: noon,
      endsOn: today.add({ days: 30 }),
    })
    .execute()
  return { ...owner, name: `token of ${owner.name}`, headers: { Authorization: `Bearer ${secret}` } }
}

export async function endAccount(db: Db, walker: Walker) {
  await db
    .updateTable('users')
    .set({ endedAt: noon })
    .where('id', '=', walker.actor?.id ?? '')
    .execute()
}

export async function endAppointments(db: Db, walker: Walker) {
  await db
    .updateTable('appointments')
    .set({ toOn: today.subtract({ days: 1 }) })
    .where('userId', '=', walker.actor?.id ?? '')
    .execute()
}

async function cookieOf(db: Db, userId: string, deputyId: string | null) {
  const secret = randomUUIDv7()
  const times = { createdAt: noon, seenAt: noon, endsAt: noon.add({ hours: 12 }) }
  await db
    .insertInto('signIns')
    .values({ idHash: hashOfSecret(secret), userId, actingFor: deputyId, ownDevice: true, ...times })
    .execute()
  return { Cookie: `gs_office=${secret}` }
}
