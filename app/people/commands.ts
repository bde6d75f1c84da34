import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { PastAwardInput, SubjectInput } from './form.ts'
import { messages } from './messages.ts'
import { lockSubject } from './queries.ts'
import { changePeople, checkJoinable, checkPartable, enterAwards, givenNameOf, joinRecords, recordPeople } from './rules.ts'

export async function recordSubject(act: Act, input: SubjectInput) {
  act.authorise(recordPeople, null)
  const id = randomUUIDv7()
  const { actor, now } = act
  const own = { keptBy: actor.organisationId, createdBy: actor.id, createdAt: now, changedAt: now }
  await act.tx
    .insertInto('subjects')
    .values({ id, ...columnsOf(input), ...own })
    .execute()
  await act.record('life record begun', { kind: 'subject', id }, { after: columnsOf(input) })
  return id
}

/** Saves a record somebody edited. `version` is the one they had before them; a page compares the two when it is old. */
export async function changeSubject(act: Act, id: string, input: SubjectInput, version: number) {
  const subject = await lockSubject(act.tx, act.actor, id)
  act.authorise(changePeople, subject)
  if (subject.mergedInto) throw new Refusal(messages.mergedBefore)
  if (subject.version !== version) throw new Refusal(messages.changedMeanwhile)
  const after = columnsOf(input)
  await act.tx
    .updateTable('subjects')
    .set({ ...after, version: version + 1, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  await act.record('life record changed', { kind: 'subject', id }, changesBetween(subject, after))
}

function columnsOf({ born, givenName, ...input }: SubjectInput) {
  return { ...input, givenName: givenName || givenNameOf(input.name), bornOn: born?.on ?? null, bornPrecision: born?.precision ?? null }
}

function changesBetween(before: object, after: object) {
  const old = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(([name, value]) => String(old.get(name) ?? '') !== String(value ?? ''))
  return { before: Object.fromEntries(changed.map(([name]) => [name, old.get(name) ?? null])), after: Object.fromEntries(changed) }
}

type PastAward = PastAwardInput & { subjectId: string }

/** Awards of before, one or many at once. One that stands already is not entered twice; returns how many are new. */
export async function enterPastAwards(act: Act, awards: readonly PastAward[]) {
  act.authorise(enterAwards, null)
  for (const subjectId of new Set(awards.map((award) => award.subjectId))) await lockSubject(act.tx, act.actor, subjectId)
  const rows = awards.map((award) => ({ ...award, id: randomUUIDv7(), enteredBy: act.actor.id, enteredAt: act.now }))
  const entered = rows.length
    ? await act.tx
        .insertInto('pastAwards')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['subjectId', 'awardName', 'year', 'decisionNumber']).doNothing())
        .returning(['id', 'subjectId'])
        .execute()
    : []
  await act.record('past awards entered', { kind: 'subject', id: awards[0]?.subjectId ?? '' }, { after: { count: entered.length } })
  return entered.length
}

/**
 * Makes two records one life: the kept one takes the chosen fields, the other points to it. Nothing that hangs on the
 * other moves, so that parting them again restores both exactly.
 */
export async function joinSubjects(act: Act, keptId: string, mergedId: string, chosen: SubjectInput) {
  const [first, second] = keptId < mergedId ? [keptId, mergedId] : [mergedId, keptId]
  const locked = [await lockSubject(act.tx, act.actor, first), await lockSubject(act.tx, act.actor, second)]
  const [kept, merged] = [locked.find((one) => one.id === keptId), locked.find((one) => one.id === mergedId)]
  if (!kept || !merged) throw new Refusal(messages.sameRecord)
  act.authorise(joinRecords, null)
  checkJoinable(kept, merged)
  const before = JSON.stringify(columnsNow(kept))
  const id = randomUUIDv7()
  await act.tx.insertInto('subjectMerges').values({ id, keptId, mergedId, before, mergedBy: act.actor.id, mergedAt: act.now }).execute()
  await act.tx
    .updateTable('subjects')
    .set({ ...columnsOf(chosen), version: kept.version + 1, changedAt: act.now })
    .where('id', '=', keptId)
    .execute()
  await act.tx.updateTable('subjects').set({ mergedInto: keptId, changedAt: act.now }).where('id', '=', mergedId).execute()
  await act.record('life records merged', { kind: 'subject', id: keptId }, { after: { mergedId } })
  return id
}

type Columns = ReturnType<typeof columnsOf>

function columnsNow(subject: { [Name in keyof Columns]: unknown }) {
  const {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    bornOn,
    bornPrecision,
    ethnicGroup,
    placeId,
    village,
    organisationId,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  } = subject
  return {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    bornOn: bornOn && String(bornOn),
    bornPrecision,
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

/** Parts two records again: both say what they said before. */
export async function partSubjects(act: Act, mergeId: string) {
  const merge = await act.tx
    .selectFrom('subjectMerges')
    .selectAll()
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`merge ${mergeId}`))
  const kept = await lockSubject(act.tx, act.actor, merge.keptId)
  act.authorise(joinRecords, null)
  checkPartable(merge, act.now)
  await act.tx
    .updateTable('subjects')
    .set((eb) => ({ ...restored(merge.before), version: eb('version', '+', 1), changedAt: act.now }))
    .where('id', '=', kept.id)
    .execute()
  await act.tx.updateTable('subjects').set({ mergedInto: null, changedAt: act.now }).where('id', '=', merge.mergedId).execute()
  await act.tx.updateTable('subjectMerges').set({ undoneBy: act.actor.id, undoneAt: act.now }).where('id', '=', mergeId).execute()
  await act.record('life records parted', { kind: 'subject', id: kept.id }, { after: { mergedId: merge.mergedId } })
}

function restored(before: unknown): object {
  return typeof before === 'object' && before !== null ? before : {}
}

/** Two records that look alike are two people: nobody is asked again. */
export async function sayDifferent(act: Act, one: string, other: string) {
  const [a, b] = one < other ? [one, other] : [other, one]
  await lockSubject(act.tx, act.actor, a)
  await lockSubject(act.tx, act.actor, b)
  act.authorise(recordPeople, null)
  await act.tx
    .insertInto('differentSubjects')
    .values({ a, b, saidBy: act.actor.id, saidAt: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await act.record('said to be two', { kind: 'subject', id: a }, { after: { other: b } })
}
