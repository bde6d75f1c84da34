import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { zone } from '#platform/language/time.ts'
import { openTo } from '#app/closures/index.ts'
import type { Counted } from './breakdown.ts'
import { messages as say } from './messages.ts'
import type { Period } from './rules.ts'

/** Asks for the records of one figure: all of them (`see` null, for freezing only), or those a person may see. */
type Question = (db: Db | Tx, see: Actor | null, period: Period) => { execute: () => Promise<Counted[]>; compile: () => { sql: string } }

export type Figure = { code: string; label: Sentence; words: Sentence; question: Question }

/** The figures of the yearly report, in the order of the path. Each is counted from the very rows it shows. */
export const figures: readonly Figure[] = [
  { code: 'discovered', label: say.discovered, words: say.discoveredWords, question: discovered },
  { code: 'verified', label: say.verified, words: say.verifiedWords, question: verified },
]

/** What the path of the programme holds and this house does not count yet. */
export const notCounted: readonly Sentence[] = [
  { vi: 'Tin phát hiện của người dân', en: 'Tips from citizens' },
  { vi: 'Nhân tố mới đang bồi dưỡng', en: 'Emerging factors being nurtured' },
  { vi: 'Bản tin, phát thanh, mạng xã hội', en: 'Bulletin, radio, social media' },
  { vi: 'Hội nghị, giao lưu', en: 'Conferences and exchanges' },
  { vi: 'Tập huấn nghiệp vụ', en: 'Training' },
  { vi: 'Kinh phí', en: 'Money' },
]

function discovered(db: Db | Tx, see: Actor | null, { from, to, asOf }: Period) {
  const received = sql<Temporal.PlainDate>`coalesce(nominations.received_on, (nominations.submitted_at at time zone ${sql.lit(zone)})::date)`
  return about(nominationsSeen(db, see))
    .select(sql<Temporal.PlainDate>`min(${received})`.as('on'))
    .where('nominations.status', 'in', ['submitted', 'returned', 'verified'])
    .where('nominations.submittedAt', '<=', asOf)
    .where(sql<boolean>`${received} between ${from.toString()}::date and ${to.toString()}::date`)
    .select([sql<string>`subjects.id`.as('id'), sql<string>`'/office/people/' || subjects.id`.as('href')])
    .select(sql<string>`string_agg(distinct ${nominatedBy}, '; ')`.as('words'))
    .groupBy(['subjects.id', 'ethnicGroups.slug'])
    .orderBy('on')
    .orderBy('subjects.id')
}

function verified(db: Db | Tx, see: Actor | null, { from, to, asOf }: Period) {
  const day = sql<Temporal.PlainDate>`(max(findings.found_at) at time zone ${sql.lit(zone)})::date`
  return about(nominationsSeen(db, see))
    .innerJoin('claims', 'claims.nominationId', 'nominations.id')
    .innerJoin('findings', 'findings.claimId', 'claims.id')
    .select(day.as('on'))
    .where('nominations.status', '=', 'verified')
    .where('findings.foundAt', '<=', asOf)
    .having(sql<boolean>`${day} between ${from.toString()}::date and ${to.toString()}::date`)
    .select([sql<string>`nominations.id`.as('id'), sql<string>`'/office/nominations/' || nominations.id`.as('href')])
    .select(sql<string>`string_agg(distinct ${nominatedBy}, '; ')`.as('words'))
    .groupBy(['nominations.id', 'subjects.id', 'ethnicGroups.slug'])
    .orderBy('on')
    .orderBy('nominations.id')
}

/** As everywhere: within one's reach, and no closed door. */
function nominationsSeen(db: Db | Tx, see: Actor | null) {
  const all = db.selectFrom('nominations').innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
  if (!see) return all
  const open = all.where(openTo(see, 'nomination', 'nominations.id')).where(openTo(see, 'subject', 'subjects.id'))
  return see.reach === 'all' ? open : open.where('nominations.organisationId', 'in', [...see.reach])
}

/** Adds what a report breaks down by. */
function about(rows: ReturnType<typeof nominationsSeen>) {
  return rows
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .select(['subjects.name', 'subjects.isManager', 'ethnicGroups.name as ethnicGroup', 'ethnicGroups.minority'])
    .select([sql<Counted['kind']>`subjects.kind`.as('kind'), sql<Counted['sex']>`subjects.sex`.as('sex')])
}

const nominatedBy = sql<string>`(select n.name from organisation_names n
  where n.organisation_id = nominations.organisation_id order by n.from_on desc limit 1)`
