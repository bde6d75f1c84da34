import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { closedTo } from '#app/closures/index.ts'
import { tallyTasks } from '#app/plans/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { zone } from '#platform/language/time.ts'
import { z } from 'zod'
import { breakdown } from './breakdown.ts'
import { figures, type Figure } from './figures.ts'
import { yearBefore, type Period } from './rules.ts'

export type Report = Awaited<ReturnType<typeof readReport>>

/** The year as this person may see it: each figure with the same one of the year before. */
export async function readReport(db: Db, actor: Actor, period: Period) {
  const [counted, tasks] = await Promise.all([
    Promise.all(figures.map((figure) => countFigure(db, actor, period, figure))),
    tallyTasks(db, actor, period),
  ])
  return { period, figures: counted, tasks }
}

/** How many there are is told as far as one may see; who they are is told alike to everybody, or the difference of two screens would name somebody. */
async function countFigure(db: Db, actor: Actor, period: Period, { code, question, cases }: Figure) {
  const [rows, before, forAll] = await Promise.all([
    question(db, actor, period).execute(),
    question(db, actor, yearBefore(period)).execute(),
    cases ? question(db, { ...actor, forAll: true }, period).execute() : null,
  ])
  return { code, ...breakdown(forAll ?? rows), total: rows.length, before: before.length }
}

/** The rows a part of a figure was counted from: the same for everybody. */
export function listForAll(db: Db, actor: Actor, code: string, period: Period) {
  return figureOf(code)
    .question(db, { ...actor, forAll: true }, period)
    .execute()
}

/** The list behind a figure: exactly the rows that were counted. */
export function listBehind(db: Db, actor: Actor, code: string, period: Period) {
  return figureOf(code).question(db, actor, period).execute()
}

export function figureOf(code: string) {
  const figure = figures.find((known) => known.code === code)
  if (!figure) throw new NotFound(`figure ${code}`)
  return figure
}

/** As the index has it, so that each year is one step along it. */
const received = sql`extract(year from coalesce(n.received_on, (n.submitted_at at time zone ${sql.lit(zone)})::date))`

/** Years in which something was nominated, planned or frozen, newest first; this year always. */
export async function listYears(db: Db, thisYear: number) {
  const { rows } = await sql<{ year: number }>`
    with recursive nominated as (
      (select ${received} as year from nominations n where submitted_at is not null order by 1 limit 1)
      union all select (select ${received} from nominations n where submitted_at is not null and ${received} > nominated.year order by 1 limit 1)
      from nominated where nominated.year is not null)
    select distinct year::int from (
      select year from nominated
      union all select year from frozen_reports
      union all select extract(year from due_on) from plan_tasks
    ) known where year is not null and year <= ${thisYear} order by 1 desc`.execute(db)
  return [...new Set([thisYear, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a)
}

export type FrozenRow = Awaited<ReturnType<typeof listFrozen>>[number]

export function listFrozen(db: Db, year?: number) {
  const all = db
    .selectFrom('frozenReports')
    .innerJoin('users', 'users.id', 'frozenReports.frozenBy')
    .select(['frozenReports.id', 'year', 'asOf', 'frozenAt', 'hash', 'users.name as byName'])
    .orderBy('frozenAt', 'desc')
  return (year ? all.where('year', '=', year) : all).execute()
}

const cell = z.object({ code: z.string(), count: z.number().nullable() })
const part = z.object({
  part: z.enum(['kind', 'award', 'sex', 'minority', 'ethnicGroup', 'manager']),
  total: z.number().nullable(),
  cells: z.array(cell),
})
const kept = z.array(z.object({ code: z.string(), total: z.number(), before: z.number(), parts: z.array(part) }))

export type Kept = readonly z.infer<typeof kept>[number][]

/**
 * A frozen report as it was kept, and whether its checksum still agrees. It counts everything, so who they were is not told
 * to somebody to whom one of the counted is closed: taken from what they see, it would say who is behind that door.
 */
export async function findFrozen(db: Db, actor: Actor, id: string) {
  const report = await db
    .selectFrom('frozenReports')
    .innerJoin('users', 'users.id', 'frozenReports.frozenBy')
    .selectAll('frozenReports')
    .select('users.name as byName')
    .where('frozenReports.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`frozen report ${id}`))
  const rows = await db.selectFrom('frozenReportRows').select(['figure', 'recordId']).where('reportId', '=', id).execute()
  const holds = hashOf({ ...report, rows }) === report.hash
  const closed = await countsClosed(db, actor, id)
  return {
    ...report,
    closed,
    figures: kept.parse(JSON.parse(report.figuresText)).map((figure) => (closed ? { ...figure, parts: [] } : figure)),
    questions: questions.parse(JSON.parse(report.questionsText)),
    holds,
  }
}

async function countsClosed(db: Db, actor: Actor, id: string) {
  const counted = await db
    .selectFrom('frozenReportRows')
    .select('recordId')
    .where('reportId', '=', id)
    .where(
      sql<boolean>`(record_id in (select door::text from ${closedTo(actor)} closed(door))
        or record_id in (select n.subject_id::text from nominations n where n.id in ${closedTo(actor)}))`,
    )
    .limit(1)
    .executeTakeFirst()
  return counted !== undefined
}

const questions = z.record(z.string(), z.string())

/** The rows a frozen figure counted, as far as this person may see them today, and how many there were. */
export async function listFrozenBehind(
  db: Db,
  actor: Actor,
  report: { id: string; year: number; asOf: Temporal.Instant },
  code: string,
  period: Period,
) {
  const [seen, counted] = await Promise.all([
    listBehind(db, actor, code, period),
    db.selectFrom('frozenReportRows').select('recordId').where('reportId', '=', report.id).where('figure', '=', code).execute(),
  ])
  const ids = new Set(counted.map(({ recordId }) => recordId))
  return { rows: seen.filter((row) => ids.has(row.id)), all: counted.length }
}

type Hashed = {
  year: number
  asOf: Temporal.Instant
  figuresText: string
  questionsText: string
  rows: readonly { figure: string; recordId: string }[]
}

export function hashOf({ year, asOf, figuresText, questionsText, rows }: Hashed) {
  const lines = rows.map(({ figure, recordId }) => `${figure} ${recordId}`).toSorted()
  const text = JSON.stringify([year, asOf.epochMilliseconds, figuresText, questionsText, lines])
  return createHash('sha256').update(text).digest('hex')
}

/** For freezing only: every figure over all records, and what the person who freezes sees of them. */
export async function countEverything(tx: Tx, actor: Actor, period: Period) {
  const counted = []
  for (const { code, question } of figures) {
    const all = question(tx, null, period)
    const rows = await all.execute()
    const before = await question(tx, null, yearBefore(period)).execute()
    const seen = await question(tx, actor, period).execute()
    counted.push({ code, rows, before: before.length, seen: seen.length, asked: all.compile().sql })
  }
  return counted
}
