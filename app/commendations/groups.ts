import type { Candidate } from './candidates.ts'
import type { Group } from './pages/waiting.tsx'

type Free = Pick<Candidate, 'nominationId' | 'subjectId' | 'name' | 'awardCode' | 'awardName'>

/** One session and one award become one decision; awards without a vote stand for themselves. */
export function groupsOf(agreed: readonly Candidate[], free: readonly Free[], above: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, Group>()
  const of = ({ awardCode, awardName }: Free) => ({ awardCode, awardName, above: above.get(awardCode) ?? null })
  const add = (key: string, group: Omit<Group, 'people'>, person: Group['people'][number]) => {
    const known = groups.get(key)
    groups.set(key, { ...group, people: [...(known?.people ?? []), person] })
  }
  for (const one of agreed) {
    const session = { number: one.sessionNumber, year: one.sessionYear }
    add(`${one.sessionId} ${one.awardCode}`, { ...of(one), sessionId: one.sessionId, session }, one)
  }
  for (const one of free)
    add(one.awardCode, { ...of(one), sessionId: null, session: null }, { ...one, sum: null, decidedBy: null, decidedBecause: null })
  return [...groups.values()]
}
