import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { counts } from '#test/counts.ts'
import { testHouse } from '#test/app.ts'
import { afterWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.ts'
import { ruleProblem } from './counts.ts'
import { bodyOf, isRuleKind } from './kinds.ts'
import { rewardAmount } from './money.ts'
import { workCalendar } from './queries.ts'
import { judge, type Verdict } from './threshold.ts'

/** The rules that come with the program, each one, and the numbers they give. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const shipped = await house.db.selectFrom('legalRules').select(['kind', 'key', 'body', 'validFrom']).execute()

test('every rule that is shipped says what a rule of its kind must say', () => {
  for (const { kind, key, body } of shipped) {
    assert.ok(isRuleKind(kind), kind)
    assert.doesNotThrow(() => bodyOf(kind, body), `${kind} ${key}`)
    if (kind === 'threshold') assert.equal(ruleProblem(bodyOf('threshold', body)), null, key)
  }
})

test('for each shipped rule on votes every outcome of the list is reached by some numbers, and no other', () => {
  const sample = fc.sample(counts, { numRuns: 20_000, seed: 23 })
  const bodies = shipped.filter(({ kind }) => kind === 'threshold').map(({ body }) => bodyOf('threshold', body))
  const different = [...new Map(bodies.map((body) => [JSON.stringify(body), body])).values()]
  assert.ok(different.length >= 4)
  for (const rule of different) {
    const reached = new Set<Verdict>(sample.map((count) => judge(rule, count).verdict))
    const asked: Verdict[] = ['passed', 'notPassed', 'voteAgain', 'wrongMethod']
    if (rule.quorum) asked.push('noQuorum')
    if (rule.absent === 'writtenCounts') asked.push('awaitingWritten')
    if (rule.mustIncludeChair || rule.tie === 'authorityDecides' || rule.tie === 'chairDecides') asked.push('authorityDecides')
    const expected = rule.voteRequired ? asked : (['authorityDecides'] satisfies Verdict[])
    for (const verdict of expected) assert.ok(reached.has(verdict), `${JSON.stringify(rule)}: ${verdict} is never reached`)
    if (rule.secrecy !== 'secret' && rule.absent === 'writtenCounts' && rule.proxy === 'allowed') assert.ok(!reached.has('wrongMethod'))
    assert.ok(!reached.has('noRule'))
  }
  assert.equal(judge(null, sample[0] ?? fail()).verdict, 'noRule')
})

function fail(): never {
  throw new Error('nothing was drawn')
}

test('money is whole: a multiple of ten thousand, never below the exact sum and never ten thousand above it', () => {
  const coefficients = shipped.filter(({ kind }) => kind === 'coefficient').map(({ body }) => bodyOf('coefficient', body))
  const thousandths = coefficients.flatMap(({ individual, collective, household }) =>
    [individual, collective, household].filter((one) => one !== null),
  )
  const salaries = shipped.filter(({ kind }) => kind === 'base salary').map(({ body }) => bodyOf('base salary', body).amount)
  assert.ok(thousandths.length > 20 && salaries.length >= 3)
  const check = (each: number, salary: number) => {
    const amount = rewardAmount(each, salary)
    const exact = BigInt(each) * BigInt(salary)
    assert.ok(Number.isSafeInteger(amount) && amount % 10_000 === 0, `${each} × ${salary}`)
    assert.ok(BigInt(amount) * 1000n >= exact && BigInt(amount - 10_000) * 1000n < exact, `${each} × ${salary} = ${amount}`)
  }
  for (const each of thousandths.filter((one) => one > 0)) for (const salary of salaries) check(each, salary)
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000_000 }), check))
})

test('working days counted forward are the working days counted back, whatever the day, over every holiday that is known', async () => {
  const calendar = await workCalendar(house.db)
  const first = Temporal.PlainDate.from('2025-01-01')
  fc.assert(
    fc.property(fc.nat({ max: 800 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const start = first.add({ days: offset })
      const end = afterWorkingDays(start, days, calendar)
      assert.ok(isWorkingDay(end, calendar))
      assert.equal(workingDaysBetween(start, end, calendar), days)
      assert.equal(workingDaysBetween(end, start, calendar), -days)
    }),
  )
})
