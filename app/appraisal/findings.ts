import { listClosures } from '#app/closures/index.ts'
import { daysOfTerm, lawDay, ruleInForce, workCalendar, type Relied } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { answer, readConditions, type SubjectKind } from './conditions.ts'
import { messages } from './messages.ts'
import { noticeRule } from './notices.ts'
import { findHistory, findNotice, listAwards, listCasePapers, listObjections, type CaseDetails } from './queries.ts'
import { noticeStanding } from './rules.ts'
import { listYearRecords } from './year-records.ts'

export type Findings = Awaited<ReturnType<typeof findFindings>>

/** Everything that is known for or against a case on a day, each with the version of the rule it was asked by. */
export async function findFindings(db: Db | Tx, one: CaseDetails, today: Temporal.PlainDate) {
  const on = await lawDay(db, today, one.receivedUnder)
  const [conditions, papers, rewarded, doors, notice] = await Promise.all([
    findConditions(db, one, on),
    findPapers(db, one, on),
    findRewarded(db, one),
    listClosures(db, 'nomination', one.id),
    findNoticeStanding(db, one, on, today),
  ])
  return { on, conditions, papers, rewarded, notice, hold: doors.find((door) => door.reason === 'hold') ?? null }
}

/** The rules a conclusion rests on. */
export function rulesOf({ conditions, papers, notice }: Findings): Relied[] {
  return [conditions.rule, conditions.exclusion, papers.rule, notice.rule]
}

/** What no rule in force says anything about: a person has to have compared it, for the program assumes nothing. */
export function withoutRule({ commendationType }: Pick<CaseDetails, 'commendationType'>, found: Findings): Sentence[] {
  const { conditions, papers, notice } = found
  return [
    ...(conditions.rule ? [] : [messages.conditions]),
    ...(conditions.exclusion || commendationType !== 'MERIT' || conditions.awards.length === 0 ? [] : [messages.exclusions]),
    ...(papers.rule ? [] : [messages.papers]),
    ...(notice.rule || notice.notice ? [] : [messages.notice]),
  ]
}

async function findConditions(db: Db | Tx, one: CaseDetails, on: Temporal.PlainDate) {
  const [rule, years, awards, history] = [
    await ruleInForce(db, 'condition', one.awardCode, on),
    await listYearRecords(db, one.subjectId),
    await listAwards(db, one),
    await findHistory(db, one.subjectId),
  ]
  const exclusion = await ruleInForce(db, 'type exclusion', one.commendationType, on)
  const facts = {
    awards,
    years,
    year: one.year,
    wholeSince: history?.wholeSince ?? null,
    excluded: new Set(exclusion?.body.excluded ?? []),
  }
  const requirements = rule ? readConditions(rule.body.parts, asKind(one.kind)) : []
  return {
    rule,
    exclusion,
    awards,
    years,
    history: history ?? null,
    answers: requirements.map((requirement) => answer(requirement, facts)),
  }
}

function asKind(kind: string): SubjectKind {
  return kind === 'household' || kind === 'collective' ? kind : 'individual'
}

async function findPapers(db: Db | Tx, one: CaseDetails, on: Temporal.PlainDate) {
  const key = one.level === 'state' ? 'state' : one.family === 'title' ? 'title' : 'form'
  const [rule, kept] = [await ruleInForce(db, 'dossier', key, on), await listCasePapers(db, one.id)]
  const parts = (rule?.body.parts ?? []).map((part) => ({
    part,
    optional: isOptional(part),
    paper: kept.find((paper) => paper.part === part) ?? null,
  }))
  return { rule, parts, missing: parts.filter(({ optional, paper }) => !paper && !optional).length }
}

/** A part that the rule itself names as needed only in some cases. */
function isOptional(part: string) {
  return /\((nếu có|khi )/i.test(part)
}

/** Awards whose period of achievement meets that of this case: one achievement is not rewarded twice. */
async function findRewarded(db: Db | Tx, one: CaseDetails) {
  const awards = await listAwards(db, one)
  const { achievementFrom: from, achievementTo: to } = one
  if (!from && !to) return awards.filter((award) => award.year === one.year)
  const starts = from ?? to
  const ends = to ?? from
  return awards.filter((award) => {
    const [begin, end] = [award.from ?? firstDay(award.year), award.to ?? lastDay(award.year)]
    return starts && ends && Temporal.PlainDate.compare(begin, ends) <= 0 && Temporal.PlainDate.compare(starts, end) <= 0
  })
}

const firstDay = (year: number) => Temporal.PlainDate.from({ year, month: 1, day: 1 })
const lastDay = (year: number) => Temporal.PlainDate.from({ year, month: 12, day: 31 })

async function findNoticeStanding(db: Db | Tx, one: CaseDetails, on: Temporal.PlainDate, today: Temporal.PlainDate) {
  const [rule, notice, objections] = [await noticeRule(db, one, on), await findNotice(db, one.id), await listObjections(db, one.id)]
  const openObjections = objections.filter((objection) => !objection.handledAt).length
  const need = rule?.body.days ?? null
  const unit = rule?.body.unit ?? 'working'
  const workingDays = notice ? daysOfTerm(notice.opensOn.subtract({ days: 1 }), notice.closesOn, unit, await workCalendar(db)) : 0
  return {
    rule,
    need,
    notice,
    objections,
    openObjections,
    workingDays,
    standing: noticeStanding(need, notice && { ...notice, workingDays, openObjections }, today),
  }
}
