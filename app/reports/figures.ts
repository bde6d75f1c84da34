import { sql } from 'kysely'
import { countedForAll } from '#app/commendations/index.ts'
import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { zone } from '#platform/language/time.ts'
import { openTo } from '#app/closures/index.ts'
import type { Counted } from './breakdown.ts'
import { messages as say } from './messages.ts'
import type { Period } from './rules.ts'

/** Who asks; `forAll` leaves out what is closed to anybody, so that everybody of one reach is answered alike. */
type Asker = Actor & { forAll?: true }

/** Asks for the records of one figure: all of them (`see` null, for freezing only), or those a person may see. */
type Question = (db: Db | Tx, see: Asker | null, period: Period) => { execute: () => Promise<Counted[]>; compile: () => { sql: string } }

/** `cases`: it counts cases that are still being judged, so doors may be closed to some of them. */
export type Figure = { code: string; label: Sentence; words: Sentence; question: Question; cases?: true }

/** The figures of the yearly report, in the order of the path. Each is counted from the very rows it shows. */
export const figures: readonly Figure[] = [
  { code: 'discovered', label: say.discovered, words: say.discoveredWords, question: discovered, cases: true },
  { code: 'verified', label: say.verified, words: say.verifiedWords, question: verified, cases: true },
  { code: 'recognised', label: say.recognised, words: say.recognisedWords, question: commended(['title', 'honour', 'programme']) },
  { code: 'rewarded', label: say.rewarded, words: say.rewardedWords, question: commended(['form']) },
  { code: 'told', label: say.told, words: say.toldWords, question: told },
  { code: 'copied', label: say.copied, words: say.copiedWords, question: copied },
]

export function countsCases(code: string) {
  return figures.some((figure) => figure.code === code && figure.cases)
}

/** What the path of the programme holds and this house does not count yet. */
export const notCounted: readonly Sentence[] = [
  { vi: 'Tin phát hiện của người dân', en: 'Tips from citizens' },
  { vi: 'Nhân tố mới đang bồi dưỡng', en: 'Emerging factors being nurtured' },
  { vi: 'Bản tin, phát thanh, mạng xã hội', en: 'Bulletin, radio, social media' },
  { vi: 'Hội nghị, giao lưu', en: 'Conferences and exchanges' },
  { vi: 'Tập huấn nghiệp vụ', en: 'Training' },
  { vi: 'Kinh phí', en: 'Money' },
]

