import { actorOfUser } from '#app/accounts/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
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

export async function leave(act: Act, listId: string) {
  await act.record('list left', { kind: 'list', id: listId })
  return false
}

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
