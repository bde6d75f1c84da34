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
import { examplesOf, verdicts } from './examples.ts'
import { emptyCount, judge, type Verdict } from './threshold.ts'

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

test('each shipped rule on votes comes to every outcome of the list by some numbers, or says why it cannot and never does', () => {
  const sample = fc.sample(counts, { numRuns: 20_000, seed: 23 })
  const bodies = shipped.filter(({ kind }) => kind === 'threshold').map(({ body }) => bodyOf('threshold', body))
  const different = [...new Map(bodies.map((body) => [JSON.stringify(body), body])).values()]
  assert.ok(different.length >= 4)
  for (const rule of different) {
    const about = JSON.stringify(rule)
    const reached = new Set<Verdict>(sample.map((count) => judge(rule, count).verdict))
    const examples = examplesOf(rule, { ...emptyCount, members: 9, present: 9, yes: 9 })
    assert.deepEqual(
      examples.map(({ verdict }) => verdict),
      verdicts,
    )
    const never = new Map(examples.flatMap((one) => ('never' in one ? [[one.verdict, one.never.vi] as const] : [])))
    for (const one of examples) if ('count' in one) assert.equal(judge(rule, one.count).verdict, one.verdict, about)
    for (const verdict of reached) assert.ok(!never.has(verdict), `${about}: ${verdict} is reached`)
    // what a shipped rule asks for at every council: a majority, somebody missing, a wrong way of voting, waiting, again
    const expected = {
      noRule: 'Đang có quy tắc. Kết quả này hiện ra khi không quy tắc nào có hiệu lực.',
      ...(rule.tie === 'fails' && { authorityDecides: 'Quy tắc tự nói hết: không trường hợp nào để lại cho người có thẩm quyền.' }),
    }
    if (rule.voteRequired) assert.deepEqual(Object.fromEntries(never), expected, about)
    else assert.deepEqual([...never.keys()].toSorted(), verdicts.filter((verdict) => verdict !== 'authorityDecides').toSorted(), about)
  }
  assert.deepEqual(new Set(sample.map((count) => judge(null, count).verdict)), new Set(['noRule']))
})

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
