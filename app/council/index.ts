/** What the rest of the product may use of the council. */
import type { Program } from '#platform/web/context.ts'
import { ballotBox } from './ballot-box.ts'
import { destroy } from './box-desk.ts'
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

export { mySessions, type MyStep } from './my-sessions.ts'
export { listSessions } from './queries.ts'
export { listUndecided } from './undecided.ts'
export const councilNav: readonly NavEntry[] = [
  { href: '/office/council', label: messages.council, icon: 'scale', roles: ['office', 'council', 'leader', 'admin'] },
]

export { sweepKeys } from './box-desk.ts'
export { minutesData, type MinutesData } from './minutes.ts'
export { minutesExtract } from './minutes-papers.ts'
