import type { VoteRule } from '../votes/item-rule.ts'
import type { ItemView, SessionView } from '../views.ts'

/** A member who is not here and may vote in writing: nothing sent yet, sent, or the envelope is in. */
export type Away = { name: string; stage: 'not asked' | 'asked' | 'received' }

/** Items not counted yet whose rule takes written ballots. */
export function takingWritten(items: readonly ItemView[], ruleOf: (item: ItemView) => VoteRule | null) {
  return items.filter((item) => item.status !== 'counted' && ruleOf(item)?.body.absent === 'writtenCounts')
}

/** Those who are away while items wait whose rule takes written ballots; only who said so beforehand, or was asked. */
export function awayInWriting({ session, present, items, answers }: SessionView, ruleOf: (item: ItemView) => VoteRule | null): Away[] {
  if (session.status !== 'invited' && session.status !== 'opened') return []
  const takes = takingWritten(items, ruleOf)
  return session.seats.flatMap(({ id, name }): Away[] => {
    if (present.has(id)) return []
    const own = takes.flatMap(({ written }) => written.filter(({ seatId }) => seatId === id))
    if (own.length > 0) return [{ name, stage: own.every(({ receivedAt }) => receivedAt) ? 'received' : 'asked' }]
    const said = answers.some(({ seatId, answer }) => seatId === id && answer === 'absent')
    const waits = takes.some(({ status, conflicts }) => status === 'waiting' && !conflicts.some(({ seatId }) => seatId === id))
    return said && waits ? [{ name, stage: 'not asked' }] : []
  })
}
