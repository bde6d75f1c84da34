import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { callsOf, orderOfAward, type Handed } from './order.ts'

const one = (parts: Partial<Handed> & { id: string }): Handed => ({
  awardCode: 'GK',
  awardName: 'Giấy khen',
  family: 'form',
  level: 'base',
  rank: 50,
  subjectKind: 'individual',
  posthumous: false,
  givenName: parts.id,
  name: parts.id,
  ...parts,
})
const ids = (rows: readonly Handed[]) => rows.map((row) => row.id)

test('higher before lower, titles before forms of one authority', () => {
  const rows = [
    one({ id: 'giấy khen' }),
    one({ id: 'chiến sĩ thi đua cơ sở', family: 'title', rank: 60 }),
    one({ id: 'bằng khen tỉnh', level: 'province', rank: 30 }),
    one({ id: 'chiến sĩ thi đua tỉnh', level: 'province', family: 'title', rank: 35 }),
    one({ id: 'huân chương', level: 'state', rank: 10 }),
  ]
  assert.deepEqual(ids(orderOfAward(rows)), [
    'huân chương',
    'chiến sĩ thi đua tỉnh',
    'bằng khen tỉnh',
    'chiến sĩ thi đua cơ sở',
    'giấy khen',
  ])
})

test('of one award collectives, households, people; the living before those honoured after death; people by given name', () => {
  const rows = [
    one({ id: 'truy tặng', posthumous: true }),
    one({ id: 'K’Brôi', givenName: 'K’Brôi' }),
    one({ id: 'Điểu Đăng', givenName: 'Đăng' }),
    one({ id: 'hộ', subjectKind: 'household' }),
    one({ id: 'tổ dệt', subjectKind: 'collective' }),
    one({ id: 'Thị Dung', givenName: 'Dung' }),
  ]
  assert.deepEqual(ids(orderOfAward(rows)), ['tổ dệt', 'hộ', 'Thị Dung', 'Điểu Đăng', 'K’Brôi', 'truy tặng'])
})

test('the order does not depend on how the list was typed, and calls lose nobody', () => {
  const row = fc.record({
    id: fc.uuid(),
    level: fc.constantFrom('state', 'province', 'base'),
    family: fc.constantFrom('title', 'form'),
    rank: fc.integer({ min: 1, max: 5 }),
    subjectKind: fc.constantFrom('individual', 'household', 'collective'),
    posthumous: fc.boolean(),
    name: fc.constantFrom('Mai', 'Lan', 'Krơng'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (r) => r.id, maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (list, most) => {
      const rows = list.map((parts) => one({ ...parts, givenName: parts.name, awardName: `${parts.level}${parts.family}${parts.rank}` }))
      const calls = callsOf(rows, most)
      assert.deepEqual(ids(orderOfAward(rows.toReversed())), ids(orderOfAward(rows)))
      assert.deepEqual(
        calls.flatMap((call) => ids(call.rows)),
        ids(orderOfAward(rows)),
      )
      assert.ok(calls.every((call) => call.rows.length <= most))
    }),
  )
})
