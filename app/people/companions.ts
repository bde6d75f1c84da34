import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { companionMessages as messages } from './companion-messages.ts'
import { lockSubject } from './queries.ts'
import { keepRecords } from './rules.ts'

const say = named(messages)

/** Somebody with an account is chosen; anybody else is written down by name. One of the two. */
export const companionForm = z
  .object({
    userId: z.union([z.literal(''), z.uuid(say('sayWho'))]).default(''),
    name: z.string().trim().max(200, say('sayWho')).default(''),
    help: z.string(say('sayHelp')).trim().min(3, say('sayHelp')).max(500, say('sayHelp')),
    fromOn: day,
  })
  .refine(({ userId, name }) => (userId === '') !== (name === ''), { message: say('oneOfTwo'), path: ['userId'] })
export type CompanionInput = z.infer<typeof companionForm>

export async function addCompanion(act: Act, subjectId: string, { userId, name, help, fromOn }: CompanionInput) {
  const subject = await lockSubject(act.tx, act.actor, subjectId)
  act.authorise(keepRecords, null)
  if (Temporal.PlainDate.compare(fromOn, dayOf(act.now)) > 0) throw new Refusal(messages.notYet)
  const row = { id: randomUUIDv7(), subjectId: subject.id, userId: userId || null, name: name || null, help, fromOn }
  await act.tx
    .insertInto('companions')
    .values({ ...row, recordedBy: act.actor.id, recordedAt: act.now })
    .execute()
  await act.record('companion added', { kind: 'subject', id: subjectId }, { after: { userId: row.userId, name: row.name, help } })
}

/** The help is over; that it was given stays, and still keeps the companion from judging. */
export async function endCompanion(act: Act, subjectId: string, companionId: string) {
  await lockSubject(act.tx, act.actor, subjectId)
  act.authorise(keepRecords, null)
  const today = dayOf(act.now)
  const ended = await act.tx
    .updateTable('companions')
    .set({ toOn: today, endedBy: act.actor.id })
    .where('id', '=', companionId)
    .where('subjectId', '=', subjectId)
    .where('toOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new NotFound(`companion ${companionId}`)
  await act.record('companion ended', { kind: 'subject', id: subjectId }, { after: { companionId } })
}

export type Companion = Awaited<ReturnType<typeof listCompanions>>[number]

/** Those who accompany or accompanied these records, the present ones first. */
export async function listCompanions(db: Db, subjectIds: readonly string[]) {
  const rows = await db
    .selectFrom('companions')
    .leftJoin('users', 'users.id', 'companions.userId')
    .innerJoin('users as writer', 'writer.id', 'companions.recordedBy')
    .select(['companions.id', 'companions.subjectId', 'companions.name as written', 'users.name as account', 'help', 'fromOn', 'toOn'])
    .select('writer.name as recordedBy')
    .where('companions.subjectId', 'in', [...subjectIds])
    .orderBy((is) => is('toOn', 'is not', null))
    .orderBy('fromOn', 'desc')
    .execute()
  return rows.map(({ written, account, ...row }) => ({ ...row, name: account ?? written ?? '' }))
}

/** Accounts that may be chosen: everybody with a role today. */
export async function companionChoices(db: Db, on: Temporal.PlainDate) {
  return db
    .selectFrom('users')
    .select(['users.id', 'users.name as label'])
    .where((is) =>
      is.exists(
        is
          .selectFrom('appointments')
          .select('appointments.id')
          .whereRef('appointments.userId', '=', 'users.id')
          .where('fromOn', '<=', on)
          .where((now) => now.or([now('toOn', 'is', null), now('toOn', '>=', on)])),
      ),
    )
    .orderBy('users.name')
    .limit(500)
    .execute()
}
