import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { lockMerge, lockSubject, type Subject } from './queries.ts'
import { checkMergeable, checkStillMerged, judgeLikeness, mergeRecords } from './rules.ts'

/** Fields a person chooses when two records become one. */
const mergedFields = [
  'name',
  'givenName',
  'otherNames',
  'sex',
  'bornOn',
  'bornPrecision',
  'diedOn',
  'ethnicGroup',
  'placeId',
  'village',
  'organisationId',
  'position',
  'isManager',
  'phone',
  'idNumber',
  'notes',
] as const
type Field = (typeof mergedFields)[number]

type Merge = { keptId: string; otherId: string; fromOther: readonly string[]; reason: string | null }

/**
 * Makes two records one. `fromOther` names the fields taken from the record that goes. Nothing that refers to it is
 * moved: it stays, pointing to the kept one, so that the merge can be undone.
 */
export async function mergeSubjects(act: Act, { keptId, otherId, fromOther, reason }: Merge) {
  const [first, second] = [keptId, otherId].sort()
  const locked = [await lockSubject(act.tx, act.actor, first ?? ''), await lockSubject(act.tx, act.actor, second ?? '')]
  const kept = of(locked, keptId)
  const other = of(locked, otherId)
  act.authorise(mergeRecords, null)
  checkMergeable(kept, other)
  const taken = new Set(fromOther.includes('bornOn') ? [...fromOther, 'bornPrecision'] : fromOther)
  const before = pick(kept)
  const after = { ...before, ...Object.fromEntries(Object.entries(pick(other)).filter(([name]) => taken.has(name))) }
  const otherNames = namesAfter(kept, other, after.name)
  const changed = { ...after, otherNames }
  await act.tx
    .updateTable('subjects')
    .set({ ...changed, version: kept.version + 1, changedAt: act.now })
    .where('id', '=', keptId)
    .execute()
  const moved = await act.tx.updateTable('subjects').set({ mergedInto: keptId }).where('mergedInto', '=', otherId).returning('id').execute()
  await act.tx.updateTable('subjects').set({ mergedInto: keptId, changedAt: act.now }).where('id', '=', otherId).execute()
  const id = randomUUIDv7()
  await act.tx
    .insertInto('subjectMerges')
    .values({
      id,
      keptId,
      mergedId: otherId,
      before: JSON.stringify(before),
      after: JSON.stringify(changed),
      moved: moved.map((row) => row.id),
      reason,
      byId: act.actor.id,
      at: act.now,
    })
    .execute()
  await answer(act, keptId, otherId, 'one')
  await act.record('records merged', { kind: 'subject', id: keptId }, { before, after: { ...changed, mergedId: otherId } })
  await act.record('record merged into another', { kind: 'subject', id: otherId }, { after: { mergedInto: keptId } })
  return id
}

/** Takes two records apart: fields nobody changed since go back, changed ones stay. */
export async function unmergeSubjects(act: Act, mergeId: string) {
  const merge = await lockMerge(act.tx, mergeId)
  const kept = await lockSubject(act.tx, act.actor, merge.keptId)
  act.authorise(mergeRecords, null)
  checkStillMerged(merge)
  const now = new Map(Object.entries(asJson(pick(kept))))
  const [was, became] = [new Map(entriesOf(merge.before)), new Map(entriesOf(merge.after))]
  const back = Object.fromEntries([...was].filter(([name]) => JSON.stringify(now.get(name)) === JSON.stringify(became.get(name))))
  await act.tx
    .updateTable('subjects')
    .set({ ...back, version: kept.version + 1, changedAt: act.now })
    .where('id', '=', kept.id)
    .execute()
  await act.tx.updateTable('subjects').set({ mergedInto: null, changedAt: act.now }).where('id', '=', merge.mergedId).execute()
  if (merge.moved.length) await act.tx.updateTable('subjects').set({ mergedInto: merge.mergedId }).where('id', 'in', merge.moved).execute()
  await act.tx.updateTable('subjectMerges').set({ undoneAt: act.now, undoneBy: act.actor.id }).where('id', '=', mergeId).execute()
  await answer(act, merge.keptId, merge.mergedId, 'two')
  await act.record('merge undone', { kind: 'subject', id: kept.id }, { before: pick(kept), after: back })
  return { keptId: merge.keptId, otherId: merge.mergedId }
}

/** A person says: these are two. The pair is never shown again. */
export async function keepApart(act: Act, oneId: string, otherId: string) {
  await lockSubject(act.tx, act.actor, oneId)
  await lockSubject(act.tx, act.actor, otherId)
  act.authorise(judgeLikeness, null)
  await answer(act, oneId, otherId, 'two')
  await act.record('records kept apart', { kind: 'subject', id: oneId }, { after: { otherId } })
}

async function answer(act: Act, one: string, other: string, said: 'one' | 'two') {
  const [aId = '', bId = ''] = [one, other].sort()
  const told = { answer: said, answeredBy: act.actor.id, answeredAt: act.now }
  await act.tx
    .insertInto('likenesses')
    .values({ aId, bId, score: 0, foundAt: act.now, ...told })
    .onConflict((same) => same.columns(['aId', 'bId']).doUpdateSet(told))
    .execute()
}

function of(rows: readonly Subject[], id: string) {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`record ${id} was locked`)
  return row
}

function pick(subject: Subject): Pick<Subject, Field> {
  const { name, givenName, otherNames, sex, bornOn, bornPrecision, diedOn, ethnicGroup, placeId, village } = subject
  const { organisationId, position, isManager, phone, idNumber, notes } = subject
  return {
    name,
    givenName,
    otherNames,
    sex,
    bornOn,
    bornPrecision,
    diedOn,
    ethnicGroup,
    placeId,
    village,
    organisationId,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  }
}

/** Whichever name is not kept as the name stays findable as another name. */
function namesAfter(kept: Subject, other: Subject, name: string) {
  return [...new Set([...kept.otherNames, ...other.otherNames, kept.name, other.name])].filter((one) => one !== name)
}

function asJson(values: object): object {
  const parsed: unknown = JSON.parse(JSON.stringify(values))
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}

function entriesOf(json: unknown): [string, unknown][] {
  return typeof json === 'object' && json !== null ? Object.entries(json) : []
}
