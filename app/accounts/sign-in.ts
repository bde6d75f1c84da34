import { perform, type Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { isPassword } from '#platform/passwords.ts'
import type { Program } from '#platform/web/context.ts'
import { messages } from './messages.ts'
import { userOfLogin } from './queries.ts'
import { actAsDeputy, changeOwnAccount, isInForce, longestSignIn, mostWrongPins, signIn } from './rules.ts'
import { countTry, forgiveTries } from './tries.ts'
import { actorOfUser } from './who.ts'
import { dayOf } from '#platform/language/time.ts'

type Known = { id: string; name: string; login: string }
export type Door = { login: string; password: string; device: string; address: string; now: Temporal.Instant }
export type Opened =
  | { outcome: 'right' | 'first password' | 'no role'; user: Known }
  | { outcome: 'wrong'; left: number }
  | { outcome: 'wait'; minutes: number }

/** Judges a name and a password; nothing is opened yet. */
export async function judgePassword(program: Program, { login, password, device, address, now }: Door): Promise<Opened> {
  const user = await userOfLogin(program.db, login)
  const known = user && (await isKnownDevice(program.db, user.id, device))
  const attempt = { login, knownDevice: known ? device : null, address }
  const allowed = await countTry(attempt)
  if (!allowed.allowed) return { outcome: 'wait', minutes: allowed.minutes }
  const right = await isPassword(password, user?.passwordHash ?? null)
  if (!right || !user || user.endedAt) return { outcome: 'wrong', left: allowed.left }
  await forgiveTries(attempt)
  if (user.mustChangePassword) return { outcome: 'first password', user }
  return { outcome: (await actorOfUser(program.db, user.id, now)) ? 'right' : 'no role', user }
}

async function isKnownDevice(db: Db, userId: string, device: string) {
  const row = await db
    .selectFrom('signIns')
    .select('idHash')
    .where('userId', '=', userId)
    .where('device', '=', device)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type NewSignIn = { idHash: string; device: string; ownDevice: boolean }

/** Lets a person in whose password was right. */
export async function openSignIn(program: Program, userId: string, now: Temporal.Instant, parts: NewSignIn) {
  const actor = await actorOfUser(program.db, userId, now)
  if (!actor) throw new Refusal(messages.noRoleToday)
  await perform(program, actor, now, (act) => beginSignIn(act, parts))
}

async function beginSignIn(act: Act, parts: NewSignIn) {
  act.authorise(signIn, null)
  await act.tx
    .insertInto('signIns')
    .values({ ...parts, userId: act.actor.id, createdAt: act.now, seenAt: act.now, endsAt: act.now.add(longestSignIn) })
    .execute()
  await forgetOldSignIns(act)
  await act.record('signed in', { kind: 'user', id: act.actor.id })
}

/** Devices one has not used for half a year are strangers again. */
async function forgetOldSignIns(act: Act) {
  const longAgo = act.now.subtract({ hours: 24 * 180 })
  await act.tx.deleteFrom('signIns').where('userId', '=', act.actor.id).where('endsAt', '<', longAgo).execute()
}

export async function endSignIn(act: Act, idHash: string) {
  act.authorise(changeOwnAccount, { userId: act.actor.id })
  await act.tx.updateTable('signIns').set({ endsAt: act.now }).where('idHash', '=', idHash).where('userId', '=', act.actor.id).execute()
  await act.record('signed out', { kind: 'user', id: act.actor.id })
}

/** Every sign-in of a person ends; `but` names the one that goes on. */
export async function endSignInsOf(tx: Tx, userId: string, now: Temporal.Instant, but = '') {
  await tx
    .updateTable('signIns')
    .set({ endsAt: now })
    .where('userId', '=', userId)
    .where('endsAt', '>', now)
    .where('idHash', '!=', but)
    .execute()
}

/** The device is left: whoever comes next must show who they are. */
export async function lockDevice(db: Db, idHash: string, now: Temporal.Instant) {
  await db.updateTable('signIns').set({ lockedAt: now }).where('idHash', '=', idHash).where('lockedAt', 'is', null).execute()
}

export type Unlocked = { outcome: 'right' } | { outcome: 'wrong'; left: number } | { outcome: 'used up' }

/**
 * Opens a person's sign-in of today on this device again, by PIN. The sign-in takes a new secret; after a few wrong
 * PINs it ends and only the password helps.
 */
export async function unlockByPin(
  program: Program,
  { who, pin, device, now }: { who: string; pin: string; device: string; now: Temporal.Instant },
  newHash: string,
): Promise<Unlocked> {
  const resting = await restingSignIn(program.db, who, device, now)
  if (!resting) return { outcome: 'used up' }
  const wrongPins = await countPin(program.db, resting.idHash)
  if (wrongPins > mostWrongPins) return endAfterWrongPins(program.db, resting.idHash, now)
  if (!(await isPassword(pin, resting.pinHash))) {
    if (wrongPins === mostWrongPins) return endAfterWrongPins(program.db, resting.idHash, now)
    return { outcome: 'wrong', left: mostWrongPins - wrongPins }
  }
  await program.db
    .updateTable('signIns')
    .set({ idHash: newHash, wrongPins: 0, lockedAt: null, seenAt: now })
    .where('idHash', '=', resting.idHash)
    .execute()
  return { outcome: 'right' }
}

function restingSignIn(db: Db, userId: string, device: string, now: Temporal.Instant) {
  return db
    .selectFrom('signIns')
    .innerJoin('users', 'users.id', 'signIns.userId')
    .select(['signIns.idHash', 'users.pinHash'])
    .where('signIns.userId', '=', userId)
    .where('signIns.device', '=', device)
    .where('signIns.endsAt', '>', now)
    .where('users.endedAt', 'is', null)
    .where('users.pinHash', 'is not', null)
    .orderBy('signIns.seenAt', 'desc')
    .executeTakeFirst()
}

/** Counted before it is judged: a hundred PINs sent at once are not judged for the price of one. */
async function countPin(db: Db, idHash: string) {
  const row = await db
    .updateTable('signIns')
    .set((is) => ({ wrongPins: is('wrongPins', '+', 1) }))
    .where('idHash', '=', idHash)
    .returning('wrongPins')
    .executeTakeFirst()
  return row?.wrongPins ?? mostWrongPins + 1
}

async function endAfterWrongPins(db: Db, idHash: string, now: Temporal.Instant): Promise<Unlocked> {
  await db.updateTable('signIns').set({ endsAt: now }).where('idHash', '=', idHash).execute()
  return { outcome: 'used up' }
}

/** Acts for another from now on in this sign-in, or as oneself again (null). */
export async function chooseActing(act: Act, idHash: string, deputyId: string | null) {
  act.authorise(actAsDeputy, { deputyId: act.actor.id })
  if (deputyId) {
    const row = await act.tx
      .selectFrom('deputies')
      .select(['fromOn', 'toOn'])
      .where('id', '=', deputyId)
      .where('deputyId', '=', act.actor.id)
      .executeTakeFirst()
    if (!row || !isInForce(row, dayOf(act.now))) throw new Refusal(messages.notDeputyNow)
  }
  await act.tx.updateTable('signIns').set({ actingFor: deputyId }).where('idHash', '=', idHash).where('userId', '=', act.actor.id).execute()
  await act.record(deputyId ? 'acting for another' : 'acting as oneself', { kind: 'user', id: act.actor.id })
}
