import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf } from '../form.ts'

test('an hour is read as people write it, and what is no hour is none', () => {
  for (const typed of ['14', '14:00', '14h', '14 h', '14h00', '14g', '14 giờ', '14 giờ 00 phút', '14.00'])
    assert.equal(hourOf(typed)?.toString(), '14:00:00', typed)
  assert.equal(hourOf('7h05')?.toString(), '07:05:00')
  assert.equal(hourOf('14 giờ 30')?.toString(), '14:30:00')
  for (const typed of ['', '24', '24h', '1430', '14h60', 'chiều', '14:']) assert.equal(hourOf(typed), null, typed)
})
