import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, dayPhrase, grouped, moneyInWords, numberPhrase, timePhrase } from './words.ts'

test('numbers below ten, days below ten and the first two months take a zero', () => {
  assert.equal(count(5), '05')
  assert.equal(count(34), '34')
  assert.equal(numberPhrase({ value: 7, symbol: 'QĐ-SDTTG' }), '07/QĐ-SDTTG')
  assert.equal(dayPhrase({ year: 2026, month: 2, day: 3 }), 'ngày 03 tháng 02 năm 2026')
  assert.equal(dayPhrase({ year: 2026, month: 3, day: 10 }), 'ngày 10 tháng 3 năm 2026')
  assert.equal(timePhrase({ hour: 7, minute: 5 }), '07 giờ 05 phút')
})

test('a draft leaves room for its number and day', () => {
  assert.match(numberPhrase({ value: null, symbol: 'KH-SDTTG' }), /^\u00a0{8}\/KH-SDTTG$/)
  assert.match(dayPhrase({ year: 2026, month: null, day: null }), /^ngày \u00a0{6} tháng \u00a0{6} năm 2026$/)
})

test('money is written as an accountant reads it aloud', () => {
  assert.equal(moneyInWords(760_000), 'Bảy trăm sáu mươi nghìn đồng')
  assert.equal(moneyInWords(3_800_000), 'Ba triệu tám trăm nghìn đồng')
  assert.equal(moneyInWords(11_390_000), 'Mười một triệu ba trăm chín mươi nghìn đồng')
  assert.equal(moneyInWords(105_000), 'Một trăm lẻ năm nghìn đồng')
  assert.equal(moneyInWords(21_000_000), 'Hai mươi mốt triệu đồng')
  assert.equal(moneyInWords(1_005_000_000), 'Một tỷ không trăm lẻ năm triệu đồng')
  assert.equal(moneyInWords(0), 'Không đồng')
})

test('half a đồng and a debt are no amounts of money', () => {
  assert.throws(() => moneyInWords(0.5))
  assert.throws(() => moneyInWords(-1))
})

test('figures are grouped by threes', () => {
  assert.equal(grouped(2_530_000), '2.530.000')
  assert.equal(grouped(999), '999')
})
