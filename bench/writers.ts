import { approveText, publishText, saveText, submitText } from '#app/stories/index.ts'
import type { Ground } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { hashOf, newsroom, tell, type Newsroom } from '#test/telling.ts'

type Work = { db: Db; program: Ground; agency: string; seconds: number; ready: () => void }

/** Five people publish corrections of five stories, one after the other without a pause, through the whole desk. */
export async function writersAtWork({ db, program, agency, seconds, ready }: Work) {
  const time = {
    get now() {
      return Temporal.Now.instant()
    },
  }
  const room = await newsroom({ db, program, time }, agency)
  const told = []
  for (let at = 1; at <= 5; at++) told.push(await tell(room, { name: `Người Viết ${at}` }))
  ready()
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  await Promise.all(
    told.map(async ({ storyId }) => {
      while (performance.now() < until) {
        const began = performance.now()
        await retell(room, storyId)
        times.push(performance.now() - began)
      }
    }),
  )
  return { written: times.length, slowest: Math.max(...times) }
}

/** A correction through the whole desk: written, sent, approved by somebody else, published. Each second one changes what lists show. */
async function retell(room: Newsroom, storyId: string) {
  const { as, author, approver, house } = room
  const text = await house.db.selectFrom('storyTexts').selectAll().where('storyId', '=', storyId).executeTakeFirstOrThrow()
  const { title, version } = text
  const lead = `Mở lớp dệt dưới hiên nhà${version % 4 < 2 ? '' : ' mình'}.`
  const body = `Đến nay có [26 người](#1) dệt ${version % 2 ? 'thành thạo' : 'khéo tay'}.`
  await as(author, (act) => saveText(act, storyId, 'vi', { title, lead, body, version }))
  await as(author, (act) => submitText(act, storyId, 'vi', version + 1))
  const hash = await hashOf(room, storyId)
  await as(approver, (act) => approveText(act, storyId, 'vi', hash))
  await as(author, (act) => publishText(act, storyId, 'vi', 'Sửa một chữ'))
}
