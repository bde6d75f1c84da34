import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import type { RuleInput } from './form.ts'
import { bodyOf, type RuleKind } from './kinds.ts'
import { messages } from './messages.ts'
import { findRule } from './queries.ts'
import { checkRules, writeRules } from './rules.ts'

/** A new version is a new row: what was decided under the old one keeps pointing at it. */
export async function enterRule(act: Act, kind: RuleKind, { body, note, ...input }: RuleInput) {
  act.authorise(writeRules, null)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('legalRules')
    .values({
      ...input,
      id,
      kind,
      body: JSON.stringify(bodyOf(kind, body)),
      note: note || null,
      enteredBy: act.actor.id,
      enteredAt: act.now,
    })
    .execute()
  await act.record('rule entered', { kind: 'rule', id }, { after: { kind, ...input, body } })
  return id
}

export async function markChecked(act: Act, ruleId: string, note: string) {
  const rule = await findRule(act.tx, ruleId)
  act.authorise(checkRules, null)
  const checkedOn = dayOf(act.now)
  const done = await act.tx
    .insertInto('ruleChecks')
    .values({ id: randomUUIDv7(), ruleId: rule.id, checkedBy: act.actor.id, checkedOn, note })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!done) throw new Refusal(messages.alreadyChecked)
  await act.record('rule checked', { kind: 'rule', id: rule.id })
}

type DayInput = { day: Temporal.PlainDate; kind: 'off' | 'worked'; name: string; source: string }

export async function enterCalendarDay(act: Act, input: DayInput) {
  act.authorise(writeRules, null)
  const row = { ...input, certainty: 'announced', enteredBy: act.actor.id }
  await act.tx
    .insertInto('calendarDays')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute()
  await act.record(
    'calendar day entered',
    { kind: 'calendar day', id: input.day.toString() },
    { after: { kind: input.kind, name: input.name } },
  )
}
