import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { nominatedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'

export type ResultRow = Awaited<ReturnType<typeof listResults>>[number]

/** The latest appraisal, the latest vote in signed minutes, the decision that was issued, and the package it lies in. */
const appraised = sql<{
  conclusion: string | null
  opinion: string | null
}>`lateral (select a.conclusion, a.opinion from appraisals a where a.nomination_id = nominations.id order by a.at desc, a.id desc limit 1)`.as(
  'appraised',
)
const voted =
  sql<Voted>`lateral (select o.verdict, o.sum, s.number, s.year, d.decided, d.because, u.name as decided_by, l.because as left_out
  from agenda_items i join council_sessions s on s.id = i.session_id and s.status = 'signed'
  join outcomes o on o.item_id = i.id and o.vote_round = i.vote_round
  left join authority_decisions d on d.item_id = i.id and d.vote_round = i.vote_round
  left join users u on u.id = d.decided_by
  left join items_left_out l on l.item_id = i.id
  where i.nomination_id = nominations.id order by s.held_at desc limit 1)`.as('voted')
const decided =
  sql<Decided>`lateral (select d.number as decision_number, d.symbol as decision_symbol, d.issued_on as decided_on, c.status as standing
  from commendations c join commendation_decisions i on i.id = c.decision_id join documents d on d.id = i.document_id
  where c.nomination_id = nominations.id and d.status = 'issued')`.as('decided')
const above = sql<Above>`lateral (select p.status as above_status, p.other_party, pc.result, pc.result_reason, pc.result_decision
  from package_cases pc join packages p on p.id = pc.package_id and p.direction = 'out' and p.status <> 'withdrawn'
  where pc.nomination_id = nominations.id order by p.created_at desc limit 1)`.as('above')

/**
 * What became of every nomination of a round, unit by unit: what each unit may be told. A vote is told once its minutes
 * are signed, a decision once it is registered; a closed case is not there.
 */
export function listResults(db: Db | Tx, actor: Actor, { roundId, unitId }: { roundId: string; unitId: string | null }) {
  const query = db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .leftJoin(appraised, (join) => join.onTrue())
    .leftJoin(voted, (join) => join.onTrue())
    .leftJoin(decided, (join) => join.onTrue())
    .leftJoin(above, (join) => join.onTrue())
    .select([
      'nominations.id',
      'nominations.number',
      'nominations.status',
      'statusReason',
      'nominations.organisationId',
      'subjects.name',
      'subjects.village',
    ])
    .select([nominatedAward().as('awardName'), 'appraised.conclusion', 'appraised.opinion'])
    .select([
      'voted.verdict',
      'voted.sum',
      'voted.number as sessionNumber',
      'voted.year as sessionYear',
      'voted.decided',
      'voted.because',
      'voted.decidedBy',
      'voted.leftOut',
    ])
    .select(['decided.decisionNumber', 'decided.decisionSymbol', 'decided.decidedOn', 'decided.standing'])
    .select(['above.aboveStatus', 'above.otherParty', 'above.result', 'above.resultReason', 'above.resultDecision'])
    .select(
      sql<string>`(select n.name from organisation_names n where n.organisation_id = nominations.organisation_id order by n.from_on desc limit 1)`.as(
        'unit',
      ),
    )
    .where('nominations.roundId', '=', roundId)
    .where('nominations.status', 'in', ['submitted', 'verified', 'returned'])
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .orderBy('unit')
    .orderBy('subjects.givenName')
    .orderBy('nominations.id')
    .limit(1000)
  const reached =
    actor.reach === 'all' ? query : query.where('nominations.organisationId', 'in', actor.reach.length ? [...actor.reach] : [''])
  return (unitId ? reached.where('nominations.organisationId', '=', unitId) : reached).execute()
}

type Voted = {
  verdict: string | null
  sum: string | null
  number: number | null
  year: number | null
  decided: 'passed' | 'notPassed' | null
  because: string | null
  decidedBy: string | null
  leftOut: string | null
}
type Decided = {
  decisionNumber: number | null
  decisionSymbol: string | null
  decidedOn: Temporal.PlainDate | null
  standing: string | null
}
type Above = {
  aboveStatus: string | null
  otherParty: string | null
  result: 'awarded' | 'not awarded' | null
  resultReason: string | null
  resultDecision: string | null
}
