import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { routes } from '#platform/web/context.ts'
import { editRoutes } from './edit-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { messages } from './messages.ts'
import { quotaRoutes } from './quota-routes.tsx'
import { nominationRecords } from './records.ts'
import { nominationRoutes } from './routes.tsx'
import { seeNominations } from './rules.ts'

/** What the rest of the product may use of nominations. */
export {
  changeNomination,
  draftNomination,
  openRound,
  receiveUnder,
  returnNomination,
  submitNomination,
  takeBackNominations,
  takeNominations,
  verifyNomination,
  withdrawNomination,
  type ListedNomination,
} from './commands.ts'
export { nominationForm, roundForm, type NominationInput, type RoundInput } from './form.ts'
export { messages as nominationWords } from './messages.ts'
export { NominationState, stageChoices } from './pages/status.tsx'
export {
  awardChoices,
  countNominations,
  findNomination,
  findRound,
  holdNominations,
  listNominations,
  listNominationsOf,
  listRounds,
  lockNomination,
  visibleTo as visibleCases,
  type Nomination,
  type NominationRow,
  type WantedNominations,
} from './queries.ts'
export { nominate, sendIn, shortestAchievement, statuses, type Status } from './rules.ts'

export const nominations: Module = {
  name: 'nominations',
  routes: routes().route('/', listRoutes).route('/', editRoutes).route('/', quotaRoutes).route('/', nominationRoutes),
  records: nominationRecords,
}

export const nominationsNav: readonly NavEntry[] = [
  { href: '/office/nominations', label: messages.nominations, icon: 'user-search', roles: seeNominations },
]
