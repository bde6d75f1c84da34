import { decidedAward } from '#app/rulebook/index.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'

export type CaseFacts = Awaited<ReturnType<typeof factsOf>>[number]

/**
 * What papers and packages tell of cases: who it is, what was done and shown, how the council voted. No phone, no number
 * of a paper. All cases at once, in the order asked for.
 */
export async function factsOf(db: Db | Tx, nominationIds: readonly string[]) {
  if (nominationIds.length === 0) return []
  const [rows, claims, awards] = await Promise.all([casesOf(db, nominationIds), claimsOf(db, nominationIds), awardsOf(db, nominationIds)])
  const found = rows.map((row) => ({
    ...row,
    claims: claims.filter(({ nominationId }) => nominationId === row.nominationId),
    awards: awards.filter(({ subjectId }) => subjectId === row.subjectId),
  }))
  return nominationIds.flatMap((id) => found.filter(({ nominationId }) => nominationId === id))
}

export type VotedCase = { vote: string | null; sessionId: string | null }

const nameOf = (table: string, key: string, id: string) =>
  sql<string | null>`(select n.name from ${sql.table(table)} n where n.${sql.ref(key)} = ${sql.ref(id)} order by n.from_on desc limit 1)`
const placeOf = sql<string | null>`(select n.kind || ' ' || n.name from place_names n
  where n.place_id = subjects.place_id and n.to_on is null order by n.from_on desc limit 1)`

function casesOf(db: Db | Tx, nominationIds: readonly string[]) {
  return db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .innerJoin('organisations as nominating', 'nominating.id', 'nominations.organisationId')
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('agendaItems as item')
          .innerJoin('councilSessions as session', 'session.id', 'item.sessionId')
          .innerJoin('councils', 'councils.id', 'session.councilId')
          .innerJoin('outcomes as outcome', (join) =>
            join.onRef('outcome.itemId', '=', 'item.id').onRef('outcome.voteRound', '=', 'item.voteRound'),
          )
          .select(['session.id as sessionId', 'session.number as sessionNumber', 'session.year as sessionYear'])
          // the day its minutes bear: it may have sat on another than the invitation said
          .select(({ fn }) => fn.coalesce('session.openedAt', 'session.heldAt').as('heldAt'))
          .select(['councils.name as councilName', 'outcome.sum as vote', 'outcome.verdict'])
          .whereRef('item.nominationId', '=', 'nominations.id')
          .whereRef('item.awardCode', '=', 'nominations.awardCode')
          .where('session.status', '=', 'signed')
          .orderBy('session.heldAt', 'desc')
          .limit(1)
          .as('voted'),
      (join) => join.onTrue(),
    )
    .select(['nominations.id as nominationId', 'nominations.number', 'nominations.awardCode', 'nominations.track', 'nominations.subjectId'])
    .select(['achievement', 'achievementFrom', 'achievementTo', 'subjects.kind', 'subjects.name', 'sex', 'bornOn', 'bornPrecision'])
    .select(['ethnicGroup', 'ethnicGroups.name as ethnicName', 'village', 'position', 'nominating.kind as nominatingKind'])
    .select([
      placeOf.as('place'),
      nameOf('organisation_names', 'organisation_id', 'subjects.organisation_id').as('unit'),
      nameOf('organisation_names', 'organisation_id', 'nominations.organisation_id').as('nominatedBy'),
    ])
    .select([
      'voted.sessionId',
      'voted.sessionNumber',
      'voted.sessionYear',
      'voted.heldAt',
      'voted.councilName',
      'voted.vote',
      'voted.verdict',
    ])
    .$narrowType<{ kind: 'individual' | 'household' | 'collective'; track: 'regular' | 'thematic' | 'sudden' }>()
    .where('nominations.id', 'in', [...nominationIds])
    .execute()
}

function claimsOf(db: Db | Tx, nominationIds: readonly string[]) {
  return db
    .selectFrom('claims')
    .select(['nominationId', 'text', 'figure', 'unit', 'periodFrom', 'periodTo'])
    .select(
      sql<
        'shown' | 'partly' | 'not shown' | null
      >`(select f.result from findings f where f.claim_id = claims.id and f.claim_version = claims.version order by f.found_at desc limit 1)`.as(
        'result',
      ),
    )
    .where('nominationId', 'in', [...nominationIds])
    .where('withdrawnAt', 'is', null)
    .orderBy('ordinal')
    .execute()
}

/** What was given before, by whoever: entered by hand, or decided here and still standing. */
async function awardsOf(db: Db | Tx, nominationIds: readonly string[]) {
  const subjects = db
    .selectFrom('nominations')
    .select('subjectId')
    .where('id', 'in', [...nominationIds])
  const [entered, own] = await Promise.all([
    db
      .selectFrom('pastAwards')
      .leftJoin('awardKinds', 'awardKinds.code', 'pastAwards.awardCode')
      .select(['subjectId', 'year', 'awardName', 'decisionNumber', 'decidedOn', 'issuer', 'awardKinds.family'])
      .where('subjectId', 'in', subjects)
      .orderBy('year')
      .execute(),
    db
      .selectFrom('commendations')
      .innerJoin('commendationDecisions', 'commendationDecisions.id', 'commendations.decisionId')
      .innerJoin('documents', 'documents.id', 'commendationDecisions.documentId')
      .innerJoin('awardKinds', 'awardKinds.code', 'commendations.awardCode')
      .select([
        'commendations.subjectId',
        'documents.year',
        decidedAward('commendations.awardCode').as('awardName'),
        'documents.number',
        'documents.symbol',
      ])
      .select(['documents.issuedOn as decidedOn', 'awardKinds.family'])
      .where('commendations.subjectId', 'in', subjects)
      .where('commendations.status', 'in', ['effective', 'restored'])
      .orderBy('documents.issuedOn')
      .execute(),
  ])
  const ours = own.map(({ number, symbol, ...one }) => ({ ...one, decisionNumber: `${number}/${symbol}`, issuer: null }))
  return [...entered, ...ours].sort((a, b) => a.year - b.year)
}

/** What the other side is told of a case. Frozen when the package is sent. */
export function summaryOf(facts: CaseFacts) {
  const { number, kind, name, sex, bornOn, bornPrecision, ethnicGroup, village, place, position, unit, vote } = facts
  const { achievement, achievementFrom, achievementTo } = facts
  const claims = facts.claims.map(({ text, figure, unit: of, result }) => ({ text, figure, unit: of, result }))
  const who = { number, kind, name, sex, bornOn, bornPrecision, ethnicGroup, village, place, position, unit }
  return { ...who, achievement, achievementFrom, achievementTo, vote, claims }
}
