/** What the rest of the product may use of the council. */
import type { Program } from '#platform/web/context.ts'
import { ballotBox } from './ballots/ballot-box.ts'
import { destroy } from './ballots/box-desk.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { messages } from './messages.ts'
import { councilRecords } from './records.ts'
import { council } from './routes.tsx'

export const councilModule = {
  name: 'council',
  routes: council,
  records: councilRecords,
  sealed: ballotBox,
  jobs: { 'destroy box keys': (program: Program, { boxIds }: { boxIds: readonly string[] }) => destroy(program, boxIds) },
}

export { mySessions, type MyStep } from './sessions/my-sessions.ts'
export { listSessions } from './queries.ts'
export { listUndecided } from './sessions/undecided.ts'
export const councilNav: readonly NavEntry[] = [
  { href: '/office/council', label: messages.council, icon: 'scale', roles: ['office', 'council', 'leader', 'admin'] },
]

export { sweepKeys } from './ballots/box-desk.ts'
export { minutesData, type MinutesData } from './minutes/minutes.ts'
export { minutesExtract } from './minutes/minutes-papers.ts'
