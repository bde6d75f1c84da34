import type { ItemView } from '../views.ts'

/** What the secretary does next; one thing at a time. */
export type NextStep = 'agenda' | 'invite' | 'open' | 'papers' | 'vote' | 'close' | 'decide' | 'end' | 'sign' | 'postponed' | 'none'

export function nextStep({ session, items }: { session: { status: string }; items: readonly ItemView[] }): {
  step: NextStep
  item: ItemView | null
} {
  if (session.status === 'prepared') return { step: items.length === 0 ? 'agenda' : 'invite', item: null }
  if (session.status === 'invited') return { step: 'open', item: null }
  const undecided = items.find(({ outcome, decision }) => outcome?.verdict === 'authorityDecides' && !decision)
  if (session.status === 'closed' && undecided) return { step: 'decide', item: undecided }
  if (session.status === 'closed') return { step: 'sign', item: null }
  if (session.status === 'postponed') return { step: 'postponed', item: null }
  if (session.status !== 'opened') return { step: 'none', item: null }
  const voting = items.find(({ status }) => status === 'voting')
  if (voting) return { step: 'close', item: voting }
  const waiting = items.filter(({ status }) => status === 'waiting')
  const needsPapers = ({ method, box }: ItemView) => (method === 'secret' || method === 'paper') && box?.state !== 'prepared'
  if (waiting.some(needsPapers)) return { step: 'papers', item: null }
  const [first] = waiting
  if (first) return { step: 'vote', item: first }
  return undecided ? { step: 'decide', item: undecided } : { step: 'end', item: null }
}

export type FewByOneWay = { way: 'device' | 'printed' | 'letter'; count: number }

/** One or two who vote by one way: whoever reads the papers can tell what they chose. */
export function fewByOneWay({ box, written }: ItemView): FewByOneWay[] {
  if (!box) return []
  const ways: FewByOneWay[] = [
    { way: 'device', count: box.taken },
    { way: 'printed', count: box.onPaper },
    { way: 'letter', count: written.length },
  ]
  return ways.filter(({ count }) => count > 0 && count < 3)
}

/** Ballots in a box, and of how many that were handed out. */
export function castInBox(box: NonNullable<ItemView['box']>) {
  return { cast: box.cast + box.read, of: box.taken + box.printed + box.sent }
}

/** Items whose papers are prepared, and not printed for everybody who votes on paper. */
export function unprinted(items: readonly ItemView[]) {
  return items.filter(({ status, box }) => status === 'waiting' && box?.state === 'prepared' && box.onPaper > box.printed)
}

/** Somebody has not taken their papers on a device yet. */
export function waitsForPapers({ box }: ItemView) {
  return box?.kind === 'electronic' && box.taken < box.onRoll - box.onPaper
}
