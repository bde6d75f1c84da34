import { listRulesInForce, toAccept } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { standingOf } from './quota.ts'
import { listRounds, visibleTo } from './queries.ts'

export type QuotaRow = Awaited<ReturnType<typeof listQuotas>>[number]

/** Each quota in force beside each round that is not over; counted are the nominations this person may see. */
export async function listQuotas(db: Db, actor: Actor, today: Temporal.PlainDate) {
  const [rules, rounds, bases, counts] = await Promise.all([
    listRulesInForce(db, 'quota', today),
    listRounds(db),
    db.selectFrom('quotaBases').select(['roundId', 'awardCode', 'number', 'basis']).execute(),
    visibleTo(db, actor)
      .select(['nominations.roundId', 'nominations.awardCode'])
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('nominations.status', 'in', ['submitted', 'verified'])
      .groupBy(['nominations.roundId', 'nominations.awardCode'])
      .execute(),
  ])
  const running = rounds.filter(({ closesOn }) => Temporal.PlainDate.compare(closesOn, today.subtract({ months: 6 })) >= 0)
  const asks = new Map(await Promise.all(running.map(async (round) => [round.id, await toAccept(db, rules, round)] as const)))
  return running.flatMap((round) =>
    rules.map((rule) => {
      const unchecked = (asks.get(round.id) ?? []).filter(({ id }) => id === rule.id)
      const same = (one: { roundId: string; awardCode: string }) => one.roundId === round.id && one.awardCode === rule.key
      const base = bases.find(same) ?? null
      const nominated = counts.find(same)?.n ?? 0
      return { round, rule, unchecked, base, nominated, standing: standingOf(rule.body, base?.number ?? null, nominated) }
    }),
  )
}
