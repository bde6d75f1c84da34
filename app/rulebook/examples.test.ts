import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counts, thresholdRules } from '#test/counts.ts'
import { countProblem } from './counts.ts'
import { examplesOf, verdicts } from './examples.ts'
import { emptyCount, judge, type Verdict } from './threshold.ts'

test('every outcome has an example that comes to it by the sum the session uses, or a reason why it never comes', () => {
  fc.assert(
    fc.property(thresholdRules, counts, (rule, near) => {
      const examples = examplesOf(rule, near)
      assert.deepEqual(
        examples.map(({ verdict }) => verdict),
        verdicts,
      )
      for (const one of examples) {
        if ('never' in one) assert.ok(one.never.vi.length > 10)
        else assert.deepEqual([countProblem(one.count), judge(rule, one.count).verdict], [null, one.verdict])
      }
    }),
    { numRuns: 300 },
  )
})

test('what is said never to happen does not happen, whatever the numbers', () => {
  fc.assert(
    fc.property(thresholdRules, counts, (rule, count) => {
      const { verdict } = judge(rule, count)
      const said = examplesOf(rule, { ...emptyCount, members: count.members, present: count.members, yes: count.members })
      const one = said.find((example) => example.verdict === verdict)
      assert.ok(one && 'count' in one, `${verdict} of ${JSON.stringify(count)} by ${JSON.stringify(rule)}`)
    }),
    { numRuns: 2_000 },
  )
})

test('the numbers at hand are their own example', () => {
  fc.assert(
    fc.property(thresholdRules, counts, (rule, near) => {
      const { verdict } = judge(rule, near)
      const own = examplesOf(rule, near).find((one) => one.verdict === verdict)
      assert.deepEqual(own, { verdict, count: near })
    }),
    { numRuns: 300 },
  )
})

test('without a rule there is one outcome only: it asks', () => {
  const never = examplesOf(null, { ...emptyCount, members: 7 }).filter((one) => 'never' in one)
  assert.deepEqual(
    never.map(({ verdict }): Verdict => verdict),
    verdicts.filter((verdict) => verdict !== 'noRule'),
  )
})
