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
  const [row, spent, awaited] = await Promise.all([
    db.selectFrom('rewardFunds').selectAll().where('organisationId', '=', organisationId).where('year', '=', year).executeTakeFirst(),
    db
      .selectFrom('commendations')
      .innerJoin('commendationDecisions as decision', 'decision.id', 'commendations.decisionId')
      .innerJoin('documents', 'documents.id', 'decision.documentId')
      .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
      .select([
        sql<number>`coalesce(sum(amount) filter (where commendations.status in ('effective', 'restored')), 0)::float8`.as('standing'),
        sql<number>`coalesce(sum(amount) filter (where commendations.status = 'draft'), 0)::float8`.as('drafted'),
        sql<number>`coalesce(sum(amount) filter (where reward_payments.paid_on is not null), 0)::float8`.as('paid'),
        sql<number>`coalesce(sum((select sum(r.amount) from reward_returns r join commendation_changes h on h.id = r.change_id
          where h.commendation_id = commendations.id)), 0)::float8`.as('cameBack'),
      ])
      .where('documents.year', '=', year)
      .where('documents.organisationId', '=', organisationId)
      .where('documents.status', '<>', 'cancelled')
      .where((is) => is.or([is('commendations.status', '<>', 'draft'), openTo(actor, 'nomination', 'commendations.nominationId')]))
      .executeTakeFirstOrThrow(),
    awaitedMoney(db, organisationId, year),
  ])
  const set = row && { amount: row.amount, percent: row.setAsidePercent, spentAside: row.spentAside }
  const outstanding = awaited.reduce((sum, { owed }) => sum + owed, 0)
  const decided = spent.standing + outstanding
  return { year, row: row ?? null, ...spent, decided, awaited, outstanding, lines: set ? fundOf(set, { decided }) : null }
}

/**
 * Money that was handed over for a commendation that stands no more, as far as it has not come back: it stays spent until
 * it does. An issued revocation is seen by everyone inside the agency.
 */
function awaitedMoney(db: Db | Tx, organisationId: string, year: number) {
  const owed = sql<number>`(commendations.amount - coalesce((select sum(r.amount) from reward_returns r
    join commendation_changes h on h.id = r.change_id where h.commendation_id = commendations.id), 0))::float8`
  return db
    .selectFrom('commendations')
    .innerJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
    .innerJoin('commendationDecisions as decision', 'decision.id', 'commendations.decisionId')
    .innerJoin('documents', 'documents.id', 'decision.documentId')
    .innerJoin('commendationChanges as change', 'change.commendationId', 'commendations.id')
    .innerJoin('commendationDecisions as undoing', 'undoing.id', 'change.decisionId')
    .innerJoin('documents as undone', 'undone.id', 'undoing.documentId')
    .select(['undoing.id', 'commendations.name', 'change.returnBy', owed.as('owed')])
    .where('documents.year', '=', year)
    .where('documents.organisationId', '=', organisationId)
    .where('commendations.status', 'in', ['revoked', 'stripped'])
    .where('undone.status', '=', 'issued')
    .where('undoing.kind', 'in', ['revocation', 'stripping'])
    .where(
      sql<boolean>`not exists (select from commendation_changes later join commendation_decisions i on i.id = later.decision_id
        join documents d on d.id = i.document_id and d.status = 'issued'
        where later.commendation_id = commendations.id and d.registered_at > undone.registered_at)`,
    )
    .where(owed, '>', 0)
    .orderBy('change.returnBy')
    .orderBy('commendations.id')
    .execute()
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
