import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byUrgency, daysLate, isLate, type Waiting } from './waiting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const thing = (title: string, due: string | null, since: string | null): Waiting => ({
  shelf: 'tasks',
  icon: 'flag',
  title,
  words: '',
  href: '/office',
  deed: '',
  due: due ? day(due) : null,
  since: since ? day(since) : null,
})

test('what is late comes first, then the nearest deadline, then what has waited longest', () => {
  const list = [
    thing('waits long', null, '2026-10-01'),
    thing('soon', '2026-11-25', null),
    thing('late', '2026-11-20', null),
    thing('waits', null, '2026-11-01'),
  ]
  assert.deepEqual(
    byUrgency(list).map(({ title }) => title),
    ['late', 'soon', 'waits long', 'waits'],
  )
})

test('a thing is late from the day after its deadline', () => {
  const due = thing('x', '2026-11-20', null)
  assert.equal(isLate(due, day('2026-11-20')), false)
  assert.equal(isLate(due, day('2026-11-21')), true)
  assert.equal(daysLate(due, day('2026-11-22')), 2)
  assert.equal(daysLate(due, day('2026-11-01')), 0)
  assert.equal(isLate(thing('x', null, '2020-01-01'), day('2026-11-21')), false)
})
