import { randomUUIDv7 } from 'node:crypto'
import { rely, type Acceptance } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { answerRuleOn } from './answer-clock.ts'
import { checklistFor } from './checklists.ts'
import type { PackageInput } from './form.ts'
import { factsOf, summaryOf } from './case-facts.ts'
import { lockForwardable } from './forwardable.ts'
import { listCases, listParts, lockPackage, papersSaidOf } from './queries.ts'
import {
  checkForwardable,
  checkNotLast,
  checkOpenForChange,
  checkSendable,
  paperNamed,
  prepareForwarding,
  sendForwarding,
  type ChecklistPaper,
} from './rules.ts'

/** A package of verified cases for one award, with the checklist of the rule in force for them. */
export async function preparePackage(act: Act, input: PackageInput, accepted: Acceptance) {
  act.authorise(prepareForwarding, null)
  const chosen = await lockForwardable(act.tx, act.actor, input.cases)
  checkForwardable(chosen, input)
  const rule = await checklistFor(act.tx, chosen, input, dayOf(act.now))
  const id = randomUUIDv7()
  await rely(act, [rule], accepted, { kind: 'package', id })
  const { title, otherParty, awardCode, organisationAuthored, dueOn } = input
  await act.tx
    .insertInto('packages')
    .values({
      id,
      sharedId: id,
      direction: 'out',
      title,
      otherParty,
      awardCode,
      organisationAuthored,
      dueOn,
      ruleId: rule?.id ?? null,
      status: 'prepared',
      createdBy: act.actor.id,
      createdAt: act.now,
    })
    .execute()
  await addCases(act, id, chosen)
  const parts = rule?.body.parts ?? []
  const said = await papersSaidOf(act.tx, parts)
  const paperOf = (part: string) => said.get(part) ?? paperNamed(part)
  if (parts.length)
    await act.tx
      .insertInto('packageParts')
      .values(
        parts.map((part, at) => ({ id: randomUUIDv7(), packageId: id, ordinal: at + 1, part, paper: paperOf(part), status: 'missing' })),
      )
      .execute()
  await act.record('package prepared', { kind: 'package', id }, { after: { awardCode, cases: chosen.length } })
  return id
}

async function addCases(act: Act, packageId: string, chosen: readonly { id: string; name: string }[]) {
  const rows = chosen.map(({ id, name }, at) => ({ packageId, ordinal: at + 1, nominationId: id, name, summary: JSON.stringify({}) }))
  await act.tx.insertInto('packageCases').values(rows).execute()
}

/** One case stays behind, with the reason; it may go in another package later. The others keep their order. */
export async function takeOutCase(act: Act, packageId: string, nominationId: string, because: string) {
  const pack = await lockPackage(act.tx, act.actor, packageId)
  act.authorise(prepareForwarding, null)
  checkOpenForChange(pack)
  const cases = await listCases(act.tx, packageId)
  const out = cases.find((one) => one.nominationId === nominationId)
  if (!out) throw new NotFound(`case ${nominationId} of package ${packageId}`)
  checkNotLast(cases)
  await act.tx.deleteFrom('packageCases').where('packageId', '=', packageId).where('ordinal', '=', out.ordinal).execute()
  for (const { ordinal } of cases.filter((one) => one.ordinal > out.ordinal))
    await act.tx
      .updateTable('packageCases')
      .set({ ordinal: ordinal - 1 })
      .where('packageId', '=', packageId)
      .where('ordinal', '=', ordinal)
      .execute()
  await act.record('case taken out of a package', { kind: 'package', id: packageId }, { before: { nominationId }, after: { because } })
}

/** Puts a paper at its place on the checklist; an earlier one at that place is replaced. */
export async function attachPart(act: Act, packageId: string, partId: string, fileReferenceId: string) {
  const pack = await lockPackage(act.tx, act.actor, packageId)
  act.authorise(prepareForwarding, null)
  checkOpenForChange(pack)
  await setPart(act, packageId, partId, { status: 'there', because: '', fileReferenceId })
  await act.record('package paper attached', { kind: 'package', id: packageId })
}

