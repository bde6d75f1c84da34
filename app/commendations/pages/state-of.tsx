import type { T } from '#platform/language/messages.ts'
import { State } from '#platform/ui/state.tsx'
import type { CommendationStatus } from '../rules.ts'
import { statusWords } from './status-words.ts'

const tones = { draft: 'wait', effective: 'ok', revoked: 'no', stripped: 'no', restored: 'ok' } as const

/** Whether a commendation stands. */
export function StateOf({ t, status }: { t: T; status: CommendationStatus }) {
  return <State tone={tones[status]}>{t(statusWords[status])}</State>
}
