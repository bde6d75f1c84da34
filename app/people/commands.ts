import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import type { PastAwardInput, SubjectInput } from './form.ts'
import { listGroupsOf, lockSubject } from './queries.ts'
import { checkMembership, checkSameVersion, keepRecords } from './rules.ts'

export const lookForDoubles = 'look for doubles'

/** Opens a record for one person, household or collective. */
export async function addSubject(act: Act, input: SubjectInput) {
  const [id] = await addSubjects(act, [input])
  if (!id) throw new Error('one record was asked for')
  await act.later(lookForDoubles, { ids: [id] })
  return id
}

/** Opens many records at once, for a list; the caller says which of them to compare with those on record. */
export async function addSubjects(act: Act, inputs: readonly SubjectInput[]) {
  act.authorise(keepRecords, null)
  if (!inputs.length) return []
  const rows = inputs.map((input) => ({
    ...input,
    id: randomUUIDv7(),
    keptBy: act.actor.organisationId,
    createdBy: act.actor.id,
    createdAt: act.now,
    changedAt: act.now,
  }))
  await sql`insert into subjects (id, kind, name, given_name, other_names, sex, ethnic_group, place_id, village, organisation_id, position, is_manager,
      phone, id_number, notes, born_on, born_precision, kept_by, created_by, created_at, changed_at)
    select id, kind, name, "givenName", "otherNames", sex, "ethnicGroup", "placeId", village, "organisationId", position, "isManager",
      phone, "idNumber", notes, "bornOn", "bornPrecision", "keptBy", "createdBy", "createdAt", "changedAt" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as s(id uuid, kind text, name text, "givenName" text, "otherNames" text[], sex text, "ethnicGroup" text, "placeId" uuid, village text,
      "organisationId" uuid, position text, "isManager" boolean, phone text, "idNumber" text, notes text, "bornOn" date, "bornPrecision" text,
      "keptBy" uuid, "createdBy" uuid, "createdAt" timestamptz, "changedAt" timestamptz)`.execute(act.tx)
  await act.recordMany(
    'record opened',
    rows.map(({ id }, at) => ({ record: { kind: 'subject', id }, change: { after: known(inputs[at]) } })),
  )
  return rows.map(({ id }) => id)
}

const known = (input: object | undefined) =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== ''))

export async function changeSubject(act: Act, id: string, input: SubjectInput, version: number) {
  const subject = await lockSubject(act.tx, act.actor, id)
  act.authorise(keepRecords, null)
  checkSameVersion(subject, version)
  await act.tx
    .updateTable('subjects')
    .set({ ...input, version: subject.version + 1, changedAt: act.now })
    .where('id', '=', id)
    .execute()
  await act.record('record changed', { kind: 'subject', id }, differences(subject, input))
  await act.later(lookForDoubles, { ids: [id] })
}

/** Only what changed goes into the journal. */
function differences(was: object, is: object) {
  const old = new Map(Object.entries(was))
  const changed = Object.entries(is).filter(([name, value]) => JSON.stringify(old.get(name) ?? null) !== JSON.stringify(value ?? null))
  return { before: Object.fromEntries(changed.map(([name]) => [name, old.get(name) ?? null])), after: Object.fromEntries(changed) }
}

export async function addPastAward(act: Act, subjectId: string, input: PastAwardInput) {
  await lockSubject(act.tx, act.actor, subjectId)
  const [id] = await addPastAwards(act, [{ ...input, subjectId }])
  return id
}

/**
 * Awards given before this house stood, so that a run of years can be shown. One entered twice is written once: its
 * place in the answer is null.
 */
