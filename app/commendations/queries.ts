import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { openTo } from '#app/closures/index.ts'
import type { CommendationStatus, DecisionKind, SubjectKind } from './rules.ts'

export type DecisionDetails = Awaited<ReturnType<typeof findDecision>>
export type CommendationRow = Awaited<ReturnType<typeof listCommendations>>[number]
type DocumentStatus = 'draft' | 'issued' | 'cancelled'

/** Issued decisions are seen inside the agency; drafts by those who prepare and sign them, never through a closed door. */
export function visibleTo(db: Db | Tx, actor: Actor) {
  const prepares = (['office', 'leader', 'council'] as const).some((role) => actor.roles.has(role))
  return db
    .selectFrom('commendationDecisions')
    .innerJoin('documents', 'documents.id', 'commendationDecisions.documentId')
    .where((is) => is.lit(actor.reach === 'all'))
    .where((is) =>
      is.or([
        is('documents.status', '<>', 'draft'),
        is.and([
          is.lit(prepares),
          is.not(
            is.exists(
              is
                .selectFrom('documentNominations as named')
                .select('named.documentId')
                .whereRef('named.documentId', '=', 'documents.id')
                .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
            ),
          ),
        ]),
      ]),
    )
}

function details(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .innerJoin('awardKinds', 'awardKinds.code', 'commendationDecisions.awardCode')
    .selectAll('commendationDecisions')
    .select(['awardKinds.family', 'awardKinds.level', 'awardKinds.ordinal as rank'])
    .select(decidedAward('commendationDecisions.awardCode').as('awardName'))
    .select([
      'documents.status',
      'documents.number',
      'documents.symbol',
      'documents.issuedOn',
      'documents.content',
      'documents.organisationId',
      'documents.version as documentVersion',
    ])
    .$narrowType<{ kind: DecisionKind; status: DocumentStatus; signingForm: 'head' | 'TM.' | 'KT.' | 'TL.' | 'TUQ.' }>()
    .where('commendationDecisions.id', '=', id)
}

export function findDecision(db: Db | Tx, actor: Actor, id: string) {
  return details(db, actor, id).executeTakeFirstOrThrow(() => new NotFound(`decision ${id}`))
}

export function lockDecision(tx: Tx, actor: Actor, id: string) {
  return details(tx, actor, id)
    .forUpdate('commendationDecisions')
    .executeTakeFirstOrThrow(() => new NotFound(`decision ${id}`))
}

export const columns = [
  'commendations.id',
  'commendations.ordinal',
  'commendations.nominationId',
  'commendations.subjectId',
  'commendations.awardCode',
  'commendations.subjectKind',
  'commendations.address',
  'commendations.name',
  'commendations.about',
  'commendations.achievement',
  'commendations.period',
  'commendations.thousandths',
  'commendations.baseSalary',
  'commendations.amount',
  'commendations.amountNote',
  'commendations.coefficientRuleId',
  'commendations.baseRuleId',
  'commendations.status',
  'commendations.bookYear',
  'commendations.bookNumber',
  'commendations.code',
  'commendations.decisionId',
] as const

export function listCommendations(db: Db | Tx, decisionId: string) {
  return db
    .selectFrom('commendations')
    .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
    .select(columns)
    .select(['rewardPayments.paidOn', 'rewardPayments.receivedBy'])
    .$narrowType<{ status: CommendationStatus; subjectKind: SubjectKind }>()
    .where('decisionId', '=', decisionId)
    .orderBy('commendations.ordinal')
    .execute()
}

export function lockCommendation(tx: Tx, actor: Actor, id: string) {
  return visible(tx, actor, id)
    .forUpdate('commendations')
    .executeTakeFirstOrThrow(() => new NotFound(`commendation ${id}`))
}

function visible(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .innerJoin('commendations', 'commendations.decisionId', 'commendationDecisions.id')
    .innerJoin('awardKinds', 'awardKinds.code', 'commendations.awardCode')
    .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
    .select(columns)
    .select([
      'rewardPayments.paidOn',
      'awardKinds.level',
      'documents.number',
      'documents.symbol',
      'documents.issuedOn',
      'commendationDecisions.documentId',
    ])
    .select(decidedAward('commendations.awardCode').as('awardName'))
    .$narrowType<{ status: CommendationStatus; subjectKind: SubjectKind }>()
    .where('commendations.id', '=', id)
}

/** Other titles of the same people, to pay only the highest of a period. */
export function otherTitles(db: Db | Tx, subjectIds: readonly string[], exceptDecision: string) {
  if (subjectIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('commendations')
    .innerJoin('awardKinds', 'awardKinds.code', 'commendations.awardCode')
    .select(['subjectId', 'family', 'period', 'awardKinds.ordinal as rank', 'amount'])
    .where('subjectId', 'in', [...subjectIds])
    .where('decisionId', '<>', exceptDecision)
    .where('status', 'in', ['effective', 'restored'])
    .execute()
}

/** What was given to these subjects, latest first: the decision, and whether it stands; a closed case is not there. */
export function listCommendationsOf(db: Db | Tx, actor: Actor, subjectIds: readonly string[]) {
  if (subjectIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('commendations')
    .innerJoin('commendationDecisions', 'commendationDecisions.id', 'commendations.decisionId')
    .innerJoin('documents', 'documents.id', 'commendationDecisions.documentId')
    .select(columns)
    .select([decidedAward('commendations.awardCode').as('awardName'), 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .$narrowType<{ status: CommendationStatus; subjectKind: SubjectKind }>()
    .where('commendations.subjectId', 'in', [...subjectIds])
    .where('commendations.status', '<>', 'draft')
    .where(openTo(actor, 'nomination', 'commendations.nominationId'))
    .orderBy('documents.issuedOn', 'desc')
    .orderBy('commendations.id')
    .execute()
}
