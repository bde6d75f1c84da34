import assert from 'node:assert/strict'
import { test } from 'node:test'
import { threeWay } from './three-way.ts'

const base = { text: 'dạy dệt', figure: '26', place: 'sóc' }

test('what only one of two people changed is taken from that person', () => {
  const { clashes, merged } = threeWay(base, { ...base, figure: '28' }, { ...base, place: 'sóc Mẫu' })
  assert.deepEqual(clashes, [])
  assert.deepEqual(merged, { text: 'dạy dệt', figure: '28', place: 'sóc Mẫu' })
})

test('what both changed to different things has to be picked; the same change is no clash', () => {
  const { clashes, merged } = threeWay(base, { ...base, figure: '28', place: 'x' }, { ...base, figure: '27', place: 'x' })
  assert.deepEqual(clashes, ['figure'])
  assert.equal(merged.figure, '28')
})
