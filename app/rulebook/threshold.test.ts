import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counts, fourFifths as rule, thresholdRules as rules } from '#test/counts.ts'
import { countProblem } from './counts.ts'
import { outcomeText } from './outcome-text.ts'
import { judge, yesNeeded, denominatorOf, type Count, type ThresholdRule, type Verdict } from './threshold.ts'

const seven: Count = {
  members: 7,
  present: 7,
  recused: 0,
  recusedPresent: 0,
  consulted: 0,
  written: 0,
  deadlinePassed: true,
  proxies: 0,
  method: 'secret',
  yes: 7,
  no: 0,
  blank: 0,
  invalid: 0,
  chair: 'unknown',
}

test('six of seven pass four fifths of all members', () => {
  assert.deepEqual(judge(rule, { ...seven, yes: 6, no: 1 }), { verdict: 'passed', reason: 'shareMet', yes: 6, of: 7 })
  assert.deepEqual(judge(rule, { ...seven, yes: 5, no: 2 }), { verdict: 'notPassed', reason: 'shareMissed', yes: 5, of: 7 })
})

test('a recused member stays among the seven, or leaves them, as the rule says', () => {
  const six = { ...seven, recused: 1, recusedPresent: 1, yes: 5, no: 1 }
  assert.equal(judge(rule, six).of, 7)
  assert.equal(judge(rule, six).verdict, 'notPassed')
  assert.deepEqual(judge({ ...rule, recused: 'leaves' }, six), { verdict: 'passed', reason: 'shareMet', yes: 5, of: 6 })
})

test('exactly half is enough for "at least" and too little for "more than"', () => {
  const half = { ...rule, share: { over: 1, under: 2 } }
  const six = { ...seven, members: 6, present: 6, yes: 3, no: 3 }
  assert.equal(judge(half, six).verdict, 'passed')
  assert.equal(judge({ ...half, comparison: 'moreThan' }, six).reason, 'tieFails')
})

test('a tie is decided as the rule says', () => {
  const majority: ThresholdRule = { ...rule, share: { over: 1, under: 2 }, comparison: 'moreThan', secrecy: 'open' }
  const three = { ...seven, method: 'open' as const, members: 6, present: 6, yes: 3, no: 3 }
  assert.equal(judge({ ...majority, tie: 'voteAgain' }, three).verdict, 'voteAgain')
  assert.equal(judge({ ...majority, tie: 'authorityDecides' }, three).verdict, 'authorityDecides')
  assert.equal(judge({ ...majority, tie: 'chairDecides' }, { ...three, chair: 'agreed' }).verdict, 'passed')
  assert.equal(judge({ ...majority, tie: 'chairDecides' }, { ...three, chair: 'disagreed' }).verdict, 'notPassed')
  assert.equal(judge({ ...majority, tie: 'chairDecides' }, three).verdict, 'authorityDecides')
})

test('nothing is assumed where no rule is in force', () => {
  assert.equal(judge(null, seven).verdict, 'noRule')
  assert.equal(judge({ ...rule, voteRequired: false }, seven).verdict, 'authorityDecides')
})

test('four of seven do not make two thirds, and a recused member is not among them', () => {
  assert.equal(judge(rule, { ...seven, present: 4, yes: 4 }).verdict, 'noQuorum')
  const five = { ...seven, present: 5, recused: 1, recusedPresent: 1, yes: 4 }
  assert.equal(judge(rule, five).verdict, 'noQuorum')
  assert.equal(judge({ ...rule, quorum: { share: { over: 2, under: 3 }, of: 'members', recused: 'counted' } }, five).verdict, 'notPassed')
})

test('written ballots are waited for until their day, then the count goes on', () => {
  const asked = { ...seven, present: 6, consulted: 1, deadlinePassed: false, yes: 6 }
  assert.equal(judge(rule, asked).verdict, 'awaitingWritten')
  assert.equal(judge(rule, { ...asked, deadlinePassed: true }).verdict, 'passed')
  assert.equal(judge(rule, { ...asked, written: 1, yes: 7 }).verdict, 'passed')
})

test('more ballots in the box than voters means voting again', () => {
  assert.equal(judge(rule, { ...seven, yes: 8 }).reason, 'moreBallotsThanVoters')
})

test('the chair must be among those who agree, where the rule says so', () => {
  const withChair = { ...rule, mustIncludeChair: true }
  assert.equal(judge(withChair, { ...seven, yes: 6, no: 1, chair: 'agreed' }).verdict, 'passed')
  assert.equal(judge(withChair, { ...seven, yes: 6, no: 1, chair: 'disagreed' }).reason, 'chairNotAmong')
  assert.equal(judge(withChair, { ...seven, yes: 6, no: 1 }).reason, 'chairUnknown')
})

test('the numbers drawn here are numbers that can happen', () => {
  fc.assert(fc.property(counts, (c) => assert.equal(countProblem(c), null)))
})

