import { sql } from 'kysely'
import { takeBackNominations } from '#app/nominations/index.ts'
import { takeBackPastAwards, takeBackSubjects } from '#app/people/index.ts'
import { perform, type Act } from '#platform/act.ts'
import { referencesTo } from '#platform/db/references.ts'
import { pausePoint } from '#platform/pause.ts'
import { lockList, usesOf } from './queries.ts'
import { bringLists, checkUnused } from './rules.ts'
import { leave, refused, takenAtOnce, workerOf, type Program, type Work } from './work.ts'

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
  const nominations = rows.flatMap(({ nominationId }) => (nominationId ? [nominationId] : []))
  checkUnused(await usesOf(act.tx, listId, nominations))
  await takeBackNominations(act, nominations)
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

/** Records that nothing else speaks of, and nothing was added to. */
async function unused(act: Act, ids: readonly string[]) {
  const used = new Set((await referencesTo(act.tx, 'subjects', ids)).map(({ id }) => id))
  return ids.filter((id) => !used.has(id))
}
