import type { Candidate } from './candidates.ts'
import type { Group } from './pages/commendations.tsx'

type Free = Pick<Candidate, 'nominationId' | 'subjectId' | 'name' | 'awardCode' | 'awardName'>

/** One session and one award become one decision; awards without a vote stand for themselves. */
export function groupsOf(agreed: readonly Candidate[], free: readonly Free[]): Group[] {
  const groups = new Map<string, Group>()
  const add = (key: string, group: Omit<Group, 'people'>, person: Group['people'][number]) => {
    const known = groups.get(key)
    groups.set(key, { ...group, people: [...(known?.people ?? []), person] })
  }
  for (const one of agreed) {
    const session = { number: one.sessionNumber, year: one.sessionYear }
    add(`${one.sessionId} ${one.awardCode}`, { sessionId: one.sessionId, session, awardCode: one.awardCode, awardName: one.awardName }, one)
  }
  for (const one of free)
    add(one.awardCode, { sessionId: null, session: null, awardCode: one.awardCode, awardName: one.awardName }, { ...one, sum: null })
  return [...groups.values()]
}
