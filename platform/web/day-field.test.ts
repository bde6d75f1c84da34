import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speak } from '../language/messages.ts'
import { day, dayOrNone } from './day-field.ts'
import { readForm } from './form.ts'

const schema = z.object({ from: day, to: dayOrNone })

function sent(fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return readForm(schema, {}, body, speak('vi'))
}

test('a day is read as people write it, and may be left empty where it need not be said', () => {
  for (const from of ['22/11/2026', '22-11-2026', '22.11.2026', ' 2026-11-22 '])
    assert.equal(sent({ from }).input?.from.toString(), '2026-11-22')
  assert.equal(sent({ from: '29/02/2028', to: '' }).input?.to, null)
})

test('what is no day and what no calendar has are told apart, and stay in the field', () => {
  const { input, form } = sent({ from: '31/02/2026', to: 'hôm qua' })
  assert.equal(input, null)
  assert.deepEqual(form.problems, { from: 'Lịch không có ngày này. Xin xem lại ngày và tháng.', to: 'Xin ghi ngày như 22/11/2026.' })
  assert.deepEqual(form.values, { from: '31/02/2026', to: 'hôm qua' })
  assert.equal(sent({}).form.problems['from'], 'Xin ghi ngày như 22/11/2026.')
})
