import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isFar, mean, median, readPoints, showPoints, totalsOf } from './scores.ts'

test('12,5 is read as people write it, and nonsense is not', () => {
  assert.equal(readPoints('12,5'), 1250)
  assert.equal(readPoints(' 12.05 '), 1205)
  assert.equal(readPoints('30'), 3000)
  for (const wrong of ['', 'mười', '-3', '1e2', '12,555', '1/2']) assert.equal(readPoints(wrong), null)
})

test('every number of points is written so that it reads back the same', () => {
  fc.assert(fc.property(fc.nat({ max: 99_999 }), (points) => assert.equal(readPoints(showPoints(points)), points)))
})

test('median and mean do not depend on the order of the sheets', () => {
  assert.equal(median([9000, 1000, 8000]), 8000)
  assert.equal(median([7000, 8001]), 7500)
  assert.equal(median([]), null)
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 1 }), (totals) => {
      assert.equal(median(totals), median(totals.toReversed()))
      assert.equal(mean(totals), mean(totals.toReversed()))
    }),
  )
})

test('a reason is asked when far from the others, once there are others to be far from', () => {
  assert.equal(isFar(5000, [8000, 8500]), true)
  assert.equal(isFar(7000, [8000, 8500]), false)
  assert.equal(isFar(5000, [8000]), false)
})

const sheets = fc.array(
  fc.record({
    seatId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    status: fc.constantFrom('given', 'skipped'),
    kind: fc.constantFrom('score', 'gate'),
    points: fc.nat({ max: 10_000 }),
  }),
)

test('what a recused member gave changes neither median nor mean, whatever it was and in whatever order', () => {
  fc.assert(
    fc.property(sheets, sheets, (lines, recused) => {
      const others = lines.filter(({ seatId }) => seatId !== 'e')
      const theirs = recused.map((line) => ({ ...line, seatId: 'e' as const }))
      const mixed = [...theirs, ...others].sort((a, b) => a.points - b.points)
      const totals = (all: typeof lines) => totalsOf(all, ['e']).map(({ total }) => total)
      assert.equal(median(totals(mixed)), median(totals(others)))
      assert.equal(mean(totals(mixed)), mean(totals(others)))
    }),
  )
})

test('points, totals, median and mean are whole hundredths', () => {
  fc.assert(
    fc.property(sheets, (lines) => {
      const totals = totalsOf(lines, []).map(({ total }) => total)
      assert.ok([...totals, median(totals) ?? 0, mean(totals) ?? 0].every(Number.isSafeInteger))
    }),
  )
})