export async function addPastAwards(act: Act, awards: readonly (PastAwardInput & { subjectId: string })[]) {
  act.authorise(keepRecords, null)
  if (!awards.length) return []
  const rows = awards.map((award) => ({ ...award, id: randomUUIDv7(), enteredBy: act.actor.id, enteredAt: act.now }))
  const written = await act.tx
    .insertInto('pastAwards')
    .values(rows)
    .onConflict((same) => same.columns(['subjectId', 'awardName', 'year', 'decisionNumber']).doNothing())
    .returning('id')
    .execute()
  const ids = new Set(written.map(({ id }) => id))
  await act.recordMany(
    'past award entered',
    rows.map(({ id, subjectId, awardName, year }) => ({
      record: { kind: 'subject', id: subjectId },
      change: { after: { id, awardName, year } },
    })),
  )
  return rows.map(({ id }) => (ids.has(id) ? id : null))
}

/** Takes back past awards that a list had brought. */
export async function takeBackPastAwards(act: Act, ids: readonly string[]) {
  act.authorise(keepRecords, null)
  if (!ids.length) return
  const gone = await act.tx.deleteFrom('pastAwards').where('id', 'in', ids).returning(['id', 'subjectId']).execute()
  await act.recordMany(
    'past award taken back',
    gone.map(({ id, subjectId }) => ({ record: { kind: 'subject', id: subjectId }, change: { before: { id } } })),
  )
}

export async function addMember(act: Act, subjectId: string, { memberId, part }: { memberId: string; part: string | null }) {
  const group = await lockSubject(act.tx, act.actor, subjectId)
  const member = await lockSubject(act.tx, act.actor, memberId)
  act.authorise(keepRecords, null)
  checkMembership(group, member)
  await act.tx
    .insertInto('memberships')
    .values({ subjectId, memberId, part })
    .onConflict((same) => same.columns(['subjectId', 'memberId']).doUpdateSet({ part }))
    .execute()
  await act.record('member added', { kind: 'subject', id: subjectId }, { after: { memberId, part } })
}

export async function removeMember(act: Act, subjectId: string, memberId: string) {
  await lockSubject(act.tx, act.actor, subjectId)
  act.authorise(keepRecords, null)
  const [membership] = await listGroupsOf(act.tx, act.actor, memberId)
  await act.tx.deleteFrom('memberships').where('subjectId', '=', subjectId).where('memberId', '=', memberId).execute()
  await act.record('member removed', { kind: 'subject', id: subjectId }, { before: { memberId, part: membership?.part ?? null } })
}

/**
 * Takes back records that a list had opened and nobody has touched since. The caller knows what else speaks of them
 * further down the path. Returns how many went.
 */
export async function takeBackSubjects(act: Act, ids: readonly string[]) {
  act.authorise(keepRecords, null)
  if (!ids.length) return 0
  const untouched = act.tx
    .selectFrom('subjects')
    .select('id')
    .where('id', 'in', ids)
    .where('version', '=', 1)
    .where('mergedInto', 'is', null)
  await act.tx.deleteFrom('likenesses').where('aId', 'in', ids).where('answer', 'is', null).execute()
  await act.tx.deleteFrom('likenesses').where('bId', 'in', ids).where('answer', 'is', null).execute()
  const gone = await act.tx
    .deleteFrom('subjects')
    .where('id', 'in', untouched)
    .where((is) => is.not(is.exists(is.selectFrom('pastAwards').select('id').whereRef('pastAwards.subjectId', '=', 'subjects.id'))))
    .where((is) => is.not(is.exists(is.selectFrom('memberships').select('part').whereRef('memberships.memberId', '=', 'subjects.id'))))
    .where((is) => is.not(is.exists(is.selectFrom('memberships').select('part').whereRef('memberships.subjectId', '=', 'subjects.id'))))
    .where((is) => is.not(is.exists(is.selectFrom('companions').select('id').whereRef('companions.subjectId', '=', 'subjects.id'))))
    .where((is) => is.not(is.exists(is.selectFrom('subjectMerges').select('id').whereRef('subjectMerges.keptId', '=', 'subjects.id'))))
    .where((is) => is.not(is.exists(is.selectFrom('users').select('users.id').whereRef('users.subjectId', '=', 'subjects.id'))))
    .returning('id')
    .execute()
  await act.recordMany(
    'record taken back',
    gone.map(({ id }) => ({ record: { kind: 'subject', id } })),
  )
  return gone.length
}
