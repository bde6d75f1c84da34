import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { visibleCases } from '#app/nominations/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Result } from './rules.ts'

export type CaseHead = Awaited<ReturnType<typeof findCase>>

export function findCase(db: Db | Tx, actor: Actor, nominationId: string) {
  return visibleCases(db, actor)
    .select(['nominations.id', 'nominations.number', 'nominations.status', 'nominations.nominatorId', 'nominations.subjectId'])
    .select(['subjects.name as subjectName', 'nominations.submittedAt'])
    .where('nominations.id', '=', nominationId)
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${nominationId}`))
}

/** Whoever adds a claim holds the case still, so that numbers do not collide and a closed case stays closed. */
export function lockCase(tx: Tx, actor: Actor, nominationId: string) {
  return visibleCases(tx, actor)
    .select(['nominations.id', 'nominations.status', 'nominations.subjectId'])
    .where('nominations.id', '=', nominationId)
    .forUpdate('nominations')
    .executeTakeFirstOrThrow(() => new NotFound(`nomination ${nominationId}`))
}

function claimOf(db: Db | Tx, actor: Actor, claimId: string) {
  return visibleCases(db, actor)
    .innerJoin('claims', 'claims.nominationId', 'nominations.id')
    .innerJoin('users as author', 'author.id', 'claims.authorId')
    .selectAll('claims')
    .select(['author.name as authorName', 'nominations.status', 'nominations.nominatorId', 'subjects.name as subjectName'])
    .select(sql<string[]>`array(select v.by_id::text from claim_versions v where v.claim_id = claims.id)`.as('writers'))
    .where('claims.id', '=', claimId)
}

export function findClaim(db: Db | Tx, actor: Actor, claimId: string) {
  return claimOf(db, actor, claimId).executeTakeFirstOrThrow(() => new NotFound(`claim ${claimId}`))
}

export function lockClaim(tx: Tx, actor: Actor, claimId: string) {
  return claimOf(tx, actor, claimId)
    .forUpdate(['claims', 'nominations'])
    .executeTakeFirstOrThrow(() => new NotFound(`claim ${claimId}`))
}

export type ClaimRow = Awaited<ReturnType<typeof listClaims>>[number]

/**
 * Claims of one case with their evidence and newest finding, in one query. Begin with `findCase`: it is the door.
 * Keys inside JSON are single words: they are not turned from snake to camel case.
 */
export function listClaims(db: Db | Tx, { id }: { id: string }) {
  return db
    .selectFrom('claims')
    .innerJoin('users as author', 'author.id', 'claims.authorId')
    .selectAll('claims')
    .select('author.name as authorName')
    .select(sql<string[]>`array(select v.by_id::text from claim_versions v where v.claim_id = claims.id)`.as('writers'))
    .select((claim) => [
      jsonArrayFrom(
        claim
          .selectFrom('evidence')
          .leftJoin('fileReferences', 'fileReferences.id', 'evidence.fileReferenceId')
          .select(['evidence.id', 'evidence.kind', 'evidence.text', 'fileReferences.name as file'])
          .select(sql<string | null>`to_char(evidence.dated, 'DD/MM/YYYY')`.as('dated'))
          .whereRef('evidence.claimId', '=', 'claims.id')
          .where('evidence.removedAt', 'is', null)
          .orderBy('evidence.addedAt'),
      ).as('evidence'),
      jsonObjectFrom(
        claim
          .selectFrom('findings')
          .innerJoin('users as checker', 'checker.id', 'findings.checkerId')
          .select(['findings.reason', 'findings.claimVersion as version', 'checker.name as checker'])
          .select([sql<Result>`findings.result`.as('result'), sql<string>`findings.found_at::text`.as('at')])
          .whereRef('findings.claimId', '=', 'claims.id')
          .orderBy('findings.foundAt', 'desc')
          .orderBy('findings.id', 'desc')
          .limit(1),
      ).as('finding'),
    ])
    .where('claims.nominationId', '=', id)
    .where('claims.withdrawnAt', 'is', null)
    .orderBy('claims.ordinal')
    .execute()
}

/** The version somebody had before them when they began to edit, for the three-way comparison. */
export function findClaimVersion(db: Db | Tx, claimId: string, version: number) {
  return db.selectFrom('claimVersions').selectAll().where('claimId', '=', claimId).where('version', '=', version).executeTakeFirst()
}

const waiting = sql<number>`(select count(*) from claims c where c.nomination_id = nominations.id and c.withdrawn_at is null
  and not exists (select 1 from findings f where f.claim_id = c.id and f.claim_version = c.version))`
const all = sql<number>`(select count(*) from claims c where c.nomination_id = nominations.id and c.withdrawn_at is null)`

export type QueueRow = Awaited<ReturnType<typeof listVerificationQueue>>[number]

/** Submitted cases with something nobody has checked, oldest first. Not a list anybody keeps: it is asked each time. */
export function listVerificationQueue(db: Db, actor: Actor, { page = 1, size = 50, q = '' } = {}) {
  return unverified(db, actor, q)
    .select(['nominations.id', 'nominations.number', 'nominations.submittedAt', 'nominations.nominatorId', 'subjects.name as subjectName'])
    .select([waiting.as('left'), all.as('all')])
    .orderBy('nominations.submittedAt')
    .orderBy('nominations.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

/** Counted as far as anybody reads on: the figure stands on every page of the office. */
export async function countVerificationQueue(db: Db, actor: Actor, { q = '', most = 10_000 } = {}) {
  const { count } = await db
    .selectFrom(unverified(db, actor, q).select(sql.lit(1).as('one')).limit(most).as('seen'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const unchecked = sql`exists (select from claims c where c.nomination_id = nominations.id and c.withdrawn_at is null
  and not exists (select from findings f where f.claim_id = c.id and f.claim_version = c.version))`
const none = sql`not exists (select from claims c where c.nomination_id = nominations.id and c.withdrawn_at is null)`

function unverified(db: Db, actor: Actor, q: string) {
  const found = visibleCases(db, actor)
    .where('nominations.status', '=', 'submitted')
    .where(sql<boolean>`(${unchecked} or ${none})`)
  return q
    ? found.where(sql<boolean>`(subjects.folded like '%' || vi_fold(${q}) || '%' or vi_fold(nominations.number) = vi_fold(${q}))`)
    : found
}

/** A file of evidence, through the door of its case. */
export async function findEvidenceFile(db: Db, actor: Actor, evidenceId: string) {
  return visibleCases(db, actor)
    .innerJoin('claims', 'claims.nominationId', 'nominations.id')
    .innerJoin('evidence', 'evidence.claimId', 'claims.id')
    .innerJoin('fileReferences', 'fileReferences.id', 'evidence.fileReferenceId')
    .innerJoin('files', 'files.sha256', 'fileReferences.sha256')
    .select(['fileReferences.sha256', 'fileReferences.name', 'files.type', 'nominations.id as nominationId'])
    .where('evidence.id', '=', evidenceId)
    .where('evidence.removedAt', 'is', null)
    .executeTakeFirstOrThrow(() => new NotFound(`evidence ${evidenceId}`))
}

export function lockEvidence(tx: Tx, actor: Actor, evidenceId: string) {
  return visibleCases(tx, actor)
    .innerJoin('claims', 'claims.nominationId', 'nominations.id')
    .innerJoin('evidence', 'evidence.claimId', 'claims.id')
    .select([
      'evidence.id',
      'evidence.claimId',
      'evidence.fileReferenceId',
      'evidence.removedAt',
      'nominations.id as nominationId',
      'nominations.status',
    ])
    .where('evidence.id', '=', evidenceId)
    .forUpdate('evidence')
    .executeTakeFirstOrThrow(() => new NotFound(`evidence ${evidenceId}`))
}
