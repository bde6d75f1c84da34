import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import { enterRule } from '#app/rulebook/commands.ts'
import { ruleForm } from '#app/rulebook/form.ts'
import { showDay } from '#platform/language/time.ts'
import { testHouse } from '#test/app.ts'
import { sampleTrial } from '#test/sample-rule.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { today } from '#test/makers.ts'
import { declareTies } from '../conflicts/tie-commands.ts'
import { presentSeats } from '../queries.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const { secretary, people } = council
/** The council's own rule, in force for so many days. */
const rule = (absent: 'writtenCounts' | 'notCounted', days: number) =>
  ruleForm('threshold').parse({
    ...sampleTrial,
    absent,
    key: 'GK',
    validFrom: showDay(today.subtract({ days })),
    validTo: '',
    citation: `Quy chế mẫu, Điều ${days}`,
    certainty: 'read',
    note: '',
    quorumRecused: 'yes',
  })
const attendance = (html: string) => html.slice(html.indexOf('Điểm danh'))

test('a name pressed by mistake is taken back until the session is opened; after that a member leaves', async () => {
  const { sessionId, seatOf } = await makeOpenSession(program, council, { names: ['Thị Mai'], opened: false })
  const address = `/office/council/sessions/${sessionId}`
  const last = people.at(-1)
  assert.ok(last)
  const seatId = seatOf(last)
  assert.match(await house.read(secretary, address), /Bấm nhầm, chưa có mặt/)
  assert.equal((await house.send(secretary, `${address}/attendance/removal`, { seatId })).status, 303)
  assert.equal((await presentSeats(db, sessionId)).has(seatId), false)
  assert.equal((await house.send(secretary, `${address}/attendance/removal`, { seatId })).status, 409, 'once is enough')
  assert.equal((await house.send(last, `${address}/attendance/removal`, { seatId: seatOf(secretary) })).status, 403)

  assert.equal((await house.send(secretary, `${address}/attendance`, { seatId })).status, 303)
  assert.equal((await house.send(secretary, `${address}/opening`)).status, 303)
  const refused = await house.send(secretary, `${address}/attendance/removal`, { seatId })
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /Người không còn trong phòng thì ghi Rời phiên/)
  const rows = await db.selectFrom('attendances').select('seatId').where('sessionId', '=', sessionId).where('seatId', '=', seatId).execute()
  assert.equal(rows.length, 1, 'the minutes know of one arrival')
})

test('before a session is opened nobody is absent, and the invitation is in sight of whoever sent it', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ["K'Brôi"], opened: false, present: people.slice(0, 3) })
  const address = `/office/council/sessions/${sessionId}`
  const [own, others] = [await house.read(secretary, address), await house.read(people[3] ?? secretary, address)]
  assert.match(own, new RegExp(`href="${address}/invitation"`))
  for (const page of [own, others]) assert.doesNotMatch(attendance(page), />Vắng</)
  const absent = people[4]
  assert.ok(absent)
  await council.as(absent)((act) => declareTies(act, sessionId, []))
  const paper = new RegExp(`href="${address}/invitation"`)
  assert.match(await house.read(absent, `${address}/seat`), paper, 'a member finds it at their seat')
  const door = {
    reason: 'conflict',
    userId: absent.id,
    kind: 'nomination',
    subjectId: items[0]?.nominationId ?? '',
    because: 'em',
  } as const
  await council.as(council.clerk)((act) => closeDoor(act, door))
  assert.doesNotMatch(await house.read(absent, `${address}/seat`), paper, 'it names every case')
  assert.equal((await house.send(secretary, `${address}/postponement`, { because: 'mưa lũ', day: '', hour: '' })).status, 303)
  const postponed = await house.read(secretary, address)
  assert.doesNotMatch(attendance(postponed), />Vắng<|chưa đủ/)
  assert.doesNotMatch(postponed, /Đặt số suất/)
})

test('a written vote is offered only where the rule of a waiting item takes one', async () => {
  const parts = { names: ['Y Bčũ Ƀar'], opened: false, present: people.slice(0, 6) }
  const offered = async () => {
    const { sessionId } = await makeOpenSession(program, council, parts)
    return (await house.read(secretary, `/office/council/sessions/${sessionId}`)).includes('/written"')
  }
  await council.as(council.clerk)((act) => enterRule(act, 'threshold', rule('writtenCounts', 30)))
  assert.equal(await offered(), true)
  await council.as(council.clerk)((act) => enterRule(act, 'threshold', rule('notCounted', 20)))
  assert.equal(await offered(), false)
})
