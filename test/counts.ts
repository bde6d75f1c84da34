import fc from 'fast-check'
import type { Count } from '#app/rulebook/threshold.ts'

const chairs = ['agreed', 'disagreed', 'unknown'] as const

/** Numbers that can happen in a room, each drawn within what the ones before it leave. */
export const counts: fc.Arbitrary<Count> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat({ max: 59 }), { minLength: 12, maxLength: 12 }))
  .map(([members, dice]) => {
    const draw = (i: number, most: number) => (dice[i] ?? 0) % (Math.max(0, most) + 1)
    const present = members - (draw(0, 3) % (members + 1))
    const recusedPresent = draw(1, 3) === 3 ? draw(10, present) : 0
    const recusedAbsent = draw(2, 3) === 3 ? draw(11, members - present) : 0
    const consulted = draw(3, members - present - recusedAbsent)
    const written = draw(4, consulted)
    const proxies = draw(5, 2) === 2 ? members - present - recusedAbsent - consulted : 0
    const voters = present - recusedPresent + written + proxies
    const no = draw(6, voters)
    const blank = draw(7, 2) === 2 ? draw(8, voters - no) : 0
    const yes = voters - no - blank + (draw(9, 9) === 9 ? 1 : 0)
    const method = draw(10, 1) === 1 ? 'secret' : 'open'
    return {
      members,
      present,
      recused: recusedPresent + recusedAbsent,
      recusedPresent,
      consulted,
      written,
      proxies,
      yes,
      no,
      blank,
      invalid: 0,
      deadlinePassed: draw(11, 1) === 1,
      method,
      chair: chairs[draw(8, 2)] ?? 'unknown',
    }
  })