/** Says which of our own papers belongs at a place named in the agency's words; the next packages know it. */
export async function choosePaper(act: Act, packageId: string, partId: string, paper: ChecklistPaper) {
  const pack = await lockPackage(act.tx, act.actor, packageId)
  act.authorise(prepareForwarding, null)
  checkOpenForChange(pack)
  const { part } = await act.tx
    .updateTable('packageParts')
    .set({ paper })
    .where('id', '=', partId)
    .where('packageId', '=', packageId)
    .returning('part')
    .executeTakeFirstOrThrow(() => new NotFound(`part ${partId}`))
  await act.record('package paper chosen', { kind: 'package', id: packageId }, { after: { part, paper } })
}

/** Says why a paper of the checklist is not needed here; without a reason it stays missing. */
export async function waivePart(act: Act, packageId: string, partId: string, because: string) {
  const pack = await lockPackage(act.tx, act.actor, packageId)
  act.authorise(prepareForwarding, null)
  checkOpenForChange(pack)
  await setPart(act, packageId, partId, { status: 'not needed', because, fileReferenceId: null })
  await act.record('package paper not needed', { kind: 'package', id: packageId }, { after: { because } })
}

async function setPart(
  act: Act,
  packageId: string,
  partId: string,
  to: { status: string; because: string; fileReferenceId: string | null },
) {
  await act.tx
    .updateTable('packageParts')
    .set(to)
    .where('id', '=', partId)
    .where('packageId', '=', packageId)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Freezes what the level above is told, and starts the clock. The package can then be downloaded, always the same bytes. */
export async function sendPackage(act: Act, id: string) {
  const pack = await lockPackage(act.tx, act.actor, id)
  act.authorise(sendForwarding, null)
  const cases = await listCases(act.tx, id)
  checkSendable(pack, cases, await listParts(act.tx, id))
  await freeze(act, id, cases)
  const again = pack.status === 'returned'
  await act.tx
    .updateTable('packages')
    .set({ status: 'sent', version: pack.version + 1, answerRuleId: await answerRuleOn(act.tx, pack.awardCode, dayOf(act.now)) })
    .where('id', '=', id)
    .execute()
  await addEvent(act, id, again ? 'sent again' : 'sent')
  await act.record('package sent', { kind: 'package', id }, { before: { status: pack.status }, after: { status: 'sent' } })
}

async function freeze(act: Act, packageId: string, cases: readonly { ordinal: number; nominationId: string | null }[]) {
  const facts = await factsOf(
    act.tx,
    cases.flatMap(({ nominationId }) => nominationId ?? []),
  )
  for (const { ordinal, nominationId } of cases) {
    const one = facts.find((known) => known.nominationId === nominationId)
    if (!one) continue
    await act.tx
      .updateTable('packageCases')
      .set({ summary: JSON.stringify(summaryOf(one)), name: one.name })
      .where('packageId', '=', packageId)
      .where('ordinal', '=', ordinal)
      .execute()
  }
}

export async function withdrawPackage(act: Act, id: string, note: string) {
  const pack = await lockPackage(act.tx, act.actor, id)
  act.authorise(sendForwarding, null)
  checkOpenForChange(pack)
  await act.tx.updateTable('packages').set({ status: 'withdrawn' }).where('id', '=', id).execute()
  await addEvent(act, id, 'withdrawn', note)
  await act.record('package withdrawn', { kind: 'package', id }, { after: { note } })
}

type EventName = 'sent' | 'received' | 'returned' | 'sent again' | 'decided' | 'withdrawn'

export async function addEvent(
  act: Act,
  packageId: string,
  event: EventName,
  note = '',
  { at = act.now, byName = act.actor.name, sha256 }: { at?: Temporal.Instant; byName?: string; sha256?: string } = {},
) {
  await act.tx
    .insertInto('packageEvents')
    .values({ packageId, event, at, byName, note, sha256: sha256 ?? null })
    .execute()
}
