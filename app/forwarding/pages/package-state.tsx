import type { T } from '#platform/language/messages.ts'
import type { Tone } from '#platform/ui/blocks.tsx'
import type { IconName } from '#platform/ui/icon.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'

const looks: { [status: string]: { tone: Tone; icon: IconName } } = {
  prepared: { tone: 'plain', icon: 'pencil' },
  sent: { tone: 'wait', icon: 'clock' },
  received: { tone: 'info', icon: 'clock' },
  returned: { tone: 'no', icon: 'arrow-left' },
  decided: { tone: 'ok', icon: 'check' },
  withdrawn: { tone: 'plain', icon: 'x' },
}

export const packageStates = ['prepared', 'sent', 'received', 'returned', 'decided', 'withdrawn'] as const

export function PackageState({ t, status, direction }: { t: T; status: string; direction: string }) {
  const look = looks[status]
  return (
    <State tone={look?.tone ?? 'plain'} icon={look?.icon}>
      {stateWords(t, status, direction)}
    </State>
  )
}

export function stateWords(t: T, status: string, direction: string) {
  if (status === 'received' && direction === 'in') return t(say.receivedHere)
  const words = {
    prepared: say.prepared,
    sent: say.sent,
    received: say.received,
    returned: say.returned,
    decided: say.decided,
    withdrawn: say.withdrawn,
  }
  return isStatus(status) ? t(words[status]) : status
}

function isStatus(status: string): status is (typeof packageStates)[number] {
  return packageStates.some((known) => known === status)
}
