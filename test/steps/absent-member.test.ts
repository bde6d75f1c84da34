import { test } from 'node:test'
import { acceptedFields } from '#test/makers.ts'
import { room, slowly } from './room.ts'

test('an absent member: asked in writing, the envelope received and opened; the room: a device, the power', slowly, async () => {
  const { house, council, seatOf, cut, session, item } = await room({ methods: ['named', 'paper'], members: 4, present: 3 })
  await using _ = house
  const absent = seatOf(council.people[3] ?? council.chair)
  await cut(`${session}/written`, { seatId: absent }, { eachTime: 'written sheets shown to be printed' })
  await cut(`${session}/written/receipt`, { seatId: absent })
  await cut(`${item(1)}/opening`, acceptedFields)
  await cut(`${item(1)}/envelopes`, { seatId: absent, choice: 'no' })
  await cut(`${session}/devices`, { text: 'máy của Lý Văn Thử hỏng' })
  await cut(`${session}/interruptions`, { text: 'mất điện' })
})
