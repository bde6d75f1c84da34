import type { T } from '#platform/language/messages.ts'
import { State } from '#platform/ui/state.tsx'
import { stages } from '../stages.ts'

/** How far it has come; a returned one says why. */
export function NominationState({ t, stage, reason }: { t: T; stage: string; reason?: string | null }) {
  const look = stages[stage]
  if (!look) return <>{stage}</>
  return (
    <>
      <State tone={look.tone}>{t(look.words)}</State>
      {reason && stage === 'returned' && <small class="sub">{reason}</small>}
    </>
  )
}

export function stageChoices(t: T) {
  return Object.entries(stages).map(([id, { words }]) => ({ id, label: t(words) }))
}
