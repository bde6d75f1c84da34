import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export const setUpOffice = deed<null>(
  'set up the office',
  ['admin'],
  'once, with the code from the console; the person becomes its first administrator',
)
export const keepOrganisations = deed<null>('enter, rename, move and join organisations', ['admin', 'office'])

/** What may hold people and appointments; the order in which lists show them. */
export const kinds = ['agency', 'unit', 'union', 'party', 'commune', 'superior', 'partner', 'bloc'] as const
export type Kind = (typeof kinds)[number]

export const changes = ['merged into', 'split from', 'absorbed function of', 'dissolved'] as const
export type ChangeKind = (typeof changes)[number]

type Dated = { fromOn: Temporal.PlainDate }

/** A new name begins after the one before it began: history is added to, not written over. */
export function checkLater(current: Dated | undefined, fromOn: Temporal.PlainDate) {
  if (current && Temporal.PlainDate.compare(fromOn, current.fromOn) <= 0) throw new Refusal(messages.notLater)
}

export function checkStanding({ endedOn }: { endedOn: Temporal.PlainDate | null }) {
  if (endedOn !== null) throw new Refusal(messages.alreadyEnded)
}

/** A unit cannot stand below itself, however long the way round. */
export function checkNoCircle(id: string, aboveParent: ReadonlySet<string>) {
  if (aboveParent.has(id)) throw new Refusal(messages.circle)
}
