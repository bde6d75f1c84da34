import { test } from 'node:test'
import { acceptedFields } from '#test/makers.ts'
import { room, slowly } from './room.ts'

test('open votes: opened, undone, cast by name, counted by hands, voided, decided by a person', slowly, async () => {
  const { house, council, seatOf, cut, session, item } = await room({
    methods: ['named', 'hand'],
    opened: false,
    members: 4,
    awardCode: 'THU_KHEN',
  })
  await using _ = house
  await cut(`${session}/opening`)
  await cut(`${item(1)}/opening`, acceptedFields)
  await cut(`${item(1)}/undoing`)
  await cut(`${item(1)}/opening`, acceptedFields)
  await house.everyStep(await house.signIn(council.chair), { path: `${item(1)}/named-vote`, fields: { choice: 'yes' } })
  await cut(`${item(1)}/count`)
  await cut(`${item(2)}/opening`, acceptedFields)
  const hands = { yes: '2', no: '2', blank: '0', chair: 'unknown' }
  await cut(`${item(2)}/hand-count`, { ...hands, yes: '4', no: '0' })
  await cut(`${item(2)}/voiding`, { because: 'đếm nhầm' })
  await cut(`${item(2)}/opening`, acceptedFields)
  await cut(`${item(2)}/hand-count`, hands)
  const decision = { decided: 'passed', because: 'đã giúp cả thôn' }
  await house.everyStep(await house.signIn(council.chair), { path: `${item(2)}/decision`, fields: decision })
  await cut(`${session}/departures`, { seatId: seatOf(council.people[3] ?? council.chair), because: 'có việc nhà' })
})
