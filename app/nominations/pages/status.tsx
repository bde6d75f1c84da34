import type { T } from '#platform/language/messages.ts'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'

const looks = {
  draft: { tone: 'plain', words: say.draft },
  waiting: { tone: 'wait', words: say.waiting },
  submitted: { tone: 'wait', words: say.submitted },
  returned: { tone: 'no', words: say.returned },
  verified: { tone: 'ok', words: say.verified },
  withdrawn: { tone: 'plain', words: say.withdrawn },
} as const

export function NominationState({ t, status, reason }: { t: T; status: string; reason?: string | null }) {
  const look = status in looks ? Object.entries(looks).find(([name]) => name === status)?.[1] : undefined
  if (!look) return <>{status}</>
  return (
    <State tone={look.tone}>
      {t(look.words)}
      {reason && status === 'returned' ? `: ${reason}` : ''}
    </State>
  )
}

export function statusChoices(t: T) {
  return Object.entries(looks).map(([id, { words }]) => ({ id, label: t(words) }))
}
