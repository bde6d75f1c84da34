/** What the rest of the product may use of the council. */
import type { Program } from '#platform/web/context.ts'
import { ballotBox } from './ballot-box.ts'
import { destroy } from './box-desk.ts'
import { council } from './routes.tsx'

export const councilModule = {
  name: 'council',
  routes: council,
  sealed: ballotBox,
  jobs: { 'destroy box key': (program: Program, { boxId }: { boxId: string }) => destroy(program, boxId) },
}

export { listSessions } from './queries.ts'
export { sweepKeys } from './box-desk.ts'
export { minutesData, type MinutesData } from './minutes.ts'
