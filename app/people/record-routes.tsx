import { lastChangedBy } from '#app/accounts/index.ts'
import { flash } from '#platform/web/flash.ts'
import { NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, smallForm, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, pageOf, isId } from '#platform/web/params.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import type { Clash } from '#platform/ui/typed.ts'
import type { Form } from '#platform/ui/fields.tsx'
import { alikeOf, countPairs, listPairs } from './alike.ts'
import { writeBirth } from './birth.ts'
import { addMember, addPastAward, changeSubject, removeMember } from './commands.ts'
import { companionMessages } from './companion-messages.ts'
import { addCompanion, companionForm, endCompanion } from './companions.ts'
import { memberForm, pastAwardForm, subjectForm } from './form.ts'
import { likeness } from './likeness.ts'
import { keepApart, mergeSubjects, unmergeSubjects } from './merging.ts'
import { messages } from './messages.ts'
import { SubjectPage } from './pages/form.tsx'
import { MergePage, PairsPage, type Pair } from './pages/pair.tsx'
import { ethnicChoices, findSubject, organisationChoices, placeLabel, type Subject } from './queries.ts'
import { chosenPlace, placeMissing, placeTyped } from './routes.tsx'

export const recordRoutes = routes()

/** A record as it stands in the fields of its form. */
function typed(subject: Subject): Record<string, string> {
  const {
    kind,
    name,
    givenName,
    otherNames,
    sex,
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
  const plain = { kind, name, givenName, sex, ethnicGroup, placeId, village, organisationId, position, phone, idNumber, notes }
  const values = Object.fromEntries(Object.entries(plain).map(([field, value]) => [field, value ?? '']))
  return {
    ...values,
    otherNames: otherNames.join('; '),
    born: writeBirth(subject.bornOn, subject.bornPrecision),
    isManager: isManager === null ? '' : isManager ? 'yes' : 'no',
  }
}

const keptOf = (c: Context, subject: Subject): Kept => ({
  saved: formOf(typed(subject)),
  version: subject.version,
  by: () => lastChangedBy(c.var.db, 'subject', subject.id),
  shown: (name, value) => (name === 'placeId' ? placeLabel(c.var.db, value) : Promise.resolve(null)),
})

recordRoutes.get('/office/people/:id/edit', async (c) => {
  const subject = await findSubject(c.var.db, actorOf(c), idOf(c))
  return editPage(c, subject, formOf(typed(subject)))
})

type Again = { status?: 200 | 409 | 422; clash?: Clash | null }

async function editPage(c: Context, subject: Subject, form: Form, { status = 200, clash = null }: Again = {}) {
  const { db, t } = c.var
  const [groups, organisations, place] = await Promise.all([ethnicChoices(db), organisationChoices(db), chosenPlace(c, form)])
  const props = { t, form, choices: { groups, organisations }, subject, standing: standingOf(keptOf(c, subject), clash), ...place }
  return page(c, { title: t(messages.edit), status }, <SubjectPage {...props} />)
}

recordRoutes.post('/office/people/:id', async (c) => {
  const { db, t } = c.var
  const subject = await findSubject(db, actorOf(c), idOf(c))
  const body = await c.req.formData()
  await placeTyped(c, body)
  const met = await meet(body, keptOf(c, subject), t)
  if (met.clash) return editPage(c, subject, met.form, { status: 409, clash: met.clash })
  const { input, form } = readForm(subjectForm, messages, met.body, t)
  if (!input || placeMissing(c, form)) return editPage(c, subject, form, { status: 422 })
  await c.var.perform((act) => changeSubject(act, subject.id, input, subject.version))
  flash(c, met.together ? savedTogether : messages.saved)
  return c.redirect(`/office/people/${subject.id}`, 303)
})

recordRoutes.get('/office/people/pairs', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const at = pageOf(c)
  const [[found], total] = await Promise.all([listPairs(db, actor, { page: at, size: 1 }), countPairs(db, actor)])
  const pair = found ? await pairOf(c, found.aId, found.bId) : null
  return page(c, { title: t(messages.pairs) }, <PairsPage t={t} pair={pair} at={at} total={total} />)
})

async function pairOf(c: Context, leftId: string, rightId: string): Promise<Pair> {
  const { db } = c.var
  const [left, right] = [await findSubject(db, actorOf(c), leftId), await findSubject(db, actorOf(c), rightId)]
  return { left, right, likeness: likeness(await alikeOf(db, leftId), await alikeOf(db, rightId)) }
}

recordRoutes.post('/office/people/:id/apart', async (c) => {
  const otherId = textOf(await c.req.formData(), 'otherId')
  const id = idOf(c)
  if (!isId(otherId)) throw new NotFound(`other record of ${id}`)
  await findSubject(c.var.db, actorOf(c), id)
  await c.var.perform((act) => keepApart(act, id, otherId))
  flash(c, messages.saidTwo)
  return c.redirect('/office/people/pairs', 303)
})

recordRoutes.get('/office/people/:id/merge/:otherId', async (c) => {
  const pair = await pairOf(c, idOf(c), idOf(c, 'otherId'))
  return page(c, { title: c.var.t(messages.mergeTitle) }, <MergePage t={c.var.t} pair={pair} />)
})

recordRoutes.post('/office/people/:id/merge/:otherId', async (c) => {
  const [keptId, otherId] = [idOf(c), idOf(c, 'otherId')]
  const body = await c.req.formData()
  const fromOther = [...body].flatMap(([name, value]) =>
    name.startsWith('take.') && value === 'right' ? [name.slice('take.'.length)] : [],
  )
  const reason = textOf(body, 'reason').trim().slice(0, 500) || null
  await c.var.perform((act) => mergeSubjects(act, { keptId, otherId, fromOther, reason }))
  flash(c, messages.merged)
  return c.redirect(`/office/people/${keptId}`, 303)
})

recordRoutes.post('/office/merges/:id/undoing', async (c) => {
  const id = idOf(c)
  const { keptId } = await c.var.perform((act) => unmergeSubjects(act, id))
  flash(c, messages.unmerged)
  return c.redirect(`/office/people/${keptId}`, 303)
})

recordRoutes.post('/office/people/:id/past-awards', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, pastAwardForm, messages, `/office/people/${id}`)
  await c.var.perform((act) => addPastAward(act, id, input))
  flash(c, messages.pastAwardSaved)
  return c.redirect(`/office/people/${id}#past-awards`, 303)
})

recordRoutes.post('/office/people/:id/members', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, memberForm, messages, `/office/people/${id}`)
  await c.var.perform((act) => addMember(act, id, input))
  return c.redirect(`/office/people/${id}#members`, 303)
})

recordRoutes.post('/office/people/:id/companions', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, companionForm, companionMessages, `/office/people/${id}`)
  await c.var.perform((act) => addCompanion(act, id, input))
  flash(c, companionMessages.added)
  return c.redirect(`/office/people/${id}#companions`, 303)
})

recordRoutes.post('/office/people/:id/companions/:companion/end', async (c) => {
  const [id, companion] = [idOf(c), idOf(c, 'companion')]
  await c.var.perform((act) => endCompanion(act, id, companion))
  return c.redirect(`/office/people/${id}#companions`, 303)
})

recordRoutes.post('/office/people/:id/members/:memberId/removal', async (c) => {
  const [id, memberId] = [idOf(c), idOf(c, 'memberId')]
  await c.var.perform((act) => removeMember(act, id, memberId))
  return c.redirect(`/office/people/${id}#members`, 303)
})
