import fc from 'fast-check'
import { ruleProblem } from '#app/rulebook/counts.ts'
import type { Count, ThresholdRule } from '#app/rulebook/threshold.ts'

const chairs = ['agreed', 'disagreed', 'unknown'] as const

/** The rule most councils have: four fifths of all members agree, in secret, two thirds of them there. */
export const fourFifths: ThresholdRule = {
  voteRequired: true,
  share: { over: 4, under: 5 },
  comparison: 'atLeast',
  denominator: 'members',
  recused: 'stays',
  absent: 'writtenCounts',
  secrecy: 'secret',
  quorum: { share: { over: 2, under: 3 }, of: 'members', recused: 'notCounted' },
  mustIncludeChair: false,
  blank: 'valid',
  tie: 'fails',
  proxy: 'none',
  change: 'final',
  mixing: 'allowed',
}

/** Numbers that can happen in a room, each drawn within what the ones before it leave. */
export const counts: fc.Arbitrary<Count> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat({ max: 59 }), { minLength: 14, maxLength: 14 }))
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
    const invalid = draw(12, 3) === 3 ? draw(13, voters - no - blank) : 0
    const notCast = draw(13, 4) === 4 ? draw(12, voters - no - blank - invalid) : 0
    const yes = voters - no - blank - invalid - notCast + (draw(9, 9) === 9 ? 1 : 0)
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
      invalid,
      deadlinePassed: draw(11, 1) === 1,
      method,
      chair: chairs[draw(8, 2)] ?? 'unknown',
    }
  })

/** Every rule on votes that may be written down. */
export const thresholdRules: fc.Arbitrary<ThresholdRule> = fc
  .record({
    voteRequired: fc.constant(true),
    share: fc.constantFrom(
      { over: 1, under: 2 },
      { over: 2, under: 3 },
      { over: 7, under: 10 },
      { over: 4, under: 5 },
      { over: 9, under: 10 },
    ),
    comparison: fc.constantFrom('atLeast' as const, 'moreThan' as const),
    denominator: fc.constantFrom('members' as const, 'present' as const, 'presentAndConsulted' as const, 'validBallots' as const),
    recused: fc.constantFrom('stays' as const, 'leaves' as const),
    absent: fc.constantFrom('notAgree' as const, 'writtenCounts' as const, 'notCounted' as const),
    secrecy: fc.constantFrom('secret' as const, 'open' as const, 'either' as const),
    quorum: fc.option(
      fc.record({
        share: fc.constantFrom({ over: 1, under: 2 }, { over: 2, under: 3 }),
        of: fc.constantFrom('members' as const, 'votingMembers' as const),
        recused: fc.constantFrom('counted' as const, 'notCounted' as const),
      }),
    ),
    mustIncludeChair: fc.boolean(),
    blank: fc.constantFrom('valid' as const, 'setAside' as const),
    tie: fc.constantFrom('fails' as const, 'chairDecides' as const, 'voteAgain' as const, 'authorityDecides' as const),
    proxy: fc.constantFrom('none' as const, 'allowed' as const),
    change: fc.constantFrom('final' as const, 'untilClosing' as const),
    mixing: fc.constantFrom('allowed' as const, 'oneMethod' as const),
  })
  .filter((r) => ruleProblem(r) === null)
