import { sql } from 'kysely'
import { takeNominations } from '#app/nominations/index.ts'
import { addPastAwards, addSubjects, lookForDoubles, proposedGivenName, readBirth, type SubjectInput } from '#app/people/index.ts'
import { perform, type Act } from '#platform/act.ts'
import { pausePoint } from '#platform/pause.ts'
import { rowsIn, lockList, type List, type ListRow } from './queries.ts'
import type { Reading } from './reading/row.ts'
import { bringLists } from './rules.ts'
import { leave, refused, takenAtOnce, workerOf, type Program, type Work } from './work.ts'

/** Takes in what is good, step by step. Each step is one transaction: after a power cut it goes on where it was. */
export async function takeWholeList(program: Program, { listId, userId }: Work) {
  const actor = await workerOf(program, userId)
  if (!actor) return
  for (;;) {
    const going = await perform(program, actor, program.clock(), (act) => takeStep(act, listId)).catch((error: unknown) =>
      refused(program, listId, error),
    )
    await pausePoint('step taken')
    if (!going) return
  }
}

async function takeStep(act: Act, listId: string) {
  const list = await lockList(act.tx, act.actor, listId)
  act.authorise(bringLists, null)
  if (list.status !== 'taking') return leave(act, listId)
  const rows = await withoutTaken(act, listId, await rowsIn(act.tx, listId, { state: 'good', size: takenAtOnce }))
  const readings = rows.flatMap((row) => (row.read ? [{ row, read: row.read }] : []))
  if (readings.length) await takeRows(act, list, readings)
  const more = readings.length > 0
  await act.tx
    .updateTable('lists')
    .set({ ...(more ? { done: list.done + readings.length } : { status: 'taken' as const }), changedAt: act.now })
    .where('id', '=', listId)
    .execute()
  await pausePoint(more ? 'rows taken' : 'list taken')
  await act.record(more ? 'list rows taken' : 'list taken', { kind: 'list', id: listId })
  return more
}

/** Rows that another list took meanwhile are known, not taken twice. */
async function withoutTaken(act: Act, listId: string, rows: ListRow[]) {
  if (!rows.length) return rows
  const at = JSON.stringify(rows.map(({ sheet, rowNumber }) => ({ sheet, row: rowNumber })))
  const { rows: known } = await sql<{ sheet: number; rowNumber: number }>`
    update list_rows l set state = 'known' from taken_rows t, jsonb_to_recordset(${at}::jsonb) as n(sheet int, row int)
    where l.row_key = t.row_key and l.list_id = ${listId} and l.sheet = n.sheet and l.row_number = n.row
    returning l.sheet, l.row_number`.execute(act.tx)
  const gone = new Set(known.map(({ sheet, rowNumber }) => `${sheet}:${rowNumber}`))
  return rows.filter(({ sheet, rowNumber }) => !gone.has(`${sheet}:${rowNumber}`))
}

type Taken = { row: ListRow; read: Reading }

async function takeRows(act: Act, list: List, rows: readonly Taken[]) {
  const fresh = rows.filter(({ row }) => !(row.answer === 'same' && row.sameAs))
  const opened = await addSubjects(
    act,
    fresh.map(({ read }) => subjectOf(read)),
  )
  const ids = new Map(fresh.map(({ row }, at) => [row, opened[at] ?? '']))
  const subjectOfRow = ({ row }: Taken) => ids.get(row) ?? row.sameAs ?? ''
  const nominations =
    list.purpose === 'past awards'
      ? []
      : await takeNominations(
          act,
          { roundId: list.roundId ?? '', batchId: list.id },
          rows.map((taken) => nominationOf(taken.read, subjectOfRow(taken))),
        )
  const pastAwards =
    list.purpose === 'past awards'
      ? await addPastAwards(
          act,
          rows.flatMap((taken) => pastAwardOf(taken.read, subjectOfRow(taken))),
        )
      : []
  const lines = rows.map((taken, at) => ({
    sheet: taken.row.sheet,
    row: taken.row.rowNumber,
    subject: subjectOfRow(taken),
    opened: ids.has(taken.row),
    nomination: nominations[at] ?? null,
    award: pastAwards[at] ?? null,
  }))
  await sql`update list_rows l set state = 'taken', subject_id = n.subject, opened = n.opened, nomination_id = n.nomination, past_award_id = n.award
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as n(sheet int, row int, subject uuid, opened boolean, nomination uuid, award uuid)
    where l.list_id = ${list.id} and l.sheet = n.sheet and l.row_number = n.row`.execute(act.tx)
  await sql`insert into taken_rows (row_key, list_id, nomination_id, taken_at)
    select l.row_key, l.list_id, l.nomination_id, ${act.now.toString()} from list_rows l
    join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as n(sheet int, row int) on l.sheet = n.sheet and l.row_number = n.row
    where l.list_id = ${list.id} and l.row_key is not null on conflict do nothing`.execute(act.tx)
  const asked = opened.filter((_, at) => fresh[at]?.row.matches.length === 0)
  if (list.total <= 2000 && asked.length) await act.later(lookForDoubles, { ids: asked })
}

function subjectOf(read: Reading): SubjectInput {
  const { kind, name, sex, ethnicGroup, placeId, village, position, phone, idNumber, notes } = read
  const birth = readBirth(read.born)
  return {
    kind,
    name,
    sex,
    ethnicGroup,
    placeId,
    village,
    position,
    phone,
    idNumber,
    notes,
    givenName: proposedGivenName(name),
    otherNames: [],
    organisationId: null,
    isManager: null,
    bornOn: birth?.bornOn ?? null,
    bornPrecision: birth?.bornPrecision ?? null,
  }
}

function nominationOf({ awardCode, achievement }: Reading, subjectId: string) {
  return { subjectId, awardCode, achievement, track: 'regular' as const, achievementFrom: null, achievementTo: null }
}

function pastAwardOf({ past }: Reading, subjectId: string) {
  return past
    ? [
        {
          ...past,
          subjectId,
          awardCode: null,
          commendationType: null,
          achievementFrom: null,
          achievementTo: null,
          decidedOn: past.decidedOn ? Temporal.PlainDate.from(past.decidedOn) : null,
        },
      ]
    : []
}
