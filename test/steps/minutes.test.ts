import { test } from 'node:test'
import { acceptedFields } from '#test/makers.ts'
import { hour, room, slowly } from './room.ts'

test('the end: places limited, one chosen among equals, the session closed, the minutes signed by two', slowly, async () => {
  const { house, council, cut, session, item, idOf } = await room({ methods: ['hand', 'hand'] })
  await using _ = house
  await cut(`${session}/places`, { awardCode: 'GK', places: '1', basis: 'Kế hoạch đợt mẫu', ...acceptedFields })
  for (const at of [1, 2]) {
    await cut(`${item(at)}/opening`, acceptedFields)
    await cut(`${item(at)}/hand-count`, { yes: '3', no: '0', blank: '0', chair: 'agreed' })
  }
  const chair = await house.signIn(council.chair)
  const chosen = { awardCode: 'GK', 'items[]': idOf(2), because: 'giúp nhiều hộ hơn (mẫu)' }
  await house.everyStep(chair, { path: `${session}/equals`, fields: chosen })
  await cut(`${session}/closing`)
  for (const [part, who] of [
    ['secretary', council.secretary],
    ['chair', council.chair],
  ] as const)
    await house.everyStep(await house.signIn(who, hour), { path: `${session}/signatures`, fields: { part }, now: hour })
})
