import { randomUUIDv7 } from 'node:crypto'
import { afterWorkingDays, workCalendar } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import type { FileStore } from '#platform/files.ts'
import { referTo, type Upload } from '#platform/uploads.ts'
import type { ConsentInput, WithdrawalInput } from './form.ts'
import { findGiver, lockReceipt, lockTask } from './queries.ts'
import {
  checkExtendable,
  checkOpenTask,
  checkWithdrawable,
  clock,
  finishTasks,
  recordConsents,
  takeWithdrawals,
  tasksAfter,
} from './rules.ts'
import type { ShownText } from './text.ts'

type Recorded = { input: ConsentInput; shown: ShownText; scan?: { upload: Upload; files: FileStore } | null }

/** Keeps a receipt: what was agreed, in whose words, how it can be proven. */
export async function recordConsent(act: Act, subjectId: string, { input, shown, scan }: Recorded) {
  await findGiver(act.tx, act.actor, subjectId)
  act.authorise(recordConsents, null)
  const id = randomUUIDv7()
  const fileReferenceId = scan ? await referTo(act, scan.files, scan.upload, { kind: 'consent', id }) : null
  await act.tx
    .insertInto('consents')
    .values({ id, subjectId, ...input, ...shown, fileReferenceId, collectorId: act.actor.id, recordedAt: act.now })
    .execute()
  await act.record('consent recorded', { kind: 'subject', id: subjectId }, { after: { consent: id, purposes: input.purposes } })
  return id
}

/**
 * The person takes back all or part. What the portal shows of it is gone with the commit; other places become work
 * with a day on it. The receipt keeps the purposes that are left.
 */
export async function withdrawConsent(act: Act, consentId: string, { purposes, askedOn, how }: WithdrawalInput) {
  const receipt = await lockReceipt(act.tx, act.actor, consentId)
  act.authorise(takeWithdrawals, null)
  checkWithdrawable(receipt, purposes)
  const left = receipt.purposes.filter((held) => !purposes.some((asked) => asked === held))
  const withdrawalId = randomUUIDv7()
  await act.tx
    .insertInto('consentWithdrawals')
    .values({ id: withdrawalId, consentId, purposes, askedOn, how, takenBy: act.actor.id, takenAt: act.now })
    .execute()
  const gone = { withdrawnAt: act.now, withdrawnHow: how, withdrawalTakenBy: act.actor.id }
  await act.tx
    .updateTable('consents')
    .set(left.length ? { purposes: left } : gone)
    .where('id', '=', consentId)
    .execute()
  await makeTasks(act, consentId, withdrawalId, { purposes, askedOn })
  await act.record('consent withdrawn', { kind: 'subject', id: receipt.subjectId }, { after: { consent: consentId, purposes } })
}

async function makeTasks(
  act: Act,
  consentId: string,
  withdrawalId: string,
  { purposes, askedOn }: Pick<WithdrawalInput, 'purposes' | 'askedOn'>,
) {
  const answerBy = afterWorkingDays(askedOn, clock.acknowledgeWorkingDays, await workCalendar(act.tx))
  const doneBy = askedOn.add({ days: clock.doneDays })
  const rows = tasksAfter(purposes).map((kind) => ({
    id: randomUUIDv7(),
    consentId,
    withdrawalId,
    kind,
    dueOn: kind === 'acknowledge' ? answerBy : doneBy,
    ...(kind === 'portal' && { doneAt: act.now, doneBy: act.actor.id }),
  }))
  await act.tx.insertInto('consentTasks').values(rows).execute()
}

export async function finishTask(act: Act, taskId: string, note: string) {
  const task = await lockTask(act.tx, act.actor, taskId)
  act.authorise(finishTasks, null)
  checkOpenTask(task)
  await act.tx.updateTable('consentTasks').set({ doneAt: act.now, doneBy: act.actor.id, note }).where('id', '=', taskId).execute()
  await act.record('work after a withdrawal done', { kind: 'consent', id: task.consentId }, { after: { task: task.kind } })
  return task.consentId
}

export async function extendTask(act: Act, taskId: string, because: string) {
  const task = await lockTask(act.tx, act.actor, taskId)
  act.authorise(finishTasks, null)
  checkExtendable(task, because)
  const dueOn = task.dueOn.add({ days: clock.extensionDays })
  await act.tx.updateTable('consentTasks').set({ dueOn, extendedBecause: because }).where('id', '=', taskId).execute()
  await act.record('work after a withdrawal extended', { kind: 'consent', id: task.consentId }, { after: { task: task.kind, dueOn } })
  return task.consentId
}
