import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { lastDay, rely, ruleInForce, workCalendar, type Acceptance } from '#app/rulebook/index.ts'
import { deed, type Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal, NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { day, dayOrNone } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { consultationMessages as messages } from './consultation-messages.ts'
import { lockCase } from './queries.ts'

export const consultBodies = deed<null>('ask another body for its opinion of a case', ['office'])

const say = named(messages)
export const consultationForm = z.object({
  body: z.string(say('sayBody')).trim().min(3, say('sayBody')).max(300, say('sayBody')),
  askedOn: day,
  dueOn: dayOrNone,
})
export type ConsultationInput = z.infer<typeof consultationForm>

const opinions = ['agrees', 'disagrees', 'no opinion'] as const
export const replyForm = z.object({
  repliedOn: day,
  opinion: z.enum(opinions, say('sayOpinion')),
  reply: z.string().trim().max(2000, say('sayOpinion')).default(''),
})
export type ReplyInput = z.infer<typeof replyForm>

/** How long a body that is asked may take. */
export function replyRule(db: Db | Tx, on: Temporal.PlainDate) {
  return ruleInForce(db, 'day count', 'consulted body replies', on)
}

/** Asks a body for its opinion. Its last day is the rule's, in working days, unless the letter names another. */
export async function askOpinion(act: Act, nominationId: string, { body, askedOn, dueOn }: ConsultationInput, accepted: Acceptance) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(consultBodies, null)
  const rule = dueOn ? null : await replyRule(act.tx, askedOn)
  if (!dueOn && !rule) throw new FieldRefusal({ dueOn: messages.noRuleForDays })
  const id = randomUUIDv7()
  await rely(act, [rule], accepted, { kind: 'nomination', id: one.id })
  const calendar = await workCalendar(act.tx)
  const last = dueOn ?? (rule ? lastDay(askedOn, rule.body, calendar) : askedOn)
  if (Temporal.PlainDate.compare(last, askedOn) < 0) throw new FieldRefusal({ dueOn: messages.dueBeforeAsked })
  await act.tx
    .insertInto('consultations')
    .values({ id, nominationId, body, askedOn, dueOn: last, ruleId: rule?.id ?? null, askedBy: act.actor.id, askedAt: act.now })
    .execute()
  await act.record('opinion asked', { kind: 'nomination', id: nominationId }, { after: { body, dueOn: last.toString() } })
}

export async function recordReply(act: Act, nominationId: string, consultationId: string, { repliedOn, opinion, reply }: ReplyInput) {
  await lockCase(act.tx, act.actor, nominationId)
  act.authorise(consultBodies, null)
  const asked = await act.tx
    .selectFrom('consultations')
    .select(['askedOn', 'repliedOn'])
    .where('id', '=', consultationId)
    .where('nominationId', '=', nominationId)
    .forUpdate()
    .executeTakeFirst()
  if (!asked) throw new NotFound(`consultation ${consultationId}`)
  if (asked.repliedOn) throw new Refusal(messages.repliedAlready)
  const outside = Temporal.PlainDate.compare(repliedOn, asked.askedOn) < 0 || Temporal.PlainDate.compare(repliedOn, dayOf(act.now)) > 0
  if (outside) throw new FieldRefusal({ repliedOn: messages.repliedOutside })
  await act.tx
    .updateTable('consultations')
    .set({ repliedOn, opinion, reply: reply || null, repliedBy: act.actor.id })
    .where('id', '=', consultationId)
    .execute()
  await act.record('opinion received', { kind: 'nomination', id: nominationId }, { after: { opinion } })
}

/** Who was asked about a case. Ask only for one the person may see. */
export function listConsultations(db: Db | Tx, nominationId: string) {
  return db
    .selectFrom('consultations')
    .leftJoin('legalRules', 'legalRules.id', 'consultations.ruleId')
    .select(['consultations.id', 'consultations.body', 'askedOn', 'dueOn', 'repliedOn', 'opinion', 'reply', 'citation'])
    .where('nominationId', '=', nominationId)
    .orderBy('askedOn')
    .orderBy('consultations.id')
    .execute()
}
