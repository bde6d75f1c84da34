import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { receiveUnder } from '#app/nominations/index.ts'
import { deed, type Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { lawMessages as messages } from './law-messages.ts'
import { lockCase } from './queries.ts'
import { checkAppraisable } from './rules.ts'

const laws = ['by date', 'newest'] as const

export const chooseLaw = deed<null>('say when a case was received and by which law it is judged', ['office'])

const say = named(messages)
export const lawForm = z.object({
  receivedOn: day,
  law: z.enum(laws, say('sayLaw')),
  because: z.string(say('sayWhyLaw')).trim().min(5, say('sayWhyLaw')).max(500, say('sayWhyLaw')),
})
export type LawInput = z.infer<typeof lawForm>

/** The day the paper dossier came in, which is not always the day it was typed; and whether the newest law is kinder to it. */
export async function setLaw(act: Act, nominationId: string, { receivedOn, law, because }: LawInput) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(chooseLaw, null)
  checkAppraisable(one)
  if (Temporal.PlainDate.compare(receivedOn, dayOf(act.now)) > 0) throw new FieldRefusal({ receivedOn: messages.receivedLater })
  await receiveUnder(act, nominationId, { receivedOn, law })
  await act.tx
    .insertInto('lawChoices')
    .values({ id: randomUUIDv7(), nominationId, receivedOn, law, because, byId: act.actor.id, at: act.now })
    .execute()
  const before = { receivedOn: one.receivedOn?.toString() ?? null, law: one.law }
  await act.record(
    'law of the case set',
    { kind: 'nomination', id: nominationId },
    { before, after: { receivedOn: receivedOn.toString(), law } },
  )
}

export type LawChoice = Awaited<ReturnType<typeof listLawChoices>>[number]

/** What was said so far, newest first. Ask only for a case the person may see. */
export function listLawChoices(db: Db | Tx, nominationId: string) {
  return db
    .selectFrom('lawChoices')
    .innerJoin('users', 'users.id', 'lawChoices.byId')
    .select(['lawChoices.id', 'receivedOn', 'law', 'because', 'at', 'users.name as byName'])
    .where('nominationId', '=', nominationId)
    .orderBy('at', 'desc')
    .execute()
}
