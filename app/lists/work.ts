import { actorOfUser } from '#app/accounts/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { pausePoint } from '#platform/pause.ts'
import type { Program as House } from '#platform/web/context.ts'
import { checkList, readList, returnList, takeList } from './commands.ts'

/** What this work stands on: the whole program, or the console. */
export type Program = Pick<House, 'db' | 'jobs' | 'files' | 'clock'>
export type Work = { listId: string; userId: string }

/** Rows of one transaction while a list is taken in or back. */
export const takenAtOnce = 500

export async function workerOf({ db, clock }: Program, userId: string): Promise<Actor | null> {
  return actorOfUser(db, userId, clock())
}

<<<<<<< HEAD
/** Reads every row in its order. Stops when a person stopped it; begun anew it reads all again, which changes nothing. */
export async function checkWholeList(program: Program, { listId, userId }: Work) {
  const { db, clock } = program
  const actor = await workerOf(program, userId)
  if (!actor) return
  const list = await findList(db, actor, listId)
  if (list.status !== 'checking') return
  const checker = await createChecker(db, actor, list, clock())
  const total = list.sheets.reduce((sum, { rows, used }) => sum + (used ? rows : 0), 0)
  await db.updateTable('lists').set({ total, done: 0 }).where('id', '=', listId).execute()
  for (let done = 0, last = { sheet: -1, row: 0 }; ;) {
    const rows = await nextRows(program, list, last)
    await checkRows(checker, rows)
    await pausePoint('rows checked')
    done += rows.length
    const end = rows.at(-1)
    const going = await db
      .updateTable('lists')
      .set({ done: Math.min(done, total) })
      .where('id', '=', listId)
      .where('status', '=', 'checking')
      .executeTakeFirst()
    if (!going.numUpdatedRows) return
    if (!end || rows.length < checkedAtOnce) break
    last = { sheet: end.sheet, row: end.rowNumber }
  }
  await db
    .updateTable('lists')
    .set({ status: 'checked', changedAt: clock() })
    .where('id', '=', listId)
    .where('status', '=', 'checking')
    .execute()
}

async function nextRows({ db }: Program, { id }: List, last: { sheet: number; row: number }) {
  const { rows } = await sql<ListRow>`
    select sheet, row_number, cells, typed, answer, state from list_rows
    where list_id = ${id} and (sheet, row_number) > (${last.sheet}, ${last.row}) order by sheet, row_number limit ${checkedAtOnce}`.execute(
    db,
  )
  return rows
}

/** Checks again only the rows a person answered; "nt" and headings above them are met again on the way. */
export async function checkAnswered(program: Program, actor: Actor, listId: string) {
  const { db, clock } = program
  const list = await findList(db, actor, listId)
  const checker = await createChecker(db, actor, list, clock())
  for (let last = { sheet: -1, row: 0 }; ;) {
    const rows = await nextRows(program, list, last)
    await checkRows(checker, rows)
    const end = rows.at(-1)
    if (!end || rows.length < checkedAtOnce) return
    last = { sheet: end.sheet, row: end.rowNumber }
  }
}

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

=======
>>>>>>> 5a6f008 (Lists: rows answered are read again by themselves; an undo that is blocked names the row and the place; people are found faster)
/** A rule that says no half way (the round closed) stops the list with its sentence; nothing of the step is saved. */
export async function refused({ db, clock }: Program, listId: string, error: unknown) {
  if (!(error instanceof Refusal)) throw error
  await db
    .updateTable('lists')
    .set({ status: 'stopped', problemVi: error.sentence.vi, problemEn: error.sentence.en ?? null, changedAt: clock() })
    .where('id', '=', listId)
    .execute()
  return false
}

