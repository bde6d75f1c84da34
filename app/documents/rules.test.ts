import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleDecision } from '#test/sample-decision.ts'
import { messages } from './messages.ts'
import { numbered } from './numbering.ts'
import { checkDay, checkDraft, checkIssued, checkVersion, seriesFor, symbolOf } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const sentence = (expected: object) => (error: unknown) => error instanceof Error && 'sentence' in error && error.sentence === expected

test('a letter carries the unit that wrote it, every other kind its abbreviation', () => {
  assert.equal(symbolOf('QĐ', 'SDTTG', null), 'QĐ-SDTTG')
  assert.equal(symbolOf('CV', 'SDTTG', 'VP'), 'SDTTG-VP')
})

test('a kind is counted by the series that names it, else by the one for all the rest', () => {
  const all = { name: 'rest', kinds: [], year: 2026 }
  const decisions = { name: 'decisions', kinds: ['QĐ'], year: 2026 }
  assert.equal(seriesFor([all, decisions], 'QĐ'), decisions)
  assert.equal(seriesFor([all, decisions], 'TTr'), all)
  assert.equal(seriesFor([decisions], 'TTr'), null)
})

test('numbers follow the days, and none is given to tomorrow', () => {
  checkDay(day('2026-10-05'), day('2026-10-05'), day('2026-10-05'))
  assert.throws(() => checkDay(day('2026-10-06'), day('2026-10-05'), null), sentence(messages.dayInFuture))
  assert.throws(() => checkDay(day('2026-10-01'), day('2026-10-05'), day('2026-10-02')), /2\/10\/2026/)
})

test('what is issued stays, and what was not issued has no number to cancel', () => {
  assert.throws(() => checkDraft({ status: 'issued' }), sentence(messages.issuedStays))
  assert.throws(() => checkIssued({ status: 'draft' }), sentence(messages.notIssued))
  assert.throws(() => checkVersion({ status: 'draft', version: 3 }, 2), sentence(messages.draftChanged))
})

test('number and day are entered in the head of the paper and under the title of its annex, and nowhere else', () => {
  const draft = sampleDecision(2)
  const paper = numbered(draft, 7, day('2026-03-02'))
  const [head] = paper.parts
  assert.deepEqual(head?.part === 'letterhead' && [head.number, head.day], [
    { value: 7, symbol: 'QĐ-SDTTG' },
    { year: 2026, month: 3, day: 2 },
  ])
  assert.deepEqual(paper.annexes[0]?.attachedTo?.number, { value: 7, symbol: 'QĐ-SDTTG' })
  assert.deepEqual(paper.parts.slice(1), draft.parts.slice(1))
})
