import type { NavEntry } from '#platform/ui/navigation.ts'
import { routes } from '#platform/web/context.ts'
import type { Module } from '#platform/web/app.tsx'
import { lookForDoubles } from './commands.ts'
import { findDoubles } from './doubles.ts'
import { messages } from './messages.ts'
import { recordRoutes } from './record-routes.tsx'
import { peopleRecords } from './records.ts'
import { peopleRoutes } from './routes.tsx'
import { seePeople } from './rules.ts'

/** What the rest of the product may use of people: records of persons, households and collectives. */
export { listAlike, type AlikeRow } from './alike.ts'
export { readBirth, writeBirth } from './birth.ts'
export {
  addMember,
  addPastAward,
  addPastAwards,
  addSubject,
  addSubjects,
  changeSubject,
  lookForDoubles,
  removeMember,
  takeBackPastAwards,
  takeBackSubjects,
} from './commands.ts'
export { companionChoices, listCompanions, type Companion } from './companions.ts'
export { companionMessages as companionWords } from './companion-messages.ts'
export { findPeople, suggestPeople, tsquery, type PersonRow, type Wanted } from './finding.ts'
export { commendationTypes, pastAwardForm, subjectForm, type PastAwardInput, type SubjectInput } from './form.ts'
export { digits, likeness, worthAsking, type Alike, type Likeness, type Reason } from './likeness.ts'
export { keepApart, mergeSubjects, unmergeSubjects } from './merging.ts'
export { messages as peopleWords } from './messages.ts'
export { calmName, proposedGivenName } from './names.ts'
export { AlikeList } from './pages/alike.tsx'
export { kindName } from './pages/list.tsx'
export {
  ethnicChoices,
  findSubject,
  groupName,
  listGroupsOf,
  listMembers,
  listMerges,
  listPastAwards,
  lockSubject,
  organisationName,
  placeName,
  visibleTo as visiblePeople,
  type Subject,
} from './queries.ts'
export { keepRecords, mergeRecords } from './rules.ts'
export { hiddenCells } from './small-counts.ts'

export const people: Module = {
  name: 'people',
  routes: routes().route('/', peopleRoutes).route('/', recordRoutes),
  records: peopleRecords,
  jobs: { [lookForDoubles]: findDoubles },
}

export const peopleNav: readonly NavEntry[] = [{ href: '/office/people', label: messages.people, icon: 'id-badge-2', roles: seePeople }]
