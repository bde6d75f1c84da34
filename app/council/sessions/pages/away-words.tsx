import type { T } from '#platform/language/messages.ts'
import type { Away } from '../away.ts'
import { messages as say } from '../../messages.ts'

const stages = { 'not asked': say.awayNotAsked, asked: say.awayAsked, received: say.awayReceived } as const

/** Under the next step: members who vote in writing, each with what is to be done about their envelope. */
export function AwayWords({ t, away }: { t: T; away: readonly Away[] }) {
  return away.map(({ name, stage }) => (
    <span class="d-block" key={name}>
      {t(stages[stage], { name })}
    </span>
  ))
}
