import { bodies, ruleInForce } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { median, totalsOf } from '../scores/scores.ts'
import { fillPlaces, isWoman, rank, type Criterion, type Passed, type Places, type Tier } from './tie-break.ts'

type Session = { id: string; on: Temporal.PlainDate }

/** The rule for equals on the day of a session. */
export function tieRule(db: Db | Tx, on: Temporal.PlainDate) {
  return ruleInForce(db, 'tie-break', 'equal merit', on)
}

export type Ranking = {
  awardCode: string
  awardName: string
  places: number
  basis: string
  citation: string | null
  /** Null until every item of this award has its outcome. */
  tiers: readonly Tier[] | null
  filled: Places | null
  chosen: { ids: readonly string[]; because: string; name: string } | null
  people: ReadonlyMap<string, string>
}

type ItemOf = {
  id: string
  awardCode: string
  awardName: string
  subjectName: string
  status: string
  outcome: { verdict: string; yes: number; of: number } | null
  decision: { decided: string } | null
}

/** For each award whose places are limited: who goes on, who does not, and what a person still has to say. */
export async function rankingsOf(db: Db | Tx, session: Session, items: readonly ItemOf[]): Promise<Ranking[]> {
  const limits = await db
    .selectFrom('sessionPlaces')
    .leftJoin('legalRules', 'legalRules.id', 'sessionPlaces.ruleId')
    .select(['awardCode', 'places', 'basis', 'citation', 'legalRules.body'])
    .where('sessionId', '=', session.id)
    .orderBy('awardCode')
    .execute()
  if (limits.length === 0) return []
  const [values, choices, reasons] = await Promise.all([
    knownOf(
      db,
      items.map(({ id }) => id),
    ),
    db.selectFrom('tieChoices').selectAll().where('sessionId', '=', session.id).execute(),
    db
      .selectFrom('tieReasons')
      .innerJoin('users', 'users.id', 'decidedBy')
      .select(['awardCode', 'because', 'users.name'])
      .where('sessionId', '=', session.id)
      .execute(),
  ])
  return limits.map(({ awardCode, places, basis, citation, body }) => {
    const own = items.filter((item) => item.awardCode === awardCode)
    const chosen = choices.filter((one) => one.awardCode === awardCode).map(({ itemId }) => itemId)
    const said = reasons.find((one) => one.awardCode === awardCode)
    // the version that was in force when the places were set, whatever is written down later
    const criteria = body === null ? [] : bodies['tie-break'].parse(body).criteria
    const tiers = own.every(isSettled) ? rank(passedOf(own, values), criteria) : null
    return {
      awardCode,
      awardName: own[0]?.awardName ?? awardCode,
      places,
      basis,
      citation,
      tiers,
      filled: tiers && fillPlaces(tiers, places, chosen),
      chosen: said ? { ids: chosen, because: said.because, name: said.name } : null,
      people: new Map(own.map(({ id, subjectName }) => [id, subjectName])),
    }
  })
}

/** Suspended items take no place; anything else has its outcome, and a person's word where the rule leaves it to one. */
function isSettled({ status, outcome, decision }: ItemOf) {
  if (status === 'suspended') return true
  return status === 'counted' && outcome !== null && (outcome.verdict !== 'authorityDecides' || decision !== null)
}

function passedOf(items: readonly ItemOf[], values: ReadonlyMap<string, Passed['values']>): Passed[] {
  return items.flatMap(({ id, outcome, decision }) => {
    const passed = decision ? decision.decided === 'passed' : outcome?.verdict === 'passed'
    return outcome && passed ? [{ id, yes: outcome.yes, of: outcome.of, values: values.get(id) ?? noData }] : []
  })
}

const noData: Record<Criterion, number | null> = { woman: null, 'direct work': null, 'higher score': null }

/** What our own records say of each candidate. Scores of members who take no part are left out. */
async function knownOf(db: Db | Tx, itemIds: readonly string[]) {
  if (itemIds.length === 0) return new Map<string, Passed['values']>()
  const [subjects, members, sheets, aside] = await Promise.all([
    db
      .selectFrom('agendaItems')
      .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
      .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
      .select(['agendaItems.id', 'subjects.id as subjectId', 'subjects.kind', 'subjects.sex', 'subjects.isManager'])
      .where('agendaItems.id', 'in', [...itemIds])
      .execute(),
    db
      .selectFrom('agendaItems')
      .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
      .innerJoin('memberships', 'memberships.subjectId', 'nominations.subjectId')
      .innerJoin('subjects', 'subjects.id', 'memberships.memberId')
      .select(['agendaItems.id', 'subjects.sex'])
      .where('agendaItems.id', 'in', [...itemIds])
      .execute(),
    db
      .selectFrom('scoreSheets')
      .leftJoin('scores', (join) =>
        join.onRef('scores.itemId', '=', 'scoreSheets.itemId').onRef('scores.seatId', '=', 'scoreSheets.seatId'),
      )
      .leftJoin('criteria', 'criteria.id', 'scores.criterionId')
      .select(['scoreSheets.itemId', 'scoreSheets.seatId', 'scoreSheets.status', 'criteria.kind', 'scores.points'])
      .where('scoreSheets.itemId', 'in', [...itemIds])
      .execute(),
    db
      .selectFrom('itemConflicts')
      .innerJoin('closures', 'closures.id', 'itemConflicts.closureId')
      .select(['itemId', 'seatId'])
      .where('itemId', 'in', [...itemIds])
      .where('closures.endedAt', 'is', null)
      .execute(),
  ])
  return new Map(
    subjects.map(({ id, kind, sex, isManager }) => {
      const of = <One extends { itemId: string }>(all: readonly One[]) => all.filter(({ itemId }) => itemId === id)
      const totals = totalsOf(
        of(sheets),
        of(aside).map(({ seatId }) => seatId),
      )
      return [
        id,
        {
          woman: isWoman(
            kind,
            sex,
            members.filter((member) => member.id === id).map((member) => member.sex),
          ),
          'direct work': isManager === null ? null : Number(!isManager),
          'higher score': median(totals.map(({ total }) => total)),
        },
      ]
    }),
  )
}