<<<<<<< HEAD
async function takeStep(act: Act, listId: string) {
  const list = await lockList(act.tx, act.actor, listId)
  act.authorise(bringLists, null)
  if (list.status !== 'taking') return leave(act, listId)
  const rows = await withoutTaken(act, listId, await listRows(act.tx, listId, { state: 'good', size: takenAtOnce }))
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

async function leave(act: Act, listId: string) {
=======
export async function leave(act: Act, listId: string) {
>>>>>>> 5a6f008 (Lists: rows answered are read again by themselves; an undo that is blocked names the row and the place; people are found faster)
  await act.record('list left', { kind: 'list', id: listId })
  return false
}

<<<<<<< HEAD
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

/** Undoes a list, step by step: nominations, then records it opened that nobody has used. */
export async function returnWholeList(program: Program, { listId, userId }: Work) {
  const actor = await workerOf(program, userId)
  if (!actor) return
  for (;;) {
    const going = await perform(program, actor, program.clock(), (act) => returnStep(act, listId)).catch((error: unknown) =>
      refused(program, listId, error),
    )
    if (!going) return
  }
}

type Returned = {
  sheet: number
  rowNumber: number
  subjectId: string | null
  opened: boolean
  nominationId: string | null
  pastAwardId: string | null
}

async function returnStep(act: Act, listId: string) {
  const list = await lockList(act.tx, act.actor, listId)
  act.authorise(bringLists, null)
  if (list.status !== 'taking back') return leave(act, listId)
  const { rows } = await sql<Returned>`select sheet, row_number, subject_id, opened, nomination_id, past_award_id from list_rows
    where list_id = ${listId} and state = 'taken' order by sheet, row_number limit ${takenAtOnce}`.execute(act.tx)
  await takeBackNominations(
    act,
    rows.flatMap(({ nominationId }) => (nominationId ? [nominationId] : [])),
  )
  await takeBackPastAwards(
    act,
    rows.flatMap(({ pastAwardId }) => (pastAwardId ? [pastAwardId] : [])),
  )
  await takeBackSubjects(
    act,
    await unused(
      act,
      rows.flatMap(({ opened, subjectId }) => (opened && subjectId ? [subjectId] : [])),
    ),
  )
  const lines = JSON.stringify(rows.map(({ sheet, rowNumber }) => ({ sheet, row: rowNumber })))
  await sql`update list_rows l set state = 'taken back', nomination_id = null, past_award_id = null from jsonb_to_recordset(${lines}::jsonb) as n(sheet int, row int)
    where l.list_id = ${listId} and l.sheet = n.sheet and l.row_number = n.row`.execute(act.tx)
  await sql`delete from taken_rows t using list_rows l where t.list_id = ${listId} and l.list_id = t.list_id and l.row_key = t.row_key and l.state = 'taken back'`.execute(
    act.tx,
  )
  const more = rows.length > 0
  await act.tx
    .updateTable('lists')
    .set({ ...(more ? { done: list.done + rows.length } : { status: 'taken back' as const }), changedAt: act.now })
    .where('id', '=', listId)
    .execute()
  await pausePoint('rows taken back')
  await act.record(more ? 'list rows taken back' : 'list taken back', { kind: 'list', id: listId })
  return more
}

/** Records that nothing further down the path speaks of. */
async function unused(act: Act, ids: readonly string[]) {
  if (!ids.length) return []
  const rows = await act.tx
    .selectFrom('subjects')
    .select('id')
    .where('id', 'in', ids)
    .where((is) =>
      is.not(is.exists(is.selectFrom('nominations').select('nominations.id').whereRef('nominations.subjectId', '=', 'subjects.id'))),
    )
    .where((is) => is.not(is.exists(is.selectFrom('consents').select('consents.id').whereRef('consents.subjectId', '=', 'subjects.id'))))
    .execute()
  return rows.map(({ id }) => id)
}

=======
>>>>>>> 5a6f008 (Lists: rows answered are read again by themselves; an undo that is blocked names the row and the place; people are found faster)
/** After a power cut: what was under way goes on by itself at the next start. */
export async function goOnWithLists(program: Program) {
  const lists = await program.db
    .selectFrom('lists')
    .select(['id', 'uploadedBy', 'status'])
    .where('status', 'in', ['reading', 'checking', 'taking', 'taking back'])
    .execute()
  const jobs: Record<string, string> = { reading: readList, checking: checkList, taking: takeList, 'taking back': returnList }
  for (const { id, uploadedBy, status } of lists) {
    const job = jobs[status]
    if (job) await program.db.transaction().execute((tx) => program.jobs.send(tx, job, { listId: id, userId: uploadedBy }))
  }
}
