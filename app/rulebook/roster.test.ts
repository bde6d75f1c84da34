import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { thresholdRules } from '#test/counts.ts'
import { countProblem } from './counts.ts'
import { denominatorOf, emptyCount, headsNeeded, judge, quorumOf, reaches, votersOf, yesNeeded, type Count } from './threshold.ts'

/**
 * A council as people, each with their own slip: the sums are counted over them one by one, as a teller would, and
 * compared with what the engine makes of the numbers alone.
 */
type Person = {
  place: 'here' | 'away' | 'asked' | 'answered' | 'stands in'
  recused: boolean
  slip: 'yes' | 'no' | 'blank' | 'invalid' | null
}

const person: fc.Arbitrary<Person> = fc.record({
  place: fc.constantFrom('here' as const, 'here' as const, 'away' as const, 'asked' as const, 'answered' as const, 'stands in' as const),
  recused: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
  slip: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'blank' as const, 'invalid' as const, null),
})
// whoever takes no part is not asked, and nobody stands in for them
const council = fc
  .array(person, { minLength: 1, maxLength: 12 })
  .map((people) => people.map((one): Person => (one.recused && one.place !== 'here' ? { ...one, place: 'away' } : one)))

const here = ({ place }: Person) => place === 'here'
const votes = (one: Person) => !one.recused && (one.place === 'here' || one.place === 'answered' || one.place === 'stands in')
const of = (people: readonly Person[], is: (one: Person) => boolean) => people.filter(is).length
const slips = (people: readonly Person[], slip: Person['slip']) => of(people, (one) => votes(one) && one.slip === slip)

function told(people: readonly Person[], change: Partial<Count> = {}): Count {
  return {
    ...emptyCount,
    members: people.length,
    present: of(people, here),
    recused: of(people, ({ recused }) => recused),
    recusedPresent: of(people, (one) => here(one) && one.recused),
    consulted: of(people, ({ place }) => place === 'asked' || place === 'answered'),
    written: of(people, ({ place }) => place === 'answered'),
    proxies: of(people, ({ place }) => place === 'stands in'),
    yes: slips(people, 'yes'),
    no: slips(people, 'no'),
    blank: slips(people, 'blank'),
    invalid: slips(people, 'invalid'),
    ...change,
  }
}

test('the denominator is a head count: who stays in it and who leaves is counted person by person', () => {
  fc.assert(
    fc.property(thresholdRules, council, (rule, people) => {
      const count = told(people)
      assert.equal(countProblem(count), null)
      const stays = (one: Person) => rule.recused === 'stays' || !one.recused
      const atTheTable = (one: Person) => (here(one) && stays(one)) || one.place === 'stands in'
      const expected = {
        validBallots: slips(people, 'yes') + slips(people, 'no') + (rule.blank === 'valid' ? slips(people, 'blank') : 0),
        present: of(people, atTheTable),
        presentAndConsulted: of(people, (one) => atTheTable(one) || one.place === 'asked' || one.place === 'answered'),
        members: rule.absent === 'notCounted' ? of(people, atTheTable) : of(people, stays),
      }[rule.denominator]
      assert.equal(denominatorOf(rule, count), expected, JSON.stringify({ rule, count }))
    }),
    { numRuns: 10_000 },
  )
})

test('the quorum is a head count too, and so is who may put a slip in the box', () => {
  fc.assert(
    fc.property(thresholdRules, council, ({ quorum }, people) => {
      const count = told(people)
      assert.equal(votersOf(count), of(people, votes))
      if (!quorum) return
      const counts = (one: Person) => here(one) && (quorum.recused === 'counted' || !one.recused)
      const among = quorum.of === 'members' ? people.length : of(people, ({ recused }) => !recused)
      assert.deepEqual(quorumOf(quorum, count), { heads: of(people, counts), of: among })
    }),
    { numRuns: 10_000 },
  )
})

test('one slip more in the box than there are voters is found, of whatever kind it is', () => {
  const kind = fc.constantFrom('yes' as const, 'no' as const, 'blank' as const, 'invalid' as const)
  fc.assert(
    fc.property(thresholdRules, council, kind, (rule, people, extra) => {
      const count = told(people.map((one) => ({ ...one, slip: one.slip ?? 'no' })))
      if (!['passed', 'notPassed'].includes(judge(rule, count).verdict)) return
      assert.equal(judge(rule, { ...count, [extra]: count[extra] + 1 }).reason, 'moreBallotsThanVoters')
    }),
    { numRuns: 10_000 },
  )
})

test('what a member who takes no part would have written changes nothing', () => {
  fc.assert(
    fc.property(
      thresholdRules,
      council,
      fc.constantFrom('yes' as const, 'no' as const, 'blank' as const, 'invalid' as const),
      (rule, people, slip) => {
        const other = people.map((one) => (one.recused ? { ...one, slip } : one))
        assert.deepEqual(judge(rule, told(other)), judge(rule, told(people)))
      },
    ),
    { numRuns: 5_000 },
  )
})

test('the fewest that are needed are enough, and one fewer is not', () => {
  fc.assert(
    fc.property(thresholdRules, fc.integer({ min: 1, max: 500 }), (rule, members) => {
      const needed = yesNeeded(rule, members)
      assert.deepEqual(
        [reaches(needed, members, rule.share, rule.comparison), reaches(needed - 1, members, rule.share, rule.comparison)],
        [true, false],
      )
      const heads = headsNeeded(rule.share, members)
      assert.deepEqual([reaches(heads, members, rule.share, 'atLeast'), reaches(heads - 1, members, rule.share, 'atLeast')], [true, false])
    }),
  )
})

test('nobody for and nobody against is no tie: it is a share that is missed', () => {
  fc.assert(
    fc.property(thresholdRules, council, (rule, people) => {
      const silent = told(people.map((one) => ({ ...one, slip: null })))
      assert.ok(!judge(rule, silent).reason.startsWith('tie'), JSON.stringify(rule))
    }),
  )
})
