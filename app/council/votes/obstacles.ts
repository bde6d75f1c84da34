import { emptyCount, headsNeeded, quorumOf, reaches, type ThresholdRule } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { rulesByKind } from './item-rule.ts'
import { recusedFrom } from './items.ts'
import { messages as say } from '../messages.ts'
import { papersMissing } from '../ballots/paper-voters.ts'
import { presentSeats, type SeatRow } from '../queries.ts'
import { methodRefused, type Method } from '../rules.ts'

type Item = {
  id: string
  nominationId: string
  awardCode: string
  awardName: string
  receivedOn: Temporal.PlainDate | null
  method: Method
}
type Session = { id: string; ruleOn: Temporal.PlainDate; seats: readonly SeatRow[] }

/**
 * Why the vote on an item cannot be opened now: on hold, a tie nobody has answered for, no rule, the wrong way of voting,
 * too few who may vote, papers that are not printed yet. The page says it beforehand, and the deed asks the same.
 */
export async function obstaclesTo(db: Db | Tx, session: Session, items: readonly Item[]): Promise<ReadonlyMap<string, Sentence>> {
  if (items.length === 0) return new Map()
  const ids = items.map(({ id }) => id)
  const [holds, ties, present, recused, rules, missing] = await Promise.all([
    holdsOn(db, items),
    unsettledTies(db, ids),
    presentSeats(db, session.id),
    recusedFrom(db, ids),
    rulesByKind(db, items, session.ruleOn),
    papersMissing(db, ids),
  ])
  const found = items.flatMap((item): [string, Sentence][] => {
    const aside = new Set(recused.filter(({ itemId }) => itemId === item.id).map(({ seatId }) => seatId))
    const names = ties.filter(({ itemId }) => itemId === item.id).map(({ name }) => name)
    const why = obstacle(item, {
      hold: holds.get(item.nominationId),
      names,
      rule: rules(item),
      seats: session.seats,
      present,
      aside,
      missing: missing.get(item.id) ?? 0,
    })
    return why ? [[item.id, why]] : []
  })
  return new Map(found)
}

type Standing = {
  hold: string | undefined
  names: readonly string[]
  rule: { body: ThresholdRule } | null
  seats: readonly SeatRow[]
  present: ReadonlySet<string>
  aside: ReadonlySet<string>
  /** Papers that are still to be printed. */
  missing: number
}

function obstacle({ awardName, method }: Item, { hold, names, rule, seats, present, aside, missing }: Standing): Sentence | null {
  if (hold !== undefined) return filled(say.itemOnHold, { because: hold })
  if (names.length > 0) return filled(say.settleTiesFirst, { names: names.join(', ') })
  if (!rule) return filled(say.noRuleYet, { award: awardName })
  const why = methodRefused(rule.body.secrecy, method) ?? tooFew(rule.body, seats, present, aside)
  return why ?? (missing > 0 ? filled(say.printFirst, { count: missing }) : null)
}

function tooFew({ quorum }: ThresholdRule, seats: readonly SeatRow[], present: ReadonlySet<string>, aside: ReadonlySet<string>) {
  if (!quorum) return null
  const recusedPresent = [...aside].filter((id) => present.has(id)).length
  const room = { ...emptyCount, members: seats.length, present: present.size, recused: aside.size, recusedPresent }
  const { heads, of } = quorumOf(quorum, room)
  if (reaches(heads, of, quorum.share, 'atLeast')) return null
  const missing = seats.filter(({ id }) => !present.has(id) || aside.has(id)).map(({ name }) => name)
  return filled(say.tooFewForItem, { heads, needed: headsNeeded(quorum.share, of), missing: missing.join(', ') })
}

/** Members of whom it is not yet said whether they take part. */
function unsettledTies(db: Db | Tx, itemIds: readonly string[]) {
  return db
    .selectFrom('tieQuestions')
    .innerJoin('councilSeats', 'councilSeats.id', 'tieQuestions.seatId')
    .innerJoin('users', 'users.id', 'councilSeats.userId')
    .select(['itemId', 'users.name'])
    .where('itemId', 'in', itemIds)
    .where('answer', 'is', null)
    .orderBy('users.name')
    .execute()
}

async function holdsOn(db: Db | Tx, items: readonly Item[]) {
  const ids = items.map(({ nominationId }) => nominationId)
  const rows = await db
    .selectFrom('closures')
    .select(['subjectId', 'because'])
    .where('reason', '=', 'hold')
    .where('subjectKind', '=', 'nomination')
    .where('subjectId', 'in', ids)
    .where('endedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ subjectId, because }) => [subjectId, because]))
}
