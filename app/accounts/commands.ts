import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Language } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { hashPassword, isPassword } from '#platform/passwords.ts'
import { otherAdministrators, writeAppointment } from './appointments.ts'
import type { NewUserInput, TokenInput } from './form.ts'
import { messages } from './messages.ts'
import { lockUser } from './queries.ts'
import { changeOwnAccount, checkAdministratorsLeft, checkPassword, issueTokens, manageUsers } from './rules.ts'
import { endSignInsOf } from './sign-in.ts'
import { hashOfSecret } from './who.ts'

const about = (id: string) => ({ kind: 'user', id })

/** Opens an account with its first role and a password that works once. */
export async function openAccount(act: Act, input: NewUserInput, oneTimePassword: string) {
  act.authorise(manageUsers, null)
  const id = randomUUIDv7()
  const { name, login, phone } = input
  const passwordHash = await hashPassword(oneTimePassword)
  await act.tx.insertInto('users').values({ id, name, login, phone, passwordHash, mustChangePassword: true, createdAt: act.now }).execute()
  await writeAppointment(act, id, input)
  await act.record('account opened', about(id), { after: { name, login, role: input.role, organisationId: input.organisationId } })
  return id
}

export async function closeAccount(act: Act, userId: string) {
  const user = await lockUser(act.tx, act.actor, userId)
  act.authorise(manageUsers, null)
  if (user.endedAt) throw new Refusal(messages.accountClosed)
  const roles = await rolesInForce(act.tx, userId, dayOf(act.now))
  checkAdministratorsLeft(await otherAdministrators(act.tx, userId, dayOf(act.now)), roles.has('admin'))
  await act.tx.updateTable('users').set({ endedAt: act.now, passwordHash: null, pinHash: null }).where('id', '=', userId).execute()
  await act.tx.updateTable('apiTokens').set({ endedAt: act.now }).where('ownerId', '=', userId).where('endedAt', 'is', null).execute()
  await endSignInsOf(act.tx, userId, act.now)
  await act.record('account closed', about(userId))
}

async function rolesInForce(tx: Tx, userId: string, today: Temporal.PlainDate): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('appointments')
    .select('role')
    .where('userId', '=', userId)
    .where('fromOn', '<=', today)
    .where((is) => is.or([is('toOn', 'is', null), is('toOn', '>=', today)]))
    .execute()
  return new Set(rows.map((row) => row.role))
}

type Founder = { name: string; login: string; password: string; organisationId: string }

/** The account of the person who sets the office up: the first administrator. */
export async function openFirstAccount(act: Act, { name, login, password, organisationId }: Founder) {
  act.authorise(manageUsers, null)
  checkPassword(password, { login, name })
  const id = act.actor.id
  const passwordHash = await hashPassword(password)
  await act.tx.insertInto('users').values({ id, name, login, passwordHash, createdAt: act.now }).execute()
  const role = { role: 'admin', organisationId, title: null, basis: null, fromOn: dayOf(act.now), toOn: null } as const
  await writeAppointment(act, id, role)
  await act.record('account opened', about(id), { after: { name, login, role: 'admin', organisationId } })
}

/** A password that works once, given by an administrator; the old one, the PIN and every sign-in end. */
export async function giveNewPassword(act: Act, userId: string, oneTimePassword: string) {
  const user = await lockUser(act.tx, act.actor, userId)
  act.authorise(manageUsers, null)
  if (user.endedAt) throw new Refusal(messages.accountClosed)
  const passwordHash = await hashPassword(oneTimePassword)
  await act.tx.updateTable('users').set({ passwordHash, pinHash: null, mustChangePassword: true }).where('id', '=', userId).execute()
  await endSignInsOf(act.tx, userId, act.now)
  await act.record('password given', about(userId))
}

/** One's own new password; every other device has to sign in again. */
export async function changePassword(act: Act, { oldPassword, newPassword }: { oldPassword: string; newPassword: string }, keep = '') {
  const user = await lockUser(act.tx, act.actor, act.actor.id)
  act.authorise(changeOwnAccount, { userId: user.id })
  if (!(await isPassword(oldPassword, user.passwordHash))) throw new Refusal(messages.oldPasswordWrong)
  if (oldPassword === newPassword) throw new Refusal(messages.passwordSame)
  checkPassword(newPassword, user)
  const passwordHash = await hashPassword(newPassword)
  await act.tx.updateTable('users').set({ passwordHash, mustChangePassword: false }).where('id', '=', user.id).execute()
  await endSignInsOf(act.tx, user.id, act.now, keep)
  await act.record('password changed', about(user.id))
}

export async function setPin(act: Act, pin: string, keep = '') {
  const user = await lockUser(act.tx, act.actor, act.actor.id)
  act.authorise(changeOwnAccount, { userId: user.id })
  await act.tx
    .updateTable('users')
    .set({ pinHash: await hashPassword(pin) })
    .where('id', '=', user.id)
    .execute()
  await endSignInsOf(act.tx, user.id, act.now, keep)
  await act.record('PIN set', about(user.id))
}

export async function chooseLanguage(act: Act, language: Language) {
  act.authorise(changeOwnAccount, { userId: act.actor.id })
  await act.tx.updateTable('users').set({ language }).where('id', '=', act.actor.id).execute()
  await act.record('language chosen', about(act.actor.id), { after: { language } })
}

export async function issueToken(act: Act, { purpose, endsOn }: TokenInput, token: string) {
  act.authorise(issueTokens, { ownerId: act.actor.id })
  const [tomorrow, inAYear] = [dayOf(act.now).add({ days: 1 }), dayOf(act.now).add({ years: 1 })]
  if (Temporal.PlainDate.compare(endsOn, tomorrow) < 0 || Temporal.PlainDate.compare(endsOn, inAYear) > 0)
    throw new Refusal(messages.endsOnRange)
  const id = randomUUIDv7()
  const row = { id, tokenHash: hashOfSecret(token), ownerId: act.actor.id, purpose, createdAt: act.now, endsOn }
  await act.tx.insertInto('apiTokens').values(row).execute()
  await act.record('API token issued', { kind: 'API token', id }, { after: { purpose, endsOn: String(endsOn) } })
  return id
}

export async function endToken(act: Act, id: string) {
  const token = await act.tx
    .selectFrom('apiTokens')
    .select(['id', 'ownerId'])
    .where('id', '=', id)
    .where((is) => (act.actor.roles.has('admin') ? is.lit(true) : is('ownerId', '=', act.actor.id)))
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`token ${id}`))
  act.authorise(issueTokens, token)
  await act.tx.updateTable('apiTokens').set({ endedAt: act.now }).where('id', '=', id).where('endedAt', 'is', null).execute()
  await act.record('API token ended', { kind: 'API token', id })
}
