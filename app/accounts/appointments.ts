import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import type { AppointmentInput, DeputyInput } from './form.ts'
import { messages } from './messages.ts'
import { lockUser } from './queries.ts'
import { checkAdministratorsLeft, manageUsers } from './rules.ts'
import { endSignInsOf } from './sign-in.ts'

const about = (id: string) => ({ kind: 'user', id })

export async function appoint(act: Act, userId: string, input: AppointmentInput) {
  const user = await lockUser(act.tx, act.actor, userId)
  act.authorise(manageUsers, null)
  if (user.endedAt) throw new Refusal(messages.accountClosed)
  const id = await writeAppointment(act, userId, input)
  await act.record('role given', about(userId), {
    after: { role: input.role, organisationId: input.organisationId, fromOn: String(input.fromOn) },
  })
  return id
}

/** Also used when an account is opened with its first role. */
export async function writeAppointment(act: Act, userId: string, { role, organisationId, title, basis, fromOn, toOn }: AppointmentInput) {
  const id = randomUUIDv7()
  await act.tx
    .insertInto('appointments')
    .values({ id, userId, role, organisationId, title, basis, fromOn, toOn, appointedBy: act.actor.id })
    .execute()
  return id
}

/** A role ends at once; the person is signed out, so that no open page keeps the right. */
export async function endAppointment(act: Act, userId: string, appointmentId: string) {
  await lockUser(act.tx, act.actor, userId)
  act.authorise(manageUsers, null)
  const today = dayOf(act.now)
  const held = await act.tx
    .selectFrom('appointments')
    .select(['id', 'role', 'fromOn', 'toOn'])
    .where('id', '=', appointmentId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow(() => new NotFound(`appointment ${appointmentId}`))
  if (held.toOn && Temporal.PlainDate.compare(held.toOn, today) < 0) throw new Refusal(messages.alreadyOver)
  checkAdministratorsLeft(await otherAdministrators(act.tx, userId, today), held.role === 'admin')
  const begun = Temporal.PlainDate.compare(held.fromOn, today) < 0
  const last = today.subtract({ days: 1 })
  if (begun) await act.tx.updateTable('appointments').set({ toOn: last }).where('id', '=', held.id).execute()
  else await act.tx.deleteFrom('appointments').where('id', '=', held.id).execute()
  await endSignInsOf(act.tx, userId, act.now)
  await act.record('role ended', about(userId), { before: { role: held.role, fromOn: String(held.fromOn) } })
}

export async function otherAdministrators(tx: Tx, userId: string, today: Temporal.PlainDate) {
  await tx.selectFrom('agency').select('one').forUpdate().execute()
  const { count } = await tx
    .selectFrom('appointments as a')
    .innerJoin('users as u', 'u.id', 'a.userId')
    .select((of) => of.fn.count<number>('u.id').distinct().as('count'))
    .where('a.role', '=', 'admin')
    .where('u.id', '!=', userId)
    .where('u.endedAt', 'is', null)
    .where('a.fromOn', '<=', today)
    .where((is) => is.or([is('a.toOn', 'is', null), is('a.toOn', '>=', today)]))
    .executeTakeFirstOrThrow()
  return count
}

export async function nameDeputy(act: Act, forId: string, input: DeputyInput) {
  const user = await lockUser(act.tx, act.actor, forId)
  act.authorise(manageUsers, null)
  if (user.endedAt) throw new Refusal(messages.accountClosed)
  if (input.deputyId === forId) throw new Refusal(messages.ownDeputy)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('deputies')
    .values({ id, forId, ...input })
    .execute()
  await act.record('deputy named', about(forId), { after: { deputyId: input.deputyId, form: input.form } })
  return id
}

export async function endDeputy(act: Act, forId: string, id: string) {
  await lockUser(act.tx, act.actor, forId)
  act.authorise(manageUsers, null)
  const today = dayOf(act.now)
  const row = await act.tx
    .selectFrom('deputies')
    .select(['id', 'fromOn', 'toOn', 'deputyId'])
    .where('id', '=', id)
    .where('forId', '=', forId)
    .executeTakeFirstOrThrow(() => new NotFound(`deputy ${id}`))
  if (Temporal.PlainDate.compare(row.toOn, today) < 0) throw new Refusal(messages.alreadyOver)
  await act.tx.updateTable('signIns').set({ actingFor: null }).where('actingFor', '=', id).execute()
  const begun = Temporal.PlainDate.compare(row.fromOn, today) < 0
  if (begun)
    await act.tx
      .updateTable('deputies')
      .set({ toOn: today.subtract({ days: 1 }) })
      .where('id', '=', id)
      .execute()
  else await act.tx.deleteFrom('deputies').where('id', '=', id).execute()
  await act.record('deputising ended', about(forId), { before: { deputyId: row.deputyId } })
}
