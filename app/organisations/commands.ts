import { randomUUIDv7 } from 'node:crypto'
import { openFirstAccount } from '#app/accounts/index.ts'
import type { Act } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import type { ChangeInput, HeadingInput, MoveInput, NewOrganisationInput, RenameInput, SetUpInput } from './form.ts'
import { messages } from './messages.ts'
import { lockOrganisation } from './queries.ts'
import { checkLater, checkNoCircle, checkStanding, keepOrganisations, setUpOffice } from './rules.ts'

const about = (id: string) => ({ kind: 'organisation', id })

/** The office begins: its agency, its units and the person who looks after it. Once. */
export async function setUp(act: Act, input: SetUpInput) {
  act.authorise(setUpOffice, null)
  const { agencyName: name, abbreviation, provinceId, superiorName, placeName, headTitle } = input
  const id = await write(act, { kind: 'agency', name, abbreviation, parentId: null, fromOn: null, basis: null }, provinceId)
  const founded = await act.tx
    .insertInto('agency')
    .values({ organisationId: id, superiorName, placeName, headTitle, setUpAt: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('one')
    .executeTakeFirst()
  if (!founded) throw new Refusal(messages.alreadySetUp)
  for (const unit of input.units)
    await write(act, { kind: kindOfUnit(unit), name: unit, abbreviation: null, parentId: id, fromOn: null, basis: null })
  await openFirstAccount(act, { ...input, organisationId: id })
  await act.record('office set up', about(id), { after: { name, abbreviation, superiorName, placeName } })
  return id
}

function kindOfUnit(name: string) {
  const folded = fold(name)
  if (folded.startsWith('cong doan') || folded.startsWith('doan ')) return 'union'
  return /^(chi bo|dang bo|dang uy|cap uy)/.test(folded) ? 'party' : 'unit'
}

export async function addOrganisation(act: Act, input: NewOrganisationInput) {
  act.authorise(keepOrganisations, null)
  const id = await write(act, input)
  await act.record('organisation entered', about(id), { after: { kind: input.kind, name: input.name, parentId: input.parentId } })
  return id
}

async function write(act: Act, { kind, name, abbreviation, parentId, fromOn, basis }: NewOrganisationInput, placeId: string | null = null) {
  const id = randomUUIDv7()
  const since = fromOn ? { fromOn } : {}
  await act.tx.insertInto('organisations').values({ id, kind, placeId, createdAt: act.now }).execute()
  await act.tx
    .insertInto('organisationNames')
    .values({ id: randomUUIDv7(), organisationId: id, name, abbreviation, basis, ...since })
    .execute()
  if (parentId)
    await act.tx
      .insertInto('organisationParents')
      .values({ organisationId: id, parentId, ...since })
      .execute()
  return id
}

/** A new name from a day on; the one before it ends on the eve. */
export async function renameOrganisation(act: Act, id: string, { name, abbreviation, fromOn, basis }: RenameInput) {
  const organisation = await lockOrganisation(act.tx, id)
  act.authorise(keepOrganisations, null)
  checkStanding(organisation)
  const current = await act.tx
    .selectFrom('organisationNames')
    .select(['id', 'name', 'fromOn'])
    .where('organisationId', '=', id)
    .where('toOn', 'is', null)
    .executeTakeFirst()
  checkLater(current, fromOn)
  await act.tx
    .updateTable('organisationNames')
    .set({ toOn: fromOn.subtract({ days: 1 }) })
    .where('organisationId', '=', id)
    .where('toOn', 'is', null)
    .execute()
  await act.tx
    .insertInto('organisationNames')
    .values({ id: randomUUIDv7(), organisationId: id, name, abbreviation, fromOn, basis })
    .execute()
  await act.record('organisation renamed', about(id), { before: { name: current?.name }, after: { name, fromOn: String(fromOn) } })
}

export async function moveOrganisation(act: Act, id: string, { parentId, fromOn }: MoveInput) {
  const organisation = await lockOrganisation(act.tx, id)
  act.authorise(keepOrganisations, null)
  checkStanding(organisation)
  if (parentId) checkNoCircle(id, await chainAbove(act.tx, parentId))
  await act.tx
    .deleteFrom('organisationParents')
    .where('organisationId', '=', id)
    .where('toOn', 'is', null)
    .where('fromOn', '>=', fromOn)
    .execute()
  await act.tx
    .updateTable('organisationParents')
    .set({ toOn: fromOn.subtract({ days: 1 }) })
    .where('organisationId', '=', id)
    .where('toOn', 'is', null)
    .execute()
  if (parentId) await act.tx.insertInto('organisationParents').values({ organisationId: id, parentId, fromOn }).execute()
  await act.record('organisation moved', about(id), { after: { parentId, fromOn: String(fromOn) } })
}

async function chainAbove(tx: Tx, id: string) {
  const rows = await tx.selectFrom('organisationParents').select(['organisationId', 'parentId']).where('toOn', 'is', null).execute()
  const above = new Set([id])
  for (let grown = true; grown;) {
    const more = rows.filter((row) => above.has(row.organisationId) && !above.has(row.parentId))
    for (const row of more) above.add(row.parentId)
    grown = more.length > 0
  }
  return above
}

/** Merged, split, replaced or dissolved: who came after whom, since when, by which paper. */
export async function changeOrganisation(act: Act, id: string, { kind, otherId, onDate, document }: ChangeInput) {
  const organisation = await lockOrganisation(act.tx, id)
  act.authorise(keepOrganisations, null)
  checkStanding(organisation)
  const toId = kind === 'dissolved' ? id : otherId
  if (!toId || (kind !== 'dissolved' && toId === id)) throw new Refusal(messages.chooseOther)
  await act.tx.insertInto('organisationChanges').values({ fromId: id, toId, kind, onDate, document }).execute()
  const ends = kind === 'merged into' || kind === 'dissolved'
  if (ends)
    await act.tx
      .updateTable('organisations')
      .set({ endedOn: onDate.subtract({ days: 1 }) })
      .where('id', '=', id)
      .execute()
  await act.record(`organisation ${kind}`, about(id), { after: { toId, onDate: String(onDate), document } })
}

/** What stands in the head of papers from now on. */
export async function changeHeading(act: Act, id: string, input: HeadingInput, versionRead: number) {
  await lockOrganisation(act.tx, id)
  act.authorise(keepOrganisations, null)
  const { version } = await act.tx
    .selectFrom('agency')
    .select('version')
    .where('organisationId', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`agency ${id}`))
  if (version !== versionRead) throw new Refusal(messages.changedMeanwhile)
  await act.tx
    .updateTable('agency')
    .set({ ...input, version: version + 1 })
    .where('organisationId', '=', id)
    .execute()
  await act.record('letterhead changed', about(id), { after: input })
}
