import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/act.ts'
import { messages } from './messages.ts'
import {
  answerForTask,
  checkAcknowledgeable,
  checkDueWithin,
  checkReopenable,
  checkUnderWay,
  daysLate,
  judgeTask,
  makePlans,
  standing,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const task = { state: 'given', dueOn: day('2026-10-05') } as const

test('a task is late from the day after its deadline, until it is done or dropped', () => {
  assert.equal(standing(task, day('2026-10-05')), 'given')
  assert.equal(standing(task, day('2026-10-06')), 'late')
  assert.equal(standing({ ...task, state: 'acknowledged' }, day('2026-10-06')), 'late')
  assert.equal(standing({ ...task, state: 'done' }, day('2026-12-01')), 'done')
  assert.equal(standing({ ...task, state: 'dropped' }, day('2026-12-01')), 'dropped')
  assert.equal(daysLate(task, day('2026-11-05')), 31)
  assert.equal(daysLate(task, day('2026-10-05')), 0)
})

test('a task is acknowledged once', () => {
  checkAcknowledgeable(task)
  for (const state of ['acknowledged', 'done', 'dropped'] as const)
    assert.throws(() => checkAcknowledgeable({ ...task, state }), { sentence: messages.alreadyAcknowledged })
})

test('a task that is done or dropped takes no more progress until it is reopened', () => {
  checkUnderWay(task)
  checkUnderWay({ ...task, state: 'acknowledged' })
  assert.throws(() => checkUnderWay({ ...task, state: 'done' }), { sentence: messages.alreadyDone })
  assert.throws(() => checkUnderWay({ ...task, state: 'dropped' }), { sentence: messages.alreadyDropped })
  checkReopenable({ ...task, state: 'done' })
  checkReopenable({ ...task, state: 'dropped' })
  assert.throws(() => checkReopenable(task), { sentence: messages.stillOpen })
})

test('a deadline lies within the period of the plan, both ends included', () => {
  const plan = { fromOn: day('2026-01-01'), toOn: day('2026-12-31') }
  checkDueWithin(plan, day('2026-01-01'))
  checkDueWithin(plan, day('2026-12-31'))
  assert.throws(() => checkDueWithin(plan, day('2025-12-31')), { sentence: messages.dueOutsidePlan })
  assert.throws(() => checkDueWithin(plan, day('2027-01-01')), { sentence: messages.dueOutsidePlan })
})

test('only the leading unit answers for a task; the office and the leader judge it', () => {
  const actor = (role: 'office' | 'leader' | 'division' | 'commune', organisationId: string, reach: Actor['reach']): Actor => ({
    id: 'u',
    name: 'Điểu Mẫu',
    subjectId: null,
    organisationId,
    roles: new Set([role]),
    reach,
    onBehalfOf: null,
  })
  const led = { leadId: 'phong' }
  assert.equal(answerForTask.allows(actor('division', 'phong', ['phong']), led), true)
  assert.equal(answerForTask.allows(actor('division', 'ban', ['ban', 'phong']), led), true)
  assert.equal(answerForTask.allows(actor('commune', 'xa', ['xa']), led), false)
  assert.equal(answerForTask.allows(actor('office', 'van phong', 'all'), led), false)
  assert.equal(judgeTask.allows(actor('leader', 'ban', 'all'), null), true)
  assert.equal(judgeTask.allows(actor('division', 'phong', ['phong']), null), false)
  assert.equal(makePlans.allows(actor('office', 'van phong', 'all'), null), true)
  assert.equal(makePlans.allows(actor('commune', 'xa', ['xa']), null), false)
})
