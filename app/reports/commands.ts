import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { draftDocument } from '#app/documents/index.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { breakdown } from './breakdown.ts'
import { countEverything, hashOf } from './queries.ts'
import { messages } from './messages.ts'
import { checkFreezable, freezeReport, readReports, takeListsAway, type Period } from './rules.ts'

/** Keeps the figures of a year as they are known at a moment. Nothing can change a frozen report afterwards. */
export async function freezeYear(act: Act, period: Period) {
  act.authorise(freezeReport, null)
  const counted = await countEverything(act.tx, act.actor, period)
  const seen = counted.reduce((sum, figure) => sum + figure.seen, 0)
  const all = counted.reduce((sum, figure) => sum + figure.rows.length, 0)
  const asOf = Temporal.Instant.fromEpochMilliseconds(period.asOf.epochMilliseconds)
  checkFreezable({ seen, all, asOf, now: act.now })
  const id = randomUUIDv7()
  const figuresText = JSON.stringify(counted.map(({ code, rows, before }) => ({ code, ...breakdown(rows), before })))
  const questionsText = JSON.stringify(Object.fromEntries(counted.map(({ code, asked }) => [code, asked])))
  const rows = counted.flatMap(({ code, rows: records }) => records.map((record) => ({ figure: code, recordId: record.id })))
  const hash = hashOf({ year: period.year, asOf, figuresText, questionsText, rows })
  await act.tx
    .insertInto('frozenReports')
    .values({ id, year: period.year, asOf, frozenBy: act.actor.id, frozenAt: act.now, figuresText, questionsText, hash })
    .execute()
  await sql`insert into frozen_report_rows (report_id, figure, record_id)
    select ${id}, figure, "recordId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(figure text, "recordId" text)`.execute(
    act.tx,
  )
  await act.record('report frozen', { kind: 'report', id }, { after: { year: period.year, asOf: asOf.toString(), hash } })
  return id
}

/** Leaves a line for a list with names that was taken out of the house. */
export async function exportList(act: Act, figure: string, { year, asOf }: Period, rows: number) {
  act.authorise(readReports, null)
  await act.record('report list exported', { kind: 'report list', id: `${year} ${figure}` }, { after: { asOf: asOf.toString(), rows } })
}

/** Leaves a line for the lists somebody takes away as files, before the first of them is written. */
export async function takeAway(act: Act, counts: Readonly<Record<string, number>>) {
  act.authorise(takeListsAway, null)
  await act.record('lists taken away', { kind: 'lists', id: randomUUIDv7() }, { after: counts })
}

/** Puts a frozen report among the papers, with number and day still blank; it is registered there. */
export async function draftReportPaper(act: Act, report: { id: string; year: number }, paper: Paper) {
  act.authorise(freezeReport, null)
  const head = paper.parts.find((part) => part.part === 'letterhead')
  const { organisationId } = await act.tx.selectFrom('agency').select('organisationId').executeTakeFirstOrThrow()
  return draftDocument(act, {
    kind: 'BC',
    symbol: head?.number?.symbol ?? 'BC',
    abstract: paper.title,
    paper,
    organisationId,
    signer: null,
    recipients: [messages.recipientSuperior.vi, messages.recipientFile.vi],
    cause: { kind: 'report', id: report.id, path: `/office/reports/frozen/${report.id}` },
    nominationIds: [],
  })
}
