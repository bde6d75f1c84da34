import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messages } from './messages.ts'
import { checkExtendable, checkWithdrawable, coverage, giversNeeded, tasksAfter, type Receipt } from './rules.ts'

const on = Temporal.PlainDate.from('2026-10-05')
const born = (text: string | null) => ({ kind: 'individual', bornOn: text ? Temporal.PlainDate.from(text) : null, diedOn: null })
const receipt = (rest: Partial<Receipt> = {}): Receipt => ({
  id: 'a',
  purposes: ['WEB_STORY', 'PHOTO'],
  givenBy: 'self',
  expiresOn: null,
  withdrawnAt: null,
  ...rest,
})

test('whose word is needed follows age, death and kind', () => {
  assert.deepEqual(giversNeeded(born('1980-01-01'), on), [['self', 'guardian']])
  assert.deepEqual(giversNeeded(born(null), on), [['self', 'guardian']])
  assert.deepEqual(giversNeeded(born('2010-10-06'), on), [['self'], ['guardian']])
  assert.deepEqual(giversNeeded(born('2010-10-05'), on), [['self', 'guardian']])
  assert.deepEqual(giversNeeded(born('2019-10-06'), on), [['guardian']])
  assert.deepEqual(giversNeeded(born('2019-10-05'), on), [['self'], ['guardian']])
  assert.deepEqual(giversNeeded({ ...born('1940-01-01'), diedOn: on }, on), [['family']])
  assert.deepEqual(giversNeeded({ kind: 'household', bornOn: null, diedOn: null }, on), [['representative', 'self']])
})

test('each purpose needs a receipt that is in force on the day', () => {
  const last = receipt({ expiresOn: on })
  assert.deepEqual(coverage(born(null), ['WEB_STORY'], [last], on).missing, [])
  assert.deepEqual(coverage(born(null), ['WEB_STORY'], [last], on.add({ days: 1 })).missing, [{ purpose: 'WEB_STORY', by: 'self' }])
  assert.deepEqual(coverage(born(null), ['SHOW_ETHNICITY'], [receipt()], on).missing, [{ purpose: 'SHOW_ETHNICITY', by: 'self' }])
  const gone = receipt({ withdrawnAt: Temporal.Instant.from('2026-01-01T00:00:00Z') })
  assert.equal(coverage(born(null), ['WEB_STORY'], [gone], on).missing.length, 1)
})

test('a child of twelve and the guardian both have to agree', () => {
  const child = born('2014-01-01')
  assert.deepEqual(coverage(child, ['WEB_STORY'], [receipt()], on).missing, [{ purpose: 'WEB_STORY', by: 'guardian' }])
  const both = coverage(child, ['WEB_STORY'], [receipt(), receipt({ id: 'b', givenBy: 'guardian' })], on)
  assert.deepEqual(both.missing, [])
  assert.deepEqual(
    both.covered.map(({ consentId }) => consentId),
    ['a', 'b'],
  )
})

test('the receipt that lasts longest is leaned on', () => {
  const short = receipt({ id: 'short', expiresOn: on })
  const long = receipt({ id: 'long', expiresOn: on.add({ years: 1 }) })
  const endless = receipt({ id: 'endless' })
  assert.equal(coverage(born(null), ['WEB_STORY'], [short, endless, long], on).covered[0]?.consentId, 'endless')
  assert.equal(coverage(born(null), ['WEB_STORY'], [short, long], on).covered[0]?.consentId, 'long')
})

test('a withdrawal makes work only where something was used', () => {
  assert.deepEqual(tasksAfter(['WEB_STORY']), ['acknowledge', 'portal', 'static site'])
  assert.deepEqual(tasksAfter(['RADIO', 'BULLETIN_PRINT']), ['acknowledge', 'printed', 'radio'])
})

test('nobody withdraws what a receipt does not hold, or twice', () => {
  assert.throws(() => checkWithdrawable(receipt(), ['RADIO']), { sentence: messages.notInReceipt })
  const gone = receipt({ withdrawnAt: Temporal.Instant.from('2026-01-01T00:00:00Z') })
  assert.throws(() => checkWithdrawable(gone, ['PHOTO']), { sentence: messages.alreadyWithdrawn })
})

test('time is extended once, with a reason, and never for the answer', () => {
  const task = { kind: 'printed', doneAt: null, extendedBecause: null }
  checkExtendable(task, 'chờ nhà in')
  assert.throws(() => checkExtendable(task, ''), { sentence: messages.whyMissing })
  assert.throws(() => checkExtendable({ ...task, extendedBecause: 'chờ' }, 'x'), { sentence: messages.alreadyExtended })
  assert.throws(() => checkExtendable({ ...task, kind: 'acknowledge' }, 'x'), { sentence: messages.cannotExtend })
})
