import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, readConditions, type AwardRecord, type Facts } from './conditions.ts'

const award = (code: string, year: number, type = 'MERIT'): AwardRecord => ({
  id: `${code}${year}`,
  code,
  name: code,
  year,
  type,
  decision: null,
  from: null,
  to: null,
})
const merit = new Set(['SUDDEN', 'THEMATIC', 'MOVEMENT'])
const facts = (awards: AwardRecord[], wholeSince: number | null = null): Facts => ({
  awards,
  years: [],
  year: 2026,
  wholeSince,
  excluded: merit,
})
const ask = (line: string, known: Facts, type = 'MERIT') =>
  answer(
    readConditions([line], 'individual')[0] ?? { kind: 'human', words: '' },
    type === 'MERIT' ? known : { ...known, excluded: new Set() },
  )

test('three years running may end this year or last year, and not before', () => {
  const line = 'Ba lần liên tục Chiến sĩ thi đua cơ sở [liên tục CSTDCS 3]'
  assert.equal(ask(line, facts([2024, 2025, 2026].map((year) => award('CSTDCS', year)))).answer, 'met')
  assert.equal(ask(line, facts([2023, 2024, 2025].map((year) => award('CSTDCS', year)))).answer, 'met')
  assert.equal(
    ask(
      line,
      facts(
        [2022, 2023, 2024].map((year) => award('CSTDCS', year)),
        2000,
      ),
    ).answer,
    'not met',
  )
  assert.equal(
    ask(
      line,
      facts(
        [2023, 2025, 2026].map((year) => award('CSTDCS', year)),
        2000,
      ),
    ).answer,
    'not met',
  )
})

test('what is not recorded is no proof that it was not given, unless the history is known to be whole', () => {
  const line = 'Ba lần liên tục [liên tục CSTDCS 3]'
  assert.equal(ask(line, facts([award('CSTDCS', 2025)])).answer, 'no data')
  assert.equal(ask(line, facts([award('CSTDCS', 2025)], 2025)).answer, 'no data')
  assert.equal(ask(line, facts([award('CSTDCS', 2025)], 2020)).answer, 'not met')
  assert.equal(ask('Mỗi người một lần [chưa có KNC_BT]', facts([])).answer, 'no data')
  assert.equal(ask('Mỗi người một lần [chưa có KNC_BT]', facts([award('KNC_BT', 2001)])).answer, 'not met')
})

test('a sudden or thematic award supports no merit award, and the page can say which was set aside', () => {
  const sudden = facts([award('BK_BT', 2024, 'SUDDEN')], 1945)
  const asked = ask('Đã có Bằng khen [đã có BK_BT]', sudden)
  assert.equal(asked.answer, 'not met')
  assert.deepEqual(
    asked.setAside.map((one) => one.year),
    [2024],
  )
  assert.equal(ask('Đã có Bằng khen [đã có BK_BT]', sudden, 'SUDDEN').answer, 'met')
})

test('a mark nobody knows is for a person to judge, whatever word it is; no condition falls out of the list by it', () => {
  for (const mark of [
    'constructor',
    'toString',
    '__proto__',
    'mark of nothing',
    'liên tục CSTDCS 4000000000',
    'đã có CSTDCS 3 trong 99999999999999999999 năm',
    'xếp loại tốt liên tục 999999999',
  ])
    assert.deepEqual(readConditions([`Có giải thưởng [${mark}]`], 'individual'), [{ kind: 'human', words: 'Có giải thưởng' }], mark)
})

test('of several ways one is enough, and a way only a person can judge keeps the door open', () => {
  const lines = [
    'Một trong các điều:',
    '- Hai lần liên tục CSTĐ cơ sở [liên tục CSTDCS 2]',
    '- Có sáng kiến được công nhận',
    'Chỉ cho tập thể [tập thể]',
  ]
  const [only, ...rest] = readConditions(lines, 'individual')
  assert.equal(rest.length, 0)
  assert.ok(only)
  assert.equal(answer(only, facts([award('CSTDCS', 2025), award('CSTDCS', 2024)])).answer, 'met')
  assert.equal(answer(only, facts([], 1945)).answer, 'no data')
  assert.equal(readConditions(lines, 'collective').length, 2)
})

test('within five years counts years, not papers', () => {
  const line = 'Ba lần trong năm năm [đã có CSTDCS 3 trong 5 năm]'
  assert.equal(
    ask(
      line,
      facts(
        [2026, 2026, 2025].map((year) => award('CSTDCS', year)),
        1945,
      ),
    ).answer,
    'not met',
  )
  assert.equal(
    ask(
      line,
      facts(
        [2022, 2024, 2026].map((year) => award('CSTDCS', year)),
        1945,
      ),
    ).answer,
    'met',
  )
  assert.equal(
    ask(
      line,
      facts(
        [2021, 2024, 2026].map((year) => award('CSTDCS', year)),
        1945,
      ),
    ).answer,
    'not met',
  )
})

test('an award more never turns met into not met, whatever the history', () => {
  const years = fc.array(fc.integer({ min: 2015, max: 2026 }), { maxLength: 10 })
  fc.assert(
    fc.property(years, fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 5 }), (held, more, times) => {
      const line = `x [liên tục CSTDCS ${times}]`
      const before = ask(
        line,
        facts(
          held.map((year) => award('CSTDCS', year)),
          1945,
        ),
      ).answer
      const after = ask(
        line,
        facts(
          [...held, more].map((year) => award('CSTDCS', year)),
          1945,
        ),
      ).answer
      return before !== 'met' || after === 'met'
    }),
  )
})
