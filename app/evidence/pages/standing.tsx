import type { T } from '#platform/language/messages.ts'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { Standing as Stands } from '../rules.ts'

/** Sign and word for where a claim stands. */
export function Standing({ t, standing }: { t: T; standing: Stands }) {
  if (standing === 'shown') return <State tone="ok">{t(say.shown)}</State>
  if (standing === 'partly') return <State tone="info">{t(say.partly)}</State>
  if (standing === 'not shown') return <State tone="no">{t(say.notShown)}</State>
  if (standing === 'changed') return <State tone="wait">{t(say.changedSince)}</State>
  return <State>{t(say.unchecked)}</State>
}
