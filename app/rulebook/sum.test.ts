import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleRule } from '#test/sample-rule.ts'
import { percentOf, quorumSum, readShare, shareOf, sumOf, sumSentence } from './sum.ts'
import { reaches, type ThresholdRule } from './threshold.ts'

const share = { over: 4, under: 5 }
const rule: ThresholdRule = { ...sampleRule, share }
const sum = (yes: number, of: number, r = rule) => sumOf(r, { verdict: 'passed', reason: 'shareMet', yes, of })

test('the sum is printed as a clerk would write it, in both languages', () => {
  assert.equal(sum(6, 7), '6/7 = 85,71 % ≥ 80 %')
  assert.equal(sum(5, 7), '5/7 = 71,43 % < 80 %')
  assert.equal(sum(7, 7), '7/7 = 100 % ≥ 80 %')
  assert.equal(sumOf(rule, { verdict: 'passed', reason: 'shareMet', yes: 6, of: 7 }, 'en'), '6/7 = 85.71 % ≥ 80 %')
  assert.equal(sum(4, 8, { ...rule, share: { over: 1, under: 2 }, comparison: 'moreThan' }), '4/8 = 50 % ≤ 50 %')
  assert.equal(quorumSum(6, 7, { over: 2, under: 3 }), '6/7 ≥ 2/3')
})

test('a share is rounded as a pocket calculator does, a half upwards', () => {
  const all = [1, 2, 3, 4, 5, 6].map((yes) => percentOf(yes, 7, share))
  assert.deepEqual(all, ['14,29 %', '28,57 %', '42,86 %', '57,14 %', '71,43 %', '85,71 %'])
  assert.equal(percentOf(1, 32, share), '3,13 %')
})

test('two thirds of the votes never seem to be the 66,67 % a rule asks for', () => {
  const typed = readShare('66,67') ?? share
  assert.equal(sum(2, 3, { ...rule, share: typed }), '2/3 = 66,667 % < 66,67 %')
  assert.equal(sum(2, 3, { ...rule, share: { over: 2, under: 3 }, comparison: 'moreThan' }), '2/3 = 66,67 % ≤ 2/3')
})

test('89,96 % is never shown as 90 %', () => {
  assert.equal(percentOf(8996, 10_000, { over: 9, under: 10 }), '89,96 %')
  assert.equal(percentOf(89_994, 100_000, { over: 9, under: 10 }), '89,99 %')
  assert.equal(percentOf(89_996, 100_000, { over: 9, under: 10 }), '89,996 %')
  assert.equal(percentOf(8_999_999, 10_000_000, { over: 9, under: 10 }), '89,9999… %')
})

test('a share just above the threshold gets the decimals that show it', () => {
  assert.equal(percentOf(50_001, 100_000, { over: 1, under: 2 }), '50,001 %')
  assert.equal(percentOf(5_000_001, 10_000_000, { over: 1, under: 2 }), '50… %')
})

test('two thirds is written as a fraction, because no percent says it', () => {
  assert.equal(shareOf({ over: 2, under: 3 }), '2/3')
  assert.equal(shareOf({ over: 7, under: 8 }), '87,5 %')
  assert.equal(sum(2, 3, { ...rule, share: { over: 2, under: 3 } }), '2/3 = 66,67 % ≥ 2/3')
})

test('what people type for a share is read exactly', () => {
  assert.deepEqual(readShare('80'), { over: 4, under: 5 })
  assert.deepEqual(readShare(' 87,5 % '), { over: 7, under: 8 })
  assert.deepEqual(readShare('2/3'), { over: 2, under: 3 })
  for (const wrong of ['', 'tám mươi', '120', '3/2', '1/0', '-5']) assert.equal(readShare(wrong), null)
})

test('no printed percent ever seems to meet what it misses', () => {
  const threshold = fc.integer({ min: 1, max: 100 }).map((percent) => readShare(String(percent)) ?? share)
  fc.assert(
    fc.property(threshold, fc.integer({ min: 1, max: 5000 }), fc.nat(), (t, of, n) => {
      const yes = n % (of + 1)
      const text = percentOf(yes, of, t).replace(' %', '')
      if (text.endsWith('…')) return assert.ok(yes * t.under !== t.over * of, `${yes}/${of} shown as ${text}`)
      const [whole, decimals = ''] = text.split(',')
      const shown = { over: Number(`${whole}${decimals}`), under: 100 * 10 ** decimals.length }
      if (!reaches(yes, of, t, 'atLeast')) assert.ok(shown.over * t.under < t.over * shown.under, `${yes}/${of} shown as ${text}`)
      if (reaches(yes, of, t, 'moreThan')) assert.ok(shown.over * t.under > t.over * shown.under, `${yes}/${of} shown as ${text}`)
    }),
    { numRuns: 20_000 },
  )
})

test('the sum is said in words in both languages', () => {
  assert.deepEqual(sumSentence(rule, { yes: 6, of: 7 }), {
    vi: 'Sáu trên bảy tổng số thành viên Hội đồng đồng ý, bằng 85,71\u00a0%, cần từ 80\u00a0% trở lên',
    en: 'Six out of seven of all members of the council in favour, 85.71 %; at least 80 % is needed',
  })
  assert.match(sumSentence(rule, { yes: 21, of: 115 }).en ?? '', /^Twenty-one out of 115 /)
  assert.match(sumSentence(rule, { yes: 0, of: 6 }).vi, /^Không ai trong sáu thành viên Hội đồng đồng ý, bằng 0/)
  assert.match(sumSentence({ ...rule, denominator: 'validBallots' }, { yes: 0, of: 6 }).vi, /^Không phiếu nào trong sáu phiếu hợp lệ/)
})
