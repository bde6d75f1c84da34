import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumber } from './numbers.ts'

test('numbers are read as people here write them', () => {
  const written = {
    '12,5': 12.5,
    '12.5': 12.5,
    '2.530.000': 2_530_000,
    '2 530 000': 2_530_000,
    '1.850.000,75': 1_850_000.75,
    ' 41 ': 41,
    '-3': -3,
    '0,05': 0.05,
  }
  for (const [text, number] of Object.entries(written)) assert.equal(readNumber(text), number, text)
})

test('what is no number is not guessed at', () => {
  for (const text of ['', 'mười hai', '12,5 tấn', '1.2.3', '1,2,3', 'NaN', '1e9', '=1+1']) assert.equal(readNumber(text), null, text)
})
