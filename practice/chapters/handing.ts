import { recordPayment } from '#app/commendations/index.ts'
import { prepareCeremony } from '#app/events/index.ts'
import { ceremonyForm } from '#app/events/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Story } from '../story.ts'

/** All who stand in the two decisions are called to one stage; their money is handed over the same day. */
export async function handOver(story: Story) {
  story.at(71, '09:00')
  const given = await story.program.db
    .selectFrom('commendations')
    .select(['id', 'name'])
    .where('decisionId', 'in', [story.id('decision'), story.id('decision 2')])
    .orderBy('decisionId')
    .orderBy('ordinal')
    .execute()
  const heldOn = story.today().add({ days: 4 })
  const ceremony = ceremonyForm.parse({
    title: 'Lễ trao Giấy khen điển hình tiên tiến (mẫu)',
    heldOn: showDay(heldOn),
    place: 'Nhà văn hóa xã Suối Mẫu (mẫu)',
    occasion: 'nhân Ngày hội Đại đoàn kết toàn dân tộc (mẫu)',
    who: given.map(({ id }) => id),
  })
  await story.does('clerk', (act) => prepareCeremony(act, ceremony))
  story.at(67, '11:00')
  for (const { id, name } of given) await story.does('clerk', (act) => recordPayment(act, id, { paidOn: story.today(), receivedBy: name }))
}
