import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { organisationRoutes } from './routes.tsx'
import { setUpRoutes } from './set-up.tsx'

/** What the rest of the product may use of organisations. */
export { addOrganisation, changeOrganisation, moveOrganisation, renameOrganisation, setUp } from './commands.ts'
export { newOrganisationForm, setUpForm, type NewOrganisationInput, type SetUpInput } from './form.ts'
export { agencyOn, isSetUp, organisationChoices, organisationName } from './queries.ts'
export { firstStep } from './set-up-code.ts'

/** Stands before every other room: until the office is set up, every way in leads there. */
export const setUpModule: Module = { name: 'set-up', routes: setUpRoutes }

export const organisations: Module = {
  name: 'organisations',
  routes: organisationRoutes,
  nav: [{ href: '/office/organisations', label: messages.organisations, icon: 'building', roles: 'anyone' }],
}
