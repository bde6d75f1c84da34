import { randomUUIDv7 } from 'node:crypto'
import { slugOf } from '#app/stories/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import type { AdoptionInput, ModelInput } from './form.ts'
import { messages } from './messages.ts'
import { listTold, lockAdoption, lockModel } from './queries.ts'
import * as rules from './rules.ts'

/** Draws a way of working from a told story. It is shown once somebody else has approved it. */
export async function writeModel(act: Act, storyId: string, input: ModelInput) {
  act.authorise(rules.writeModels, null)
  await act.tx.selectFrom('stories').select('id').where('id', '=', storyId).forUpdate().execute()
  if (await act.tx.selectFrom('models').select('id').where('storyId', '=', storyId).executeTakeFirst())
    throw new Refusal(messages.modelThere)
  if (!(await listTold(act.tx)).some(({ id }) => id === storyId)) throw new Refusal(messages.notTold)
  const id = randomUUIDv7()
  const slug = await freeSlug(act, input.title)
  await act.tx
    .insertInto('models')
    .values({ id, storyId, slug, ...columns(input), authorId: act.actor.id, createdAt: act.now, changedAt: act.now })
    .execute()
  await act.record('model written', { kind: 'model', id }, { after: { storyId, title: input.title } })
  return id
}

function columns({ steps, ...input }: ModelInput) {
  return { ...input, steps: JSON.stringify(steps) }
}

async function freeSlug(act: Act, title: string) {
  const wanted = slugOf(title)
  const taken = await act.tx.selectFrom('models').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  for (let nth = 1; ; nth++) {
    const slug = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!slugs.has(slug)) return slug
  }
}

/** A changed card needs a new approval; whoever changed it is now its author. */
export async function changeModel(act: Act, id: string, input: ModelInput, versionRead: number) {
  const model = await lockModel(act.tx, act.actor, id)
  act.authorise(rules.writeModels, null)
  rules.checkSameVersion(model, versionRead)
  const again = { approvedBy: null, approvedAt: null, authorId: act.actor.id, version: model.version + 1, changedAt: act.now }
  await act.tx
    .updateTable('models')
    .set({ ...columns(input), ...again })
    .where('id', '=', id)
    .execute()
  await act.record(
    'model changed',
    { kind: 'model', id },
    { before: { title: model.title, steps: model.steps }, after: { title: input.title, steps: input.steps } },
  )
}

export async function approveModel(act: Act, id: string, versionRead: number) {
  const model = await lockModel(act.tx, act.actor, id)
  act.authorise(rules.approveModels, null)
  rules.checkMayApprove(act.actor, model)
  rules.checkSameVersion(model, versionRead)
  await act.tx.updateTable('models').set({ approvedBy: act.actor.id, approvedAt: act.now }).where('id', '=', id).execute()
  await act.record('model approved', { kind: 'model', id }, { after: { version: model.version } })
}

/** A place says that it took the model up: its own organisation's word, to be confirmed by two people. */
export async function recordAdoption(act: Act, modelId: string, input: AdoptionInput) {
  const model = await lockModel(act.tx, act.actor, modelId)
  act.authorise(rules.recordAdoptions, null)
  if (!model.approvedAt) throw new Refusal(messages.notApproved)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('adoptions')
    .values({ id, modelId, ...input, organisationId: act.actor.organisationId, recordedBy: act.actor.id, recordedAt: act.now })
    .execute()
  await act.record(
    'adoption recorded',
    { kind: 'model', id: modelId },
    { after: { adoption: id, place: input.place, beganOn: input.beganOn } },
  )
  return id
}

export async function confirmAdoption(act: Act, id: string, { part, seen }: { part: rules.Part; seen: string }) {
  const adoption = await lockAdoption(act.tx, act.actor, id)
  act.authorise(rules.confirmAdoptions, null)
  rules.checkMayConfirm(act.actor, adoption, part)
  await act.tx.insertInto('adoptionConfirmations').values({ adoptionId: id, part, byId: act.actor.id, seen, at: act.now }).execute()
  await act.record('adoption confirmed', { kind: 'model', id: adoption.modelId }, { after: { adoption: id, part } })
  return adoption.modelId
}

export async function recordResult(act: Act, id: string, { on, text }: { on: Temporal.PlainDate; text: string }) {
  const adoption = await lockAdoption(act.tx, act.actor, id)
  act.authorise(rules.followAdoptions, adoption)
  const result = { id: randomUUIDv7(), adoptionId: id, onDate: on, text, byId: act.actor.id, at: act.now }
  await act.tx.insertInto('adoptionResults').values(result).execute()
  await act.record('result of an adoption', { kind: 'model', id: adoption.modelId }, { after: { adoption: id, on } })
  return adoption.modelId
}

export async function endAdoption(act: Act, id: string, { on, because }: { on: Temporal.PlainDate; because: string }) {
  const adoption = await lockAdoption(act.tx, act.actor, id)
  act.authorise(rules.followAdoptions, adoption)
  rules.checkGoing(adoption, on)
  await act.tx.updateTable('adoptions').set({ endedOn: on, endedBecause: because }).where('id', '=', id).execute()
  await act.record('adoption ended', { kind: 'model', id: adoption.modelId }, { after: { adoption: id, on } })
  return adoption.modelId
}
