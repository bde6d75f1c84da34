import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messages } from './messages.ts'
import { checkAdministratorsLeft, isInForce, isLocked, passwordProblem, pinProblem } from './rules.ts'

const at = (time: string) => Temporal.Instant.from(`2026-10-05T${time}:00+07:00`)
const day = (text: string) => Temporal.PlainDate.from(text)
const mau = { login: 'nguyen.mau', name: 'Nguyễn Thị Mẫu' }

test('a shared device locks after a quarter of an hour of rest, one’s own after two hours, and at once when told to', () => {
  const shared = { seenAt: at('08:00'), lockedAt: null, ownDevice: false }
  assert.equal(isLocked(shared, at('08:14')), false)
  assert.equal(isLocked(shared, at('08:15')), true)
  assert.equal(isLocked({ ...shared, ownDevice: true }, at('09:59')), false)
  assert.equal(isLocked({ ...shared, ownDevice: true }, at('10:00')), true)
  assert.equal(isLocked({ ...shared, lockedAt: at('08:00') }, at('08:01')), true)
})

test('a password is long, not the name, not what everybody tries', () => {
  assert.equal(passwordProblem('suối mát rừng xanh', mau), null)
  assert.equal(passwordProblem('ngắn quá', mau), messages.passwordTooShort)
  assert.equal(passwordProblem('Nguyễn Thị Mẫu', mau), messages.passwordIsName)
  assert.equal(passwordProblem('nguyenthimau123', mau), messages.passwordIsName)
  assert.equal(passwordProblem('1234567890', mau), messages.passwordTooCommon)
  assert.equal(passwordProblem('aaaaaaaaaaaa', mau), messages.passwordTooCommon)
})

test('letters typed in two ways count as the same number of letters', () => {
  assert.equal(passwordProblem('ĩĩĩĩĩĩĩĩĩ'.normalize('NFD'), mau), messages.passwordTooShort)
})

test('a PIN is not a row of steps', () => {
  for (const pin of ['1111', '1234', '87654321', '0000']) assert.equal(pinProblem(pin), messages.pinTooEasy, pin)
  for (const pin of ['1357', '2580', '1212']) assert.equal(pinProblem(pin), null, pin)
})

test('a role is held from its first to its last day', () => {
  const period = { fromOn: day('2026-01-01'), toOn: day('2026-06-30') }
  assert.equal(isInForce(period, day('2025-12-31')), false)
  assert.equal(isInForce(period, day('2026-01-01')), true)
  assert.equal(isInForce(period, day('2026-06-30')), true)
  assert.equal(isInForce(period, day('2026-07-01')), false)
  assert.equal(isInForce({ ...period, toOn: null }, day('2030-01-01')), true)
})

test('the last administrator stays', () => {
  assert.throws(() => checkAdministratorsLeft(0, true), { sentence: messages.lastAdministrator })
  checkAdministratorsLeft(1, true)
  checkAdministratorsLeft(0, false)
})