function discovered(db: Db | Tx, see: Asker | null, { from, to, asOf }: Period) {
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

function verified(db: Db | Tx, see: Asker | null, { from, to, asOf }: Period) {
  const day = sql<Temporal.PlainDate>`(max(findings.found_at) at time zone ${sql.lit(zone)})::date`
  return about(nominationsSeen(db, see))
    .innerJoin('claims', 'claims.nominationId', 'nominations.id')
    .innerJoin('findings', 'findings.claimId', 'claims.id')
    .select(day.as('on'))
    .where('claims.withdrawnAt', 'is', null)
    .where('nominations.status', 'in', ['submitted', 'verified'])
    .where(sql<boolean>`not exists (select 1 from claims open where open.nomination_id = nominations.id and open.withdrawn_at is null
      and not exists (select 1 from findings f where f.claim_id = open.id and f.claim_version = open.version and f.found_at <= ${asOf.toString()}))`)
    .where('findings.foundAt', '<=', asOf)
    .having(sql<boolean>`${day} between ${from.toString()}::date and ${to.toString()}::date`)
    .select([sql<string>`nominations.id`.as('id'), sql<string>`'/office/nominations/' || nominations.id`.as('href')])
    .select(sql<string>`string_agg(distinct ${nominatedBy}, '; ')`.as('words'))
    .groupBy(['nominations.id', 'subjects.id', 'ethnicGroups.slug'])
    .orderBy('on')
    .orderBy('nominations.id')
}

/** Decisions that were issued are public: no door is closed to them. */
function commended(families: readonly string[]): Question {
  return (db, _see, { from, to, asOf }) => {
    const undone = sql<boolean>`exists (select 1 from commendation_changes change
      join commendation_decisions undoing on undoing.id = change.decision_id join documents paper on paper.id = undoing.document_id
      where change.commendation_id = commendations.id and paper.registered_at <= ${asOf.toString()} and undoing.kind in ('revocation', 'stripping')
        and not exists (select 1 from commendation_changes again
          join commendation_decisions giving on giving.id = again.decision_id join documents given on given.id = giving.document_id
          where again.commendation_id = commendations.id and giving.kind = 'restoration'
            and given.registered_at > paper.registered_at and given.registered_at <= ${asOf.toString()}))`
    return db
      .selectFrom('commendations')
      .innerJoin('commendationDecisions', 'commendationDecisions.id', 'commendations.decisionId')
      .innerJoin('documents', 'documents.id', 'commendationDecisions.documentId')
      .innerJoin('awardKinds', 'awardKinds.code', 'commendations.awardCode')
      .innerJoin('subjects', 'subjects.id', 'commendations.subjectId')
      .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
      .where('awardKinds.family', 'in', [...families])
      .where('documents.status', '=', 'issued')
      .where('documents.registeredAt', '<=', asOf)
      .where('documents.issuedOn', '>=', from)
      .where('documents.issuedOn', '<=', to)
      .where(sql<boolean>`not ${undone}`)
      .select(['commendations.id', 'commendations.name', decidedAward('commendations.awardCode').as('award'), 'subjects.isManager'])
      .select(['ethnicGroups.name as ethnicGroup', 'ethnicGroups.minority', sql<Temporal.PlainDate>`documents.issued_on`.as('on')])
      .select([sql<Counted['kind']>`commendations.subject_kind`.as('kind'), sql<Counted['sex']>`subjects.sex`.as('sex')])
      .select(sql<string>`'/office/commendations/' || commendation_decisions.id`.as('href'))
      .select(sql<string>`${decidedAward('commendations.awardCode')} || ', ' || documents.number || '/' || documents.symbol`.as('words'))
      .orderBy('documents.issuedOn')
      .orderBy('commendations.ordinal')
  }
}

/** Stories by the day they were first read; what was withdrawn is told no more. Published is public. */
function told(db: Db | Tx, _see: Asker | null, { from, to, asOf }: Period) {
  const first = sql<Temporal.PlainDate>`(min(story_editions.published_at) at time zone ${sql.lit(zone)})::date`
  return db
    .selectFrom('stories')
    .innerJoin('storyEditions', 'storyEditions.storyId', 'stories.id')
    .innerJoin('subjects', 'subjects.id', 'stories.subjectId')
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .where('storyEditions.publishedAt', '<=', asOf)
    .where((is) => is.or([is('stories.withdrawnAt', 'is', null), is('stories.withdrawnAt', '>', asOf)]))
    .having(sql<boolean>`${first} between ${from.toString()}::date and ${to.toString()}::date`)
    .select(['stories.id', 'subjects.name', 'subjects.isManager', 'ethnicGroups.name as ethnicGroup', 'ethnicGroups.minority'])
    .select([first.as('on'), sql<Counted['kind']>`subjects.kind`.as('kind'), sql<Counted['sex']>`subjects.sex`.as('sex')])
    .select([sql<string>`'/guong/' || stories.slug`.as('href'), sql<string>`'/guong/' || stories.slug`.as('words'), none.as('award')])
    .groupBy(['stories.id', 'subjects.id', 'ethnicGroups.slug'])
    .orderBy('on')
    .orderBy('stories.id')
}

/** Places that took a model up, by the day the second of the two who must confirm it did. What is confirmed is public. */
function copied(db: Db | Tx, _see: Asker | null, { from, to, asOf }: Period) {
  const confirmed = sql<Temporal.PlainDate>`(max(adoption_confirmations.at) at time zone ${sql.lit(zone)})::date`
  return db
    .selectFrom('adoptions')
    .innerJoin('models', 'models.id', 'adoptions.modelId')
    .innerJoin('adoptionConfirmations', 'adoptionConfirmations.adoptionId', 'adoptions.id')
    .where('adoptionConfirmations.at', '<=', asOf)
    .having(sql<boolean>`count(*) = 2 and ${confirmed} between ${from.toString()}::date and ${to.toString()}::date`)
    .select(['adoptions.id', 'adoptions.place as name', 'models.title as words', confirmed.as('on')])
    .select([sql<string>`'/office/models/' || models.id`.as('href'), none.as('award'), none.as('ethnicGroup')])
    .select([sql<null>`null::text`.as('kind'), sql<null>`null::text`.as('sex'), sql<null>`null::boolean`.as('minority')])
    .select(sql<null>`null::boolean`.as('isManager'))
    .groupBy(['adoptions.id', 'models.id'])
    .orderBy('on')
    .orderBy('adoptions.id')
}

const none = sql<string | null>`null::text`

/** As everywhere: within one's reach, and no closed door. */
function nominationsSeen(db: Db | Tx, see: Asker | null) {
  const all = db.selectFrom('nominations').innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
  if (!see) return all
  const open = see.forAll
    ? all.where(countedForAll('nominations.id', 'subjects.id'))
    : all.where(openTo(see, 'nomination', 'nominations.id')).where(openTo(see, 'subject', 'subjects.id'))
  return see.reach === 'all' ? open : open.where('nominations.organisationId', 'in', [...see.reach])
}

/** Adds what a report breaks down by. */
function about(rows: ReturnType<typeof nominationsSeen>) {
  return rows
    .leftJoin('ethnicGroups', 'ethnicGroups.slug', 'subjects.ethnicGroup')
    .select(['subjects.name', 'subjects.isManager', 'ethnicGroups.name as ethnicGroup', 'ethnicGroups.minority'])
    .select([sql<Counted['kind']>`subjects.kind`.as('kind'), sql<Counted['sex']>`subjects.sex`.as('sex'), none.as('award')])
}

const nominatedBy = sql<string>`(select n.name from organisation_names n
  where n.organisation_id = nominations.organisation_id order by n.from_on desc limit 1)`
