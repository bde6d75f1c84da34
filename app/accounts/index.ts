import type { Module } from '#platform/web/app.tsx'
import { accountRoutes } from './account.tsx'
import { doorRoutes } from './door.tsx'
import { userRoutes } from './users.tsx'
import { routes } from '#platform/web/context.ts'
import { messages } from './messages.ts'

/** What the rest of the product may use of accounts. */
export { appoint, nameDeputy } from './appointments.ts'
export { openAccount, openFirstAccount } from './commands.ts'
export { readablePassword } from './cookies.ts'
export { newUserForm, type NewUserInput } from './form.ts'
export { askAgain, letIn, safeNext } from './door.tsx'
export { passwordProblem } from './rules.ts'
export { newSecret, deviceOf, knownDevice, secretHash, whoAsks } from './cookies.ts'
export { openSignIn } from './sign-in.ts'
export { agencyName, peopleOnDevice } from './queries.ts'
export { door } from './doorway.ts'
export { lastChangedBy } from './last-hand.ts'
export { roleNames } from './messages.ts'
export { actorOfUser, hashOfSecret, whoSignedIn } from './who.ts'

export const accounts: Module = {
  name: 'accounts',
  routes: routes().route('/', doorRoutes).route('/', accountRoutes).route('/', userRoutes),
  nav: [{ href: '/office/users', label: messages.users, icon: 'users', roles: ['admin'] }],
}
