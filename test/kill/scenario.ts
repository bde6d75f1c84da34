import { setTimeout as pause } from 'node:timers/promises'
import { isOutage } from '#platform/db/outage.ts'
import type { Browser, Form } from './browser.ts'
import type { Office } from './office.ts'

/** A deed that may be cut short, and how one sees afterwards that it was done once and wholly. */
export type Scenario = {
  name: string
  /** Points inside the deed at which the power goes, in its order. */
  points: readonly string[]
  /** What must stand before the first deed. */
  begin: (office: Office) => Promise<void>
  /** One more deed of the kind. */
  next: (office: Office) => Promise<Deed>
  /** What must hold over all of them at any time, also of those that were cut and not yet sent again: nothing half. */
  sound: (office: Office) => Promise<void>
}

export type Deed = {
  /** Presses the buttons one after the other, each only after the one before it was answered. True when all were. */
  carryOut: (browser: Browser) => Promise<boolean>
  /** The deed had exactly one effect. */
  once: (browser: Browser) => Promise<void>
}

/** A deed that is one form. */
export function oneForm(form: Form): Deed['carryOut'] {
  return async ({ send }) => (await send(form))?.status === 303
}

/** Asked until it is so; a question on a connection that was cut is asked again. Null when it never came to be so. */
export async function sooner<Result>(ask: () => Promise<Result | null>, seconds = 90): Promise<Result | null> {
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    const found = await onceSettled(ask)
    if (found !== null) return found
    await pause(40)
  }
  return null
}

/** Our own connections are cut too; the first question after that may fail on a dead one. */
export async function onceSettled<Result>(ask: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + 90_000
  for (;;)
    try {
      return await ask()
    } catch (error) {
      if (!isOutage(error) || performance.now() > until) throw error
      await pause(50)
    }
}

/** How often the journal says this of this record. */
export async function linesOf({ db }: Office, event: string, subjectId: string) {
  const { count } = await db
    .selectFrom('journal')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('event', '=', event)
    .where('subjectId', '=', subjectId)
    .executeTakeFirstOrThrow()
  return count
}
