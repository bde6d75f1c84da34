import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.ts'
import { rewardAmount } from './money.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const calendar = { off: new Set(['2026-08-31', '2026-09-01', '2026-09-02']), worked: new Set(['2026-08-22']) }

test('a Saturday worked for a holiday counts, the holiday does not', () => {
  assert.equal(isWorkingDay(day('2026-08-22'), calendar), true)
  assert.equal(isWorkingDay(day('2026-08-29'), calendar), false)
  assert.equal(isWorkingDay(day('2026-08-31'), calendar), false)
})

test('ten working days over National Day end on 16/09', () => {
  assert.equal(afterWorkingDays(day('2026-08-28'), 10, calendar).toString(), '2026-09-16')
  assert.equal(workingDaysBetween(day('2026-08-28'), day('2026-09-16'), calendar), 10)
  assert.equal(workingDaysBetween(day('2026-09-16'), day('2026-08-28'), calendar), -10)
})

test('money is rounded up to ten thousand', () => {
  assert.equal(rewardAmount(300, 2_530_000), 760_000)
  assert.equal(rewardAmount(1500, 2_530_000), 3_800_000)
  assert.equal(rewardAmount(2250, 2_530_000), 5_700_000)
  assert.equal(rewardAmount(1000, 2_530_000), 2_530_000)
  assert.equal(rewardAmount(4500, 2_530_000), 11_390_000)
})
