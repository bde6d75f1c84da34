import { denominatorOf, emptyCount, headsNeeded, quorumOf } from '#app/rulebook/index.ts'
import type { Db } from '#platform/db/database.ts'
import { ruleFor, ruleOf } from './item-rule.ts'
import { recusedSeats } from './items.ts'
import { presentSeats, type SessionRow } from '../queries.ts'

/** The rule of an item as it stands, or as it would be opened with, and what it asks of this room. */
export async function itemRule(
  db: Db,
  item: { id: string; awardCode: string; receivedOn: Temporal.PlainDate | null; ruleId: string | null; sessionId: string },
  session: SessionRow,
) {
  const rule = item.ruleId ? await ruleOf(db, item.ruleId) : await ruleFor(db, item, session.ruleOn)
  if (!rule) return null
  const [present, recused] = await Promise.all([presentSeats(db, session.id), recusedSeats(db, item.id)])
  const recusedPresent = [...recused].filter((id) => present.has(id)).length
  const count = {
    ...emptyCount,
    members: session.seats.length,
    present: present.size,
    recused: recused.size,
    recusedPresent,
  }
  const quorum = rule.body.quorum
    ? {
        ...quorumOf(rule.body.quorum, count),
        needed: headsNeeded(rule.body.quorum.share, quorumOf(rule.body.quorum, count).of),
        share: rule.body.quorum.share,
      }
    : null
  return { ...rule, quorum, voters: present.size - recusedPresent, denominator: denominatorOf(rule.body, count) }
}
