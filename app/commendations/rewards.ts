import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { awardKind, rewardOn } from '#app/rulebook/index.ts'
import { aboutOf, addressOf, asPrinted, periodOf } from './candidates.ts'
import { messages } from './messages.ts'
import { otherTitles, type CommendationRow } from './queries.ts'
import { isPaid } from './rules.ts'

/** Everyone with the reward of this day: coefficient × base salary, and only the highest title of a period. */
export async function peopleOf(act: Act, nominationIds: readonly string[], awardCode: string, decisionId: string, on: Temporal.PlainDate) {
  const printed = await asPrinted(act.tx, nominationIds)
  const people = printed.map((one, i): CommendationRow => ({
    id: randomUUIDv7(),
    decisionId,
    ordinal: i + 1,
    nominationId: one.nominationId,
    subjectId: one.subjectId,
    awardCode,
    subjectKind: one.kind,
    address: addressOf(one),
    name: one.name,
    about: aboutOf(one),
    achievement: one.achievement,
    period: periodOf(one),
    ...noMoney,
    status: 'draft',
    bookYear: null,
    bookNumber: null,
    code: null,
    paidOn: null,
    receivedBy: null,
  }))
  return withRewards(act, people, on)
}

const noMoney = { thousandths: null, baseSalary: null, amount: null, amountNote: '', coefficientRuleId: null, baseRuleId: null }

export async function withRewards(act: Act, people: readonly CommendationRow[], on: Temporal.PlainDate) {
  const [first] = people
  if (!first) return []
  const award = await awardKind(act.tx, first.awardCode)
  const titles = await otherTitles(
    act.tx,
    people.map(({ subjectId }) => subjectId),
    first.decisionId,
  )
  const kinds = [...new Set(people.map(({ subjectKind }) => subjectKind))]
  const rewards = new Map(
    await Promise.all(
      kinds.map(
        async (subjectKind) => [subjectKind, await rewardOn(act.tx, { awardCode: first.awardCode, subjectKind, decidedOn: on })] as const,
      ),
    ),
  )
  return people.map((one): CommendationRow => {
    const reward = rewards.get(one.subjectKind)
    if (!reward) return { ...one, ...noMoney }
    const { thousandths, baseSalary, amount, rules } = reward
    const reckoned = { thousandths, baseSalary, coefficientRuleId: rules[0]?.id ?? null, baseRuleId: rules[1]?.id ?? null }
    const paid = isPaid({ ...one, family: award.family, rank: award.ordinal }, titles)
    return { ...one, ...reckoned, amount: paid ? amount : 0, amountNote: paid ? '' : messages.higherTitlePaid.vi }
  })
}

export async function writePeople(act: Act, people: readonly CommendationRow[]) {
  if (people.length === 0) return
  const rows = people.map(({ paidOn: _, receivedBy: __, ...row }) => row)
  await act.tx.insertInto('commendations').values(rows).execute()
}
