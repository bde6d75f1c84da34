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

/** Every checklist that may be needed for what waits, before anybody has chosen. */
export function checklistsFor(
  db: Db | Tx,
  waiting: readonly { awardCode: string; receivedOn: Temporal.PlainDate | null }[],
  today: Temporal.PlainDate,
) {
  const asked = waiting.flatMap((one) => [true, false].map((organisationAuthored) => ({ one, organisationAuthored })))
  const different = new Map(
    asked.map((each) => [`${each.one.awardCode} ${each.one.receivedOn?.toString() ?? ''} ${each.organisationAuthored}`, each]),
  )
  return Promise.all(
    [...different.values()].map(({ one, organisationAuthored }) =>
      checklistFor(db, [one], { awardCode: one.awardCode, organisationAuthored }, today),
    ),
  )
}
