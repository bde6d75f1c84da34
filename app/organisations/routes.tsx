import { Forbidden } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { flash } from '#platform/web/flash.ts'
import { pickerAnswer } from '#platform/web/picker.tsx'
import { addOrganisation, changeHeading, changeOrganisation, moveOrganisation, renameOrganisation } from './commands.ts'
import { changeForm, headingForm, moveForm, newOrganisationForm, renameForm } from './form.ts'
import { nameOf } from './kind-names.ts'
import { organisationListRoutes } from './list-routes.tsx'
import { messages } from './messages.ts'
import { NewOrganisationPage } from './pages/new.tsx'
import { DeedPage, deedNames, OrganisationPage, type Deed } from './pages/show.tsx'
import { findOrganisation, organisationChoices, suggestOrganisations } from './queries.ts'
import { keepOrganisations } from './rules.ts'

/** Agencies, units, partners and communes as organisations: names, bodies above and changes, by time. */
export const organisationRoutes = routes()

organisationRoutes.route('/', organisationListRoutes)

organisationRoutes.get('/office/organisations/find', async (c) => {
  const { db, t, now } = c.var
  const found = await suggestOrganisations(db, c.req.query('q') ?? '', dayOf(now))
  return pickerAnswer(
    c,
    found.map(({ id, name, kind }) => ({ id, label: name, hint: t(nameOf(kind)) })),
  )
})

organisationRoutes.get('/office/organisations/new', (c) => newPage(c, emptyForm))

organisationRoutes.post('/office/organisations', async (c) => {
  const { input, form } = readForm(newOrganisationForm, messages, await c.req.formData(), c.var.t)
  if (!input) return newPage(c, form, 422)
  const id = await c.var.perform((act) => addOrganisation(act, input))
  return c.redirect(`/office/organisations/${id}`, 303)
})

organisationRoutes.get('/office/organisations/:id', (c) => showPage(c, idOf(c)))

for (const deed of ['names', 'parents', 'changes', 'heading'] as const)
  organisationRoutes.get(`/office/organisations/:id/${deed}/new`, (c) => deedPage(c, idOf(c), deed))

organisationRoutes.post('/office/organisations/:id/names', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(renameForm, messages, await c.req.formData(), c.var.t)
  if (!input) return deedPage(c, id, 'names', form)
  await c.var.perform((act) => renameOrganisation(act, id, input))
  return c.redirect(`/office/organisations/${id}`, 303)
})

organisationRoutes.post('/office/organisations/:id/parents', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(moveForm, messages, await c.req.formData(), c.var.t)
  if (!input) return deedPage(c, id, 'parents', form)
  await c.var.perform((act) => moveOrganisation(act, id, input))
  return c.redirect(`/office/organisations/${id}`, 303)
})

organisationRoutes.post('/office/organisations/:id/changes', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(changeForm, messages, await c.req.formData(), c.var.t)
  if (!input) return deedPage(c, id, 'changes', form)
  await c.var.perform((act) => changeOrganisation(act, id, input))
  return c.redirect(`/office/organisations/${id}`, 303)
})

organisationRoutes.post('/office/organisations/:id/heading', async (c) => {
  const id = idOf(c)
  const organisation = await findOrganisation(c.var.db, id, dayOf(c.var.now))
  const met = await meet(await c.req.formData(), headingKept(c, organisation), c.var.t)
  if (met.clash) return deedPage(c, id, 'heading', met.form, met.clash)
  const { input, form } = readForm(headingForm, messages, met.body, c.var.t)
  if (!input) return deedPage(c, id, 'heading', form)
  await c.var.perform((act) => changeHeading(act, id, input, organisation.headingVersion ?? 1))
  flash(c, met.together ? savedTogether : messages.savedAgency)
  return c.redirect(`/office/organisations/${id}`, 303)
})

async function newPage(c: Context, form: Form, status: 200 | 422 = 200) {
  const { db, t, now } = c.var
  const parents = await organisationChoices(db, dayOf(now))
  return page(c, { title: t(messages.add), status }, <NewOrganisationPage {...{ t, form, parents }} />)
}

async function showPage(c: Context, id: string) {
  const { db, t, now } = c.var
  const organisation = await findOrganisation(db, id, dayOf(now))
  const mayKeep = keepOrganisations.allows(actorOf(c), null)
  return page(c, { title: organisation.name }, <OrganisationPage {...{ t, organisation, mayKeep }} />)
}

type Organisation = Awaited<ReturnType<typeof findOrganisation>>

const headingKept = (c: Context, { id, superiorName, placeName, headTitle, headingVersion }: Organisation): Kept => ({
  saved: formOf({ superiorName, placeName, headTitle }),
  version: headingVersion ?? 1,
  by: () => lastChangedBy(c.var.db, 'organisation', id),
})

/** The form of one deed; with what was typed when it could not be read. */
async function deedPage(c: Context, id: string, deed: Deed, failed?: Form, clash: Clash | null = null) {
  const { db, t, now } = c.var
  if (!keepOrganisations.allows(actorOf(c), null)) throw new Forbidden(keepOrganisations.deed)
  const [organisation, others] = await Promise.all([findOrganisation(db, id, dayOf(now)), organisationChoices(db, dayOf(now))])
  const kept = deed === 'heading' ? headingKept(c, organisation) : null
  const form = failed ?? kept?.saved ?? emptyForm
  const props = {
    t,
    deed,
    organisation,
    form,
    standing: kept && standingOf(kept, clash),
    others: others.filter((other) => other.id !== id),
  }
  return page(
    c,
    { title: `${t(deedNames[deed])}: ${organisation.name}`, status: clash ? 409 : failed ? 422 : 200 },
    <DeedPage {...props} />,
  )
}
