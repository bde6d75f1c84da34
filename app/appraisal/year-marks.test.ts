import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { enterRule } from '#app/rulebook/commands.ts'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'
import { answer, readConditions, type AwardRecord } from './conditions.ts'
import type { YearRecord } from './year-marks.ts'

const rated = (year: number, grade: string): YearRecord => ({
  id: `${year}${grade}`,
  kind: 'rating',
  year,
  grade,
  words: grade,
  decision: '',
})
const made = (year: number, grade: string): YearRecord => ({ ...rated(year, grade), id: `sk${year}${grade}`, kind: 'initiative' })
const won = (code: string, year: number): AwardRecord => ({
  id: code + year,
  code,
  name: code,
  year,
  type: 'MERIT',
  decision: null,
  from: null,
  to: null,
})
const ask = (line: string, years: YearRecord[], awards: AwardRecord[] = []) => {
  const [read] = readConditions([line], 'individual')
  assert.ok(read)
  return answer(read, { awards, years, year: 2026, wholeSince: null, excluded: new Set() }).answer
}

test('two years running rated excellent, this year or last; a year that is not recorded proves nothing, a lower rating does', () => {
  const line = 'Hai năm liên tục xuất sắc [xếp loại xuất sắc liên tục 2]'
  assert.equal(ask(line, [rated(2026, 'excellent'), rated(2025, 'excellent')]), 'met')
  assert.equal(ask(line, [rated(2025, 'excellent'), rated(2024, 'excellent')]), 'met')
  assert.equal(ask(line, [rated(2026, 'excellent')]), 'no data')
  assert.equal(ask(line, [rated(2026, 'excellent'), rated(2025, 'good'), rated(2024, 'excellent')]), 'not met')
  assert.equal(
    ask(
      'Năm năm tốt [xếp loại tốt liên tục 5]',
      [2022, 2023, 2024, 2025, 2026].map((year) => rated(year, 'excellent')),
    ),
    'met',
  )
})

test('an initiative of a wider reach serves where a narrower one is asked for, and never the other way round', () => {
  assert.equal(ask('Sáng kiến [sáng kiến cơ sở 1]', [made(2024, 'state')]), 'met')
  assert.equal(ask('Sáng kiến [sáng kiến tỉnh 1]', [made(2024, 'base')]), 'no data')
  assert.equal(ask('Hai sáng kiến [sáng kiến cơ sở 2 trong 2 năm]', [made(2026, 'base'), made(2024, 'base')]), 'no data')
  assert.equal(ask('Hai sáng kiến [sáng kiến cơ sở 2 trong 2 năm]', [made(2026, 'base'), made(2025, 'base')]), 'met')
})

test('several marks on one line must all hold: three titles in five years are not yet a certificate and five good years', () => {
  const line = 'Đã có Bằng khen, 5 năm tốt, 3 lần CSTĐCS [đã có BK_BT] [xếp loại tốt liên tục 5] [đã có CSTDCS 3 trong 5 năm]'
  const titles = [2024, 2025, 2026].map((year) => won('CSTDCS', year))
  const years = [2022, 2023, 2024, 2025, 2026].map((year) => rated(year, 'good'))
  assert.equal(ask(line, years, titles), 'no data')
  assert.equal(ask(line, years, [...titles, won('BK_BT', 2020)]), 'met')
  assert.equal(ask(line, [...years.slice(1), rated(2022, 'done'), rated(2021, 'done')], [...titles, won('BK_BT', 2020)]), 'not met')
})

test('whatever the years: one record more never unmakes an initiative, and the order they are listed in changes nothing', () => {
  const record = fc.record({ year: fc.integer({ min: 2018, max: 2026 }), grade: fc.constantFrom('base', 'province', 'state') })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), record, (records, more) => {
      const all = records.map(({ year, grade }) => made(year, grade))
      const line = 'Sáng kiến [sáng kiến tỉnh 2 trong 5 năm]'
      assert.equal(ask(line, all), ask(line, all.toReversed()))
      if (ask(line, all) === 'met') assert.equal(ask(line, [...all, made(more.year, more.grade)]), 'met')
    }),
  )
})

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())

test('a rating and an initiative entered at one case answer its conditions, and can be taken out with a reason', async () => {
  const { db, program } = house
  const keptBy = await makeAgency(db)
  const clerk = await makeUser(db)
  const subjectId = await makeSubject(db, { name: 'Thị Mai <b>', keptBy, createdBy: clerk.id })
  const id = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: clerk })
  const at = `/office/appraisal/${id}`
  const { awardCode } = await db.selectFrom('nominations').select('awardCode').where('id', '=', id).executeTakeFirstOrThrow()
  const parts = ['Hoàn thành xuất sắc [xếp loại xuất sắc liên tục 1]', 'Có sáng kiến [sáng kiến cơ sở 1]']
  const version = { key: awardCode, validFrom: today, validTo: null, citation: 'Quy chế mẫu', certainty: 'read', note: '' } as const
  await perform(program, clerk, noon, (act) => enterRule(act, 'condition', { ...version, body: { parts } }))
  const send = (fields: Record<string, string>) => house.send(clerk, `${at}/years`, { words: 'Cải tiến khung dệt <script>', ...fields }, at)
  assert.equal((await send({ what: 'rating:excellent', year: '2026' })).status, 303)
  assert.equal((await send({ what: 'initiative:base', year: '2025', decision: '12/QĐ-BDT' })).status, 303)
  const page = await house.read(clerk, at)
  assert.equal(page.match(/>Đạt</g)?.length ?? page.match(/đạt/g)?.length, 2, 'both conditions are met')
  assert.match(page, /2025[\s\S]*12\/QĐ-BDT/)
  assert.doesNotMatch(page, /<script>Cải|dệt <script>/)
  const twice = await send({ what: 'rating:good', year: '2026' })
  assert.equal(twice.status, 422)
  assert.match(await twice.text(), /Năm này đã có xếp loại/)
  for (const wrong of [
    { what: '', year: '2026' },
    { what: 'rating:good', year: '26' },
    { what: 'rating:good', year: '2031' },
  ])
    assert.equal((await send(wrong)).status, 422)
  const row = await db.selectFrom('yearRecords').select('id').where('kind', '=', 'initiative').executeTakeFirstOrThrow()
  assert.equal((await house.send(clerk, `${at}/years/${row.id}/withdrawal`, { because: 'ghi nhầm người' }, at)).status, 303)
  assert.doesNotMatch(await house.read(clerk, at), /12\/QĐ-BDT/)
  const kept = await db.selectFrom('yearRecords').select('withdrawnBecause').where('id', '=', row.id).executeTakeFirstOrThrow()
  assert.equal(kept.withdrawnBecause, 'ghi nhầm người')
})
