import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { openTo } from '#app/closures/index.ts'
import { awardNamed, lawDay, nominatedAward, ruleInForce } from '#app/rulebook/index.ts'
import type { SubjectKind } from './rules.ts'

export type Candidate = Awaited<ReturnType<typeof agreedOn>>[number]

/** Those the council agreed on, in a session whose minutes are signed, and who are in no decision yet. */
export function agreedOn(db: Db | Tx, actor: Actor) {
  return candidates(db, actor)
    .innerJoin('agendaItems as item', 'item.nominationId', 'nominations.id')
    .innerJoin('councilSessions as session', 'session.id', 'item.sessionId')
    .innerJoin('outcomes as outcome', (join) =>
      join.onRef('outcome.itemId', '=', 'item.id').onRef('outcome.voteRound', '=', 'item.voteRound'),
    )
    .leftJoin('authorityDecisions as decided', (join) =>
      join.onRef('decided.itemId', '=', 'item.id').onRef('decided.voteRound', '=', 'item.voteRound'),
    )
    .where('session.status', '=', 'signed')
    .where(sql<boolean>`not exists (select from items_left_out l where l.item_id = item.id)`)
    .where((is) =>
      is.or([
        is('outcome.verdict', '=', 'passed'),
        is.and([is('outcome.verdict', '=', 'authorityDecides'), is('decided.decided', '=', 'passed')]),
      ]),
    )
    .leftJoin('users as decider', 'decider.id', 'decided.decidedBy')
    .select(['item.awardCode as awardCode', 'outcome.sum as sum', 'item.ordinal as ordinal'])
    .select(['decider.name as decidedBy', 'decided.because as decidedBecause'])
    .select(awardNamed('item.awardCode', 'session.heldAt').as('awardName'))
    .select(['session.id as sessionId', 'session.number as sessionNumber', 'session.year as sessionYear', 'session.heldAt as heldAt'])
    .orderBy('session.heldAt')
    .orderBy('item.ordinal')
    .execute()
}

/** Checked nominations for awards on which the rules ask for no vote. */
export async function withoutVote(db: Db | Tx, actor: Actor, today: Temporal.PlainDate) {
  const checked = await candidates(db, actor)
    .where('nominations.status', '=', 'verified')
    .select(['nominations.awardCode as awardCode', 'nominations.receivedUnder', nominatedAward().as('awardName')])
    .orderBy('nominations.changedAt')
    .limit(500)
    .execute()
  const lawOf = ({ awardCode, receivedUnder }: (typeof checked)[number]) => `${awardCode} ${receivedUnder?.toString() ?? ''}`
  const free = new Set<string>()
  for (const [law, { awardCode, receivedUnder }] of new Map(checked.map((one) => [lawOf(one), one]))) {
    const rule = await ruleInForce(db, 'threshold', awardCode, await lawDay(db, today, receivedUnder))
    if (rule && !rule.body.voteRequired) free.add(law)
  }
  return checked.filter((one) => free.has(lawOf(one)))
}

/** Stages at which a case is with the level above, or was answered there: nothing is left to decide here. */
const gone = ['packing', 'forwarded', 'sent back above', 'honoured above', 'refused above']

function candidates(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .leftJoin('commendations', 'commendations.nominationId', 'nominations.id')
    .where('commendations.id', 'is', null)
    .where(sql<boolean>`not exists (select from case_stages s where s.nomination_id = nominations.id and s.stage in (${sql.join(gone)}))`)
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .select(['nominations.id as nominationId', 'subjects.id as subjectId', 'subjects.name as name', 'subjects.kind as kind'])
    .$narrowType<{ kind: SubjectKind }>()
}

/** What a paper says of each nominated subject: form of address, position or home, the achievement and its period. */
export function asPrinted(db: Db | Tx, nominationIds: readonly string[]) {
  return db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select([
      'nominations.id as nominationId',
      'nominations.subjectId',
      'nominations.achievement',
      'achievementFrom',
      'achievementTo',
      'nominations.commendationType',
    ])
    .select(['subjects.kind', 'subjects.name', 'subjects.sex', 'subjects.position', 'subjects.village'])
    .select([
      nameOf('organisation_names', 'organisation_id', 'subjects.organisation_id').as('organisation'),
      nameOf('place_names', 'place_id', 'subjects.place_id').as('place'),
    ])
    .$narrowType<{ kind: SubjectKind }>()
    .where('nominations.id', 'in', [...nominationIds])
    .orderBy(sql`subjects.given_name collate "vi-x-icu"`)
    .orderBy('subjects.id')
    .execute()
}

function nameOf(table: 'organisation_names' | 'place_names', key: 'organisation_id' | 'place_id', id: string) {
  const kind = table === 'place_names' ? sql`lower(n.kind) || ' ' || n.name` : sql`n.name`
  return sql<
    string | null
  >`(select ${kind} from ${sql.table(table)} n where n.${sql.ref(key)} = ${sql.ref(id)} order by n.from_on desc limit 1)`
}

type Printed = Awaited<ReturnType<typeof asPrinted>>[number]

/** What stands before the name; not where the name itself begins with it: “Hộ bà Ka Ƀông” is no “Hộ gia đình Hộ bà…”. */
export function addressOf({ kind, sex, name }: Pick<Printed, 'kind' | 'sex' | 'name'>) {
  if (kind === 'collective') return begins(name, 'tập thể') ? '' : 'Tập thể'
  if (kind === 'household') return begins(name, 'hộ') || begins(name, 'gia đình') ? '' : 'Hộ gia đình'
  return sex === 'female' ? 'Bà' : sex === 'male' ? 'Ông' : ''
}

function begins(name: string, word: string) {
  return name.normalize('NFC').toLocaleLowerCase('vi').startsWith(`${word} `)
}

/** Position and unit, or village and commune; nothing is invented where nothing is known. */
export function aboutOf({ position, organisation, village, place }: Pick<Printed, 'position' | 'organisation' | 'village' | 'place'>) {
  const work = [position, organisation].filter(Boolean)
  return (work.length > 0 ? work : [village, place].filter(Boolean)).join(', ')
}

/** 2024-2026, or one year; empty where the nomination gives no period. */
export function periodOf({ achievementFrom: from, achievementTo: to }: Pick<Printed, 'achievementFrom' | 'achievementTo'>) {
  const years = [from?.year, to?.year].filter((year) => year !== undefined)
  return [...new Set(years)].join('-')
}
