import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/act.ts'
import { messages } from './messages.ts'
import { readPeriod, showPeriod } from './period.ts'
import { checkMayJudge, checkOpen, holds, standingOf, type JudgedClaim } from './rules.ts'

const actor = (id: string, rest: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  subjectId: null,
  organisationId: 'ban',
  roles: new Set(['office']),
  reach: 'all',
  onBehalfOf: null,
  ...rest,
})
const claim: JudgedClaim = {
  authorId: 'lan',
  writers: ['mai', 'lan'],
  nominatorId: 'ha',
  subjectId: 'điểu',
  status: 'submitted',
  version: 2,
  withdrawnAt: null,
}

test('the checker is neither nominator nor any of the writers, nor acts for one, nor is the person concerned', () => {
  checkMayJudge(actor('an'), claim, 2)
  for (const id of ['ha', 'lan', 'mai']) assert.throws(() => checkMayJudge(actor(id), claim, 2), { sentence: messages.ownClaim })
  const deputy = actor('an', { onBehalfOf: { userId: 'ha', form: 'KT.' } })
  assert.throws(() => checkMayJudge(deputy, claim, 2), { sentence: messages.ownClaim })
  assert.throws(() => checkMayJudge(actor('an', { subjectId: 'điểu' }), claim, 2), { sentence: messages.aboutYourself })
})

test('one judges the version one has read, of a case that was sent in', () => {
  assert.throws(() => checkMayJudge(actor('an'), claim, 1), { sentence: messages.otherVersion })
  assert.throws(() => checkMayJudge(actor('an'), { ...claim, status: 'draft' }, 2), { sentence: messages.notSentYet })
  const gone = { ...claim, withdrawnAt: Temporal.Instant.from('2026-10-05T12:00:00Z') }
  assert.throws(() => checkMayJudge(actor('an'), gone, 2), { sentence: messages.claimWithdrawn })
})

test('a changed claim has to be checked again, and nothing may lean on it meanwhile', () => {
  assert.equal(standingOf(2, { result: 'shown', version: 2 }), 'shown')
  assert.equal(standingOf(3, { result: 'shown', version: 2 }), 'changed')
  assert.equal(standingOf(1, null), 'unchecked')
  assert.deepEqual((['shown', 'partly', 'not shown', 'unchecked', 'changed'] as const).map(holds), [true, true, false, false, false])
})

test('claims of a verified or withdrawn case stay as they are', () => {
  for (const status of ['draft', 'waiting', 'submitted', 'returned']) checkOpen({ status })
  for (const status of ['verified', 'withdrawn']) assert.throws(() => checkOpen({ status }), { sentence: messages.caseClosed })
})

test('a time is a year, a month or a day, and reads back as it was typed', () => {
  const both = (text: string) => [readPeriod(text)?.first.toString(), readPeriod(text)?.last.toString()]
  assert.deepEqual(both('2024'), ['2024-01-01', '2024-12-31'])
  assert.deepEqual(both('2/2024'), ['2024-02-01', '2024-02-29'])
  assert.deepEqual(both('12/3/2019'), ['2019-03-12', '2019-03-12'])
  for (const wrong of ['', '13/2024', '31/2/2024', 'năm ngoái', '24']) assert.equal(readPeriod(wrong), null, wrong)
  const day = (text: string) => Temporal.PlainDate.from(text)
  assert.equal(showPeriod(day('2024-01-01'), day('2024-12-31')), '2024')
  assert.equal(showPeriod(day('2025-10-01'), day('2026-09-30')), '10/2025 – 09/2026')
  assert.equal(showPeriod(day('2019-03-12'), null), '12/03/2019')
})
