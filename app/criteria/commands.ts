import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import type { CriteriaInput } from './form.ts'
import { findCriteria } from './queries.ts'
import { checkCodes, checkDraft, checkIssuable, checkSameVersion, issueCriteria, writeCriteria, type Criterion } from './rules.ts'

export async function draftCriteria(act: Act, { criteria, ...set }: CriteriaInput, replacesId: string | null = null) {
  act.authorise(writeCriteria, null)
  checkCodes(criteria)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('criteriaSets')
    .values({ ...set, id, status: 'draft', replacesId, createdBy: act.actor.id, createdAt: act.now })
    .execute()
  await writeLines(act, id, criteria)
  await act.record('criteria drafted', { kind: 'criteria', id }, { after: { name: set.name, criteria: criteria.length } })
  return id
}

export async function changeCriteria(act: Act, id: string, { criteria, ...set }: CriteriaInput, versionRead: number) {
  const draft = await lockSet(act, id)
  act.authorise(writeCriteria, null)
  checkDraft(draft)
  checkSameVersion(draft, versionRead)
  checkCodes(criteria)
  await act.tx
    .updateTable('criteriaSets')
    .set({ ...set, version: draft.version + 1 })
    .where('id', '=', id)
    .execute()
  await act.tx.deleteFrom('criteria').where('setId', '=', id).execute()
  await writeLines(act, id, criteria)
  await act.record('criteria changed', { kind: 'criteria', id }, { after: { name: set.name, criteria: criteria.length } })
}

type Issue = { decisionNumber: string; issuedOn: Temporal.PlainDate; validFrom: Temporal.PlainDate }

/** From here the set is what a decision says it is, and stays so. */
export async function issue(act: Act, id: string, decision: Issue) {
  const set = await lockSet(act, id)
  act.authorise(issueCriteria, null)
  checkDraft(set)
  checkIssuable((await findCriteria(act.tx, id)).criteria)
  await act.tx
    .updateTable('criteriaSets')
    .set({ ...decision, status: 'issued' })
    .where('id', '=', id)
    .execute()
  await act.record('criteria issued', { kind: 'criteria', id }, { after: { decisionNumber: decision.decisionNumber } })
}

function lockSet(act: Act, id: string) {
  return act.tx
    .selectFrom('criteriaSets')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`criteria ${id}`))
}

async function writeLines(act: Act, setId: string, criteria: readonly Criterion[]) {
  if (criteria.length === 0) return
  await act.tx
    .insertInto('criteria')
    .values(criteria.map((criterion, at) => ({ ...criterion, id: randomUUIDv7(), setId, ordinal: at + 1 })))
    .execute()
}
