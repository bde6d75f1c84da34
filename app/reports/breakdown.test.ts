import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakdown, type Counted } from './breakdown.ts'

const on = Temporal.PlainDate.from('2026-05-05')
const person: Counted = {
  id: '1',
  name: "K'Brôi",
  words: '',
  on,
  href: '/',
  kind: 'individual',
  sex: 'male',
  ethnicGroup: 'Cơ Ho',
  minority: true,
  isManager: false,
  award: null,
}
const many = (count: number, parts: Partial<Counted>) => Array.from({ length: count }, () => ({ ...person, ...parts }))

function cell(rows: Counted[], part: string, code: string) {
  return breakdown(rows)
    .parts.find((shown) => shown.part === part)
    ?.cells.find((shown) => shown.code === code)?.count
}

test('persons are broken down among persons only', () => {
  const rows = [
    ...many(12, { sex: 'female' }),
    ...many(8, {}),
    ...many(6, { kind: 'collective', sex: null, minority: null, isManager: null }),
  ]
  const { total, parts } = breakdown(rows)
  assert.equal(total, 26)
  assert.deepEqual(
    parts.map(({ part, total: of }) => [part, of]),
    [
      ['kind', 26],
      ['sex', 20],
      ['minority', 20],
      ['ethnicGroup', 20],
      ['manager', 20],
    ],
  )
  assert.equal(cell(rows, 'kind', 'collective'), 6)
  assert.equal(cell(rows, 'sex', 'female'), 12)
})

test('three women among forty-three are not printed, and cannot be had by subtraction', () => {
  const rows = [...many(40, {}), ...many(3, { sex: 'female' })]
  assert.equal(cell(rows, 'sex', 'female'), null)
  assert.equal(cell(rows, 'sex', 'male'), null)
})

test('ethnic groups are listed only where the number of minority people is printed', () => {
  const shown = [...many(20, {}), ...many(9, { ethnicGroup: 'Xtiêng' }), ...many(2, { ethnicGroup: 'Mnông' })]
  assert.equal(cell(shown, 'ethnicGroup', 'Cơ Ho'), 20)
  assert.equal(cell(shown, 'ethnicGroup', 'Xtiêng'), null)
  assert.equal(cell(shown, 'ethnicGroup', 'Mnông'), null)
  const hidden = [...many(4, {}), ...many(20, { ethnicGroup: 'Kinh', minority: false })]
  assert.equal(cell(hidden, 'minority', 'yes'), null)
  assert.equal(
    breakdown(hidden).parts.some((part) => part.part === 'ethnicGroup'),
    false,
  )
})

test('a report of nobody is a report of zeros', () => {
  assert.equal(breakdown([]).total, 0)
  assert.equal(cell([], 'sex', 'female'), 0)
})
