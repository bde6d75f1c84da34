import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { columns, visibleTo } from './queries.ts'
import type { CommendationStatus, DecisionKind, SubjectKind } from './rules.ts'

/** The commendation a decision of revocation, stripping or restoration speaks of. */
export function concerned(db: Db | Tx, decisionId: string) {
  return db
    .selectFrom('commendationChanges as change')
    .innerJoin('commendations', 'commendations.id', 'change.commendationId')
    .innerJoin('commendationDecisions as given', 'given.id', 'commendations.decisionId')
    .innerJoin('documents', 'documents.id', 'given.documentId')
    .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
    .select(columns)
    .select([
      'change.id as changeId',
      'change.returnBy',
      'change.returnedOn',
      'documents.number',
      'documents.symbol',
      'documents.issuedOn',
      'rewardPayments.paidOn',
    ])
    .$narrowType<{ status: CommendationStatus; subjectKind: SubjectKind }>()
    .where('change.decisionId', '=', decisionId)
    .executeTakeFirstOrThrow(() => new NotFound(`change of ${decisionId}`))
}

/** A draft that would take this commendation back or give it again, if one lies ready. */
export async function undoDraftedFor(db: Db | Tx, commendationId: string) {
  const drafted = await db
    .selectFrom('commendationChanges')
    .innerJoin('commendationDecisions as decision', 'decision.id', 'commendationChanges.decisionId')
    .innerJoin('documents', 'documents.id', 'decision.documentId')
    .select('decision.abstract')
    .where('commendationId', '=', commendationId)
    .where('documents.status', '=', 'draft')
    .executeTakeFirst()
  return drafted ?? null
}

export type ReturnRow = Awaited<ReturnType<typeof listReturns>>[number]

/** What has come back so far, in the order it came. */
export function listReturns(db: Db | Tx, changeId: string) {
  return db
    .selectFrom('rewardReturns')
    .leftJoin('users', 'users.id', 'rewardReturns.recordedBy')
    .select(['rewardReturns.id', 'returnedOn', 'returnedBy', 'amount', 'objects', 'users.name as recordedByName'])
    .where('changeId', '=', changeId)
    .orderBy('returnedOn')
    .orderBy('rewardReturns.id')
    .execute()
}

/** Decisions one may see that take this award's commendations back or give them again, drafts included. */
export function listChangesOf(db: Db | Tx, actor: Actor, decisionId: string) {
  return visibleTo(db, actor)
    .innerJoin('commendationChanges as change', 'change.decisionId', 'commendationDecisions.id')
    .innerJoin('commendations', 'commendations.id', 'change.commendationId')
    .select(['commendationDecisions.id', 'commendationDecisions.kind', 'change.commendationId'])
    .select(['documents.status', 'documents.number', 'documents.symbol'])
    .$narrowType<{ kind: DecisionKind }>()
    .where('commendations.decisionId', '=', decisionId)
    .where('documents.status', '<>', 'cancelled')
    .orderBy('commendationDecisions.draftedAt')
    .execute()
}
