import { basesOn, basisOn, letterheadOn, symbolOf, type Draft } from '#app/documents/index.ts'
import { minutesExtract } from '#app/council/index.ts'
import { writeBirth } from '#app/people/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { factsOf, type CaseFacts } from './case-facts.ts'
import { reportOf } from './achievement.ts'
import { submissionPaper } from './papers/submission.ts'
import { summaryListPaper, type SummaryLine } from './papers/summary-list.ts'
import type { PackageDetails } from './queries.ts'

/** Papers that are drawn from a package each time they are asked for. */
export const packagePapers = {
  'summary-list': summaryList,
  'minutes-extract': minutesExtracts,
  'achievement-reports': achievementReports,
} as const
export type PackagePaper = keyof typeof packagePapers

type Pack = Pick<PackageDetails, 'id' | 'title' | 'awardName' | 'otherParty' | 'organisationAuthored' | 'ruleCitation'>

const fromPackage = (id: string) => ({ record: 'package', id })

/** Danh sách trích ngang. */
async function summaryList(db: Db, pack: Pack, facts: readonly CaseFacts[], now: Temporal.Instant): Promise<Paper[]> {
  const { office, headTitle, year } = await headOn(db, now)
  const title = `Đề nghị tặng ${pack.awardName} năm ${year}`
  const people = linesOf(pack, facts)
  return [summaryListPaper({ from: fromPackage(pack.id), office, year, title, people, signer: { capacity: [headTitle], name: null } })]
}

/** Trích biên bản: one for each session in which cases of the package were voted on. */
async function minutesExtracts(db: Db, _: Pack, facts: readonly CaseFacts[]): Promise<Paper[]> {
  const sessions = [...new Set(facts.flatMap(({ sessionId }) => sessionId ?? []))]
  const ids = facts.map(({ nominationId }) => nominationId)
  return Promise.all(sessions.map((sessionId) => minutesExtract(db, sessionId, ids)))
}

/** Báo cáo thành tích of every case, in one file. */
async function achievementReports(db: Db, pack: Pack, facts: readonly CaseFacts[], now: Temporal.Instant): Promise<Paper[]> {
  const head = await headOn(db, now)
  return facts.map((one) => reportOf(one, { ...head, award: pack.awardName, organisationAuthored: pack.organisationAuthored }))
}

/** Tờ trình with its list, as a draft that is signed and registered like every paper of the agency. */
export async function submissionDraft(
  db: Db | Tx,
  pack: Pack,
  facts: readonly CaseFacts[],
  enclosed: readonly string[],
  now: Temporal.Instant,
): Promise<Draft & { cause: NonNullable<Draft['cause']> }> {
  const { office, headTitle, abbreviation, organisationId, year } = await headOn(db, now)
  const symbol = symbolOf('TTr', abbreviation, null)
  const recipients = ['Như trên', 'Lưu: VT, VP']
  const paper = submissionPaper({
    from: fromPackage(pack.id),
    basis: await basisOn(db, dayOf(now)),
    office,
    symbol,
    year,
    to: [pack.otherParty],
    award: pack.awardName,
    bases: await basesOn(db, dayOf(now)),
    sittings: sittingsOf(facts),
    organisationAuthored: pack.organisationAuthored,
    people: linesOf(pack, facts),
    kinds: facts,
    enclosed,
    recipients,
    signer: { capacity: [headTitle], name: null },
  })
  return {
    kind: 'TTr',
    symbol,
    abstract: paper.title,
    paper,
    organisationId,
    signer: null,
    recipients,
    cause: { kind: 'package', id: pack.id, path: `/office/forwarding/${pack.id}` },
    nominationIds: facts.map(({ nominationId }) => nominationId),
  }
}

/** The papers of one kind, drawn now. */
export async function drawPapers(db: Db, kind: PackagePaper, pack: Pack, nominationIds: readonly string[], now: Temporal.Instant) {
  return packagePapers[kind](db, pack, await factsOf(db, nominationIds), now)
}

async function headOn(db: Db | Tx, now: Temporal.Instant) {
  const today = dayOf(now)
  const { superior, body, place, headTitle, abbreviation, organisationId } = await letterheadOn(db, today)
  return { office: { superior, body, place }, headTitle, abbreviation, organisationId, year: today.year }
}

function sittingsOf(facts: readonly CaseFacts[]) {
  const sessions = new Map(facts.flatMap((one) => (one.sessionId ? [[one.sessionId, one] as const] : [])))
  return [...sessions].map(([id, { sessionId, councilName, sessionNumber, sessionYear, heldAt }]) => ({
    from: { record: 'session', id },
    council: councilName ?? '',
    number: sessionNumber ?? 0,
    year: sessionYear ?? 0,
    on: heldAt && dayOf(heldAt),
    cases: facts.filter((one) => one.sessionId === sessionId).length,
  }))
}

function linesOf({ awardName }: Pack, facts: readonly CaseFacts[]): SummaryLine[] {
  return facts.map((one) => ({
    from: { record: 'nomination', id: one.nominationId },
    name: one.name,
    born: writeBirth(one.bornOn, one.bornPrecision),
    sex: one.sex === 'female' ? 'nữ' : one.sex === 'male' ? 'nam' : '',
    ethnicGroup: one.ethnicName ?? '',
    about: aboutOf(one),
    achievement: one.achievement,
    award: awardName,
    vote: one.vote ?? '',
    note: '',
  }))
}

/** Position and unit, else village and commune. */
function aboutOf({ position, unit, village, place }: Pick<CaseFacts, 'position' | 'unit' | 'village' | 'place'>) {
  const work = [position, unit].filter(Boolean)
  return (work.length > 0 ? work : [village, place]).filter(Boolean).join(', ')
}
