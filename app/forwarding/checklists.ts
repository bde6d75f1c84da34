import type { Db, Tx } from '#platform/db/database.ts'
import { awardKind, lawDay, ruleInForce } from '#app/rulebook/index.ts'
import { checklistKey } from './rules.ts'

type Chosen = readonly { receivedOn: Temporal.PlainDate | null }[]
type Asked = { awardCode: string; organisationAuthored: boolean }

/** The checklist these cases are held to: that of the law the earliest of them was received under. */
export async function checklistFor(db: Db | Tx, chosen: Chosen, { awardCode, organisationAuthored }: Asked, today: Temporal.PlainDate) {
  const received = chosen.map((one) => one.receivedOn).filter((day) => day !== null)
  const earliest = received.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? null
  const award = await awardKind(db, awardCode)
  return ruleInForce(db, 'dossier', checklistKey(award, organisationAuthored), await lawDay(db, today, earliest))
}

type Waiting = { id: string; awardCode: string; receivedOn: Temporal.PlainDate | null }
type Choice = { ids: readonly string[]; awardCode: string; organisationAuthored: boolean }

/**
 * What the form asks about: the checklist of the cases chosen; before anybody has chosen, the one that holds whichever it
 * will be, and nothing where it depends on them (the form asks once they are chosen).
 */
export async function checklistsToAsk(
  db: Db | Tx,
  waiting: readonly Waiting[],
  { ids, awardCode, organisationAuthored }: Choice,
  today: Temporal.PlainDate,
) {
  const chosen = waiting.filter((one) => ids.includes(one.id) && one.awardCode === awardCode)
  if (chosen.length > 0) return [await checklistFor(db, chosen, { awardCode, organisationAuthored }, today)]
  const kinds = new Map(waiting.map((one) => [`${one.awardCode} ${one.receivedOn?.toString() ?? ''}`, one]))
  const rules = await Promise.all(
    [...kinds.values()].flatMap((one) =>
      [true, false].map((authored) => checklistFor(db, [one], { awardCode: one.awardCode, organisationAuthored: authored }, today)),
    ),
  )
  return new Set(rules.map((rule) => rule?.id)).size === 1 ? rules : []
}
