import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import type { FundInput } from './form.ts'
import { messages } from './messages.ts'
import { fundOf, setFund } from './rules.ts'

export type Fund = Awaited<ReturnType<typeof findFund>>

/** The fund of a year beside what was decided and paid from it. Null figures where nobody has entered the fund yet. */
export async function findFund(db: Db | Tx, actor: Actor, organisationId: string, year: number) {
  const [row, spent] = await Promise.all([
    db.selectFrom('rewardFunds').selectAll().where('organisationId', '=', organisationId).where('year', '=', year).executeTakeFirst(),
    db
      .selectFrom('commendations')
      .innerJoin('commendationDecisions as decision', 'decision.id', 'commendations.decisionId')
      .innerJoin('documents', 'documents.id', 'decision.documentId')
      .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
      .select([
        sql<number>`coalesce(sum(amount) filter (where commendations.status in ('effective', 'restored')), 0)::float8`.as('decided'),
        sql<number>`coalesce(sum(amount) filter (where commendations.status = 'draft'), 0)::float8`.as('drafted'),
        sql<number>`coalesce(sum(amount) filter (where reward_payments.paid_on is not null), 0)::float8`.as('paid'),
      ])
      .where('documents.year', '=', year)
      .where('documents.organisationId', '=', organisationId)
      .where('documents.status', '<>', 'cancelled')
      .where((is) => is.or([is('commendations.status', '<>', 'draft'), openTo(actor, 'nomination', 'commendations.nominationId')]))
      .executeTakeFirstOrThrow(),
  ])
  const set = row && { amount: row.amount, percent: row.setAsidePercent, spentAside: row.spentAside }
  return { year, row: row ?? null, ...spent, lines: set ? fundOf(set, spent) : null }
}

/** Enters or corrects the fund of a year. */
export async function enterFund(act: Act, organisationId: string, year: number, { version, ...input }: FundInput) {
  const before = await act.tx
    .selectFrom('rewardFunds')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  act.authorise(setFund, null)
  if (before && before.version !== version) throw new Refusal(messages.changedMeanwhile)
  const set = { ...input, version: version + 1, setBy: act.actor.id, setAt: act.now }
  await act.tx
    .insertInto('rewardFunds')
    .values({ ...set, organisationId, year })
    .onConflict((same) => same.columns(['organisationId', 'year']).doUpdateSet(set))
    .execute()
  await act.record('reward fund entered', { kind: 'organisation', id: organisationId }, { before: before ?? {}, after: { year, ...input } })
}
