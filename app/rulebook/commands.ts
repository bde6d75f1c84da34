import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { FieldRefusal, NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import type { EndInput, NewAwardInput, RuleInput } from './form.ts'
import { bodyOf, certaintyOf, isRuleKind, type RuleKind } from './kinds.ts'
import { messages } from './messages.ts'
import { findRule } from './queries.ts'
import { checkRules, writeRules } from './rules.ts'

/** A new version is a new row: what was decided under the old one keeps pointing at it. */
export async function enterRule(act: Act, kind: RuleKind, input: RuleInput) {
  act.authorise(writeRules, null)
  if (kind === 'award') await checkRename(act, input)
  return writeRule(act, kind, input, 'holds')
}

async function writeRule(act: Act, kind: RuleKind, { body, note, ...input }: RuleInput, effect: 'holds' | 'ends') {
  const id = randomUUIDv7()
  await act.tx
    .insertInto('legalRules')
    .values({
      ...input,
      id,
      kind,
      effect,
      body: JSON.stringify(bodyOf(kind, body)),
      note: note || null,
      enteredBy: act.actor.id,
      enteredAt: act.now,
    })
    .execute()
  await act.record(effect === 'holds' ? 'rule entered' : 'rule ended', { kind: 'rule', id }, { after: { kind, ...input, body } })
  return id
}

/** From a day on nothing stands in this rule's place; what it said until then stays as it was. */
export async function endRule(act: Act, ruleId: string, { validFrom, citation, note }: EndInput) {
  const rule = await findRule(act.tx, ruleId)
  act.authorise(writeRules, null)
  if (!isRuleKind(rule.kind)) throw new NotFound(`rule ${ruleId}`)
  if (rule.effect === 'ends') throw new Refusal(messages.alreadyEnded)
  if (rule.kind === 'award') checkFromTomorrow(act, validFrom)
  const { key, certainty } = rule
  const body = bodyOf(rule.kind, rule.body)
  return writeRule(act, rule.kind, { key, validFrom, validTo: null, citation, certainty: certaintyOf(certainty), note, body }, 'ends')
}

/** An award of the agency's own: its place among the others stays, its name and who may be given it are its first version. */
export async function enterAwardKind(act: Act, { code, family, level, after, ...version }: NewAwardInput) {
  act.authorise(writeRules, null)
  const above = await act.tx.selectFrom('awardKinds').select('ordinal').where('code', '=', after).executeTakeFirst()
  if (!above) throw new NotFound(`award ${after}`)
  const taken = await act.tx.selectFrom('awardKinds').select('code').where('code', '=', code).executeTakeFirst()
  if (taken) throw new FieldRefusal({ code: filled(messages.codeTaken, { code }) })
  const ordinal = above.ordinal + 1
  await act.tx
    .updateTable('awardKinds')
    .set((eb) => ({ ordinal: eb('ordinal', '+', 10) }))
    .where('ordinal', '>', above.ordinal)
    .execute()
  await act.tx.insertInto('awardKinds').values({ code, family, level, ordinal, enteredBy: act.actor.id, enteredAt: act.now }).execute()
  return writeRule(act, 'award', { ...version, key: code }, 'holds')
}

/**
 * Papers already written bear the name of their day, so a name never changes backwards. An award of the agency's own that
 * nobody has proposed yet stands on no paper: a slip in it is corrected at once.
 */
async function checkRename(act: Act, { key, validFrom }: RuleInput) {
  const known = await act.tx.selectFrom('awardKinds').select(['enteredBy', 'usedAt']).where('code', '=', key).forUpdate().executeTakeFirst()
  if (!known) throw new NotFound(`award ${key}`)
  if (known.enteredBy && !known.usedAt) return
  checkFromTomorrow(act, validFrom)
}

function checkFromTomorrow(act: Act, validFrom: Temporal.PlainDate) {
  if (Temporal.PlainDate.compare(validFrom, dayOf(act.now)) <= 0) throw new FieldRefusal({ validFrom: messages.fromTomorrow })
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