test('every outcome that a rule knows is reached, and no other', () => {
  const sample = fc.sample(counts, { numRuns: 30_000, seed: 7 })
  fc.assert(
    fc.property(rules, (r) => {
      const reached = new Set<Verdict>(sample.map((c) => judge(r, c).verdict))
      const always: Verdict[] = ['passed', 'notPassed', 'voteAgain']
      for (const verdict of always) assert.ok(reached.has(verdict), `${verdict} is never reached`)
      assert.equal(reached.has('noQuorum'), r.quorum !== null)
      assert.equal(reached.has('awaitingWritten'), r.absent === 'writtenCounts')
      assert.equal(reached.has('wrongMethod'), r.secrecy !== 'either' || r.proxy === 'none' || r.absent !== 'writtenCounts')
      if (r.mustIncludeChair) assert.ok(reached.has('authorityDecides'))
      assert.ok(!reached.has('noRule'))
      assert.deepEqual(new Set(sample.slice(0, 50).map((c) => judge(null, c).verdict)), new Set(['noRule']))
      assert.deepEqual(
        new Set(sample.slice(0, 50).map((c) => judge({ ...r, voteRequired: false }, c).verdict)),
        new Set(['authorityDecides']),
      )
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('a passed item never has more agreeing than its denominator, and one vote fewer than needed never passes', () => {
  fc.assert(
    fc.property(rules, counts, (r, c) => {
      const outcome = judge(r, c)
      if (outcome.verdict !== 'passed' || outcome.reason === 'tieChairFor') return
      assert.ok(outcome.yes <= outcome.of)
      assert.ok(outcome.yes >= yesNeeded(r, outcome.of))
    }),
    { numRuns: 20_000 },
  )
})

test('one more who agrees instead of disagreeing never turns a pass into a failure', () => {
  fc.assert(
    fc.property(rules, counts, (r, c) => {
      if (c.no === 0 || judge(r, c).verdict !== 'passed') return
      const better = judge(r, { ...c, yes: c.yes + 1, no: c.no - 1 })
      assert.ok(better.verdict === 'passed', `${better.verdict} ${better.reason}`)
    }),
    { numRuns: 20_000 },
  )
})

test('the sum is judged exactly as fractions of big integers are', () => {
  fc.assert(
    fc.property(rules, counts, (r, c) => {
      const outcome = judge(r, c)
      if (outcome.reason !== 'shareMet' && outcome.reason !== 'shareMissed') return
      const left = BigInt(outcome.yes) * BigInt(r.share.under)
      const right = BigInt(r.share.over) * BigInt(denominatorOf(r, c))
      assert.equal(outcome.reason === 'shareMet', r.comparison === 'atLeast' ? left >= right : left > right)
    }),
    { numRuns: 20_000 },
  )
})

test('the same numbers give the same outcome, and judging changes nothing', () => {
  fc.assert(
    fc.property(rules, counts, (r, c) => {
      const before = JSON.stringify([r, c])
      assert.deepEqual(judge(Object.freeze(r), Object.freeze(c)), judge(structuredClone(r), structuredClone(c)))
      assert.equal(JSON.stringify([r, c]), before)
    }),
    { numRuns: 2_000 },
  )
})

test('an outcome is whole numbers, and the same in every language it is shown in', () => {
  fc.assert(
    fc.property(rules, counts, (r, c) => {
      const outcome = judge(r, c)
      assert.ok(Number.isSafeInteger(outcome.yes) && Number.isSafeInteger(outcome.of))
      const [vi, en] = [outcomeText(r, outcome, 'vi'), outcomeText(r, outcome, 'en')]
      assert.deepEqual([vi.verdict, vi.reason], [en.verdict, en.reason])
      assert.equal(vi.sum.replaceAll(',', '.'), en.sum, 'only the comma differs')
    }),
    { numRuns: 5_000 },
  )
})

test('it is how many voted each way that counts, never in which order', () => {
  const ballots = fc.array(fc.constantFrom('yes' as const, 'no' as const, 'blank' as const, 'invalid' as const), { maxLength: 9 })
  const tally = (cast: readonly string[]) => {
    const of = (choice: string) => cast.filter((one) => one === choice).length
    return { yes: of('yes'), no: of('no'), blank: of('blank'), invalid: of('invalid') }
  }
  fc.assert(
    fc.property(rules, counts, ballots, fc.infiniteStream(fc.nat()), (r, c, cast, dice) => {
      const shuffled = cast.map((one) => ({ one, by: dice.next().value ?? 0 })).sort((a, b) => a.by - b.by)
      const other = tally(shuffled.map(({ one }) => one))
      assert.deepEqual(judge(r, { ...c, ...tally(cast) }), judge(r, { ...c, ...other }))
    }),
    { numRuns: 5_000 },
  )
})
