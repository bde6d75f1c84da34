import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { routes } from '#platform/web/context.ts'
import { awardRoutes } from './award-routes.tsx'
import { mergeRoutes } from './merge-routes.tsx'
import { messages } from './messages.ts'
import { peopleRoutes } from './routes.tsx'

/** What the rest of the product may use of people. */
export { readBorn, showBorn } from './born.ts'
export { changeSubject, enterPastAwards, joinSubjects, partSubjects, recordSubject, sayDifferent } from './commands.ts'
export { findDuplicates, reasonsFor, type Candidate, type Probe, type Reason } from './duplicates.ts'
export { subjectForm, type PastAwardInput, type SubjectInput } from './form.ts'
export { familyOf, findSubject, listPastAwards, listSubjects, visibleTo as visibleSubjects, type SubjectDetails } from './queries.ts'
export { givenNameOf, type Born, type SubjectKind } from './rules.ts'
export { messages as peopleWords } from './messages.ts'

export const people: Module = {
  name: 'people',
  routes: routes().route('/', mergeRoutes).route('/', awardRoutes).route('/', peopleRoutes),
}

export const peopleNav: readonly NavEntry[] = [
  {
    href: '/office/people',
    label: messages.people,
    icon: 'id-badge-2',
    roles: ['office', 'publicity', 'division', 'commune', 'leader', 'admin'],
  },
]
