import { createHouse } from '../app.ts'
import type { Program } from '#platform/web/context.ts'
import { isSetUp } from '#app/organisations/index.ts'
import { answerCommune } from './chapters/answering.ts'
import { appraiseHonoured, appraiseToday, postLate, postToday } from './chapters/appraising.ts'
import { findMore, findPeople, leaveSomeOnTheWay } from './chapters/cases.ts'
import { copyTheGarden, copyTheLooms, seeTheCopy } from './chapters/copying.ts'
import { freezeReport } from './chapters/counting.ts'
import { firstSession, sessionOfToday } from './chapters/council.ts'
import { lendAuthority, openOffice } from './chapters/ground.ts'
import { handOver } from './chapters/handing.ts'
import { honour } from './chapters/honour.ts'
import { bringSampleList } from './chapters/lists.ts'
import { issueCriteria, writeOwnRule } from './chapters/rules.ts'
import { steer } from './chapters/steering.ts'
import { tellAnother, tellStory } from './chapters/telling.ts'
import { receiveFromBelow } from './chapters/from-below.ts'
import { hearResult, hearReturn, sendForFarmer, sendUpward, sendUpwardAgain } from './chapters/upward.ts'
import { cocoa, evenings, gongs, looms, trees } from './stories.ts'
import { beginStory, type Story } from './story.ts'

/** The chapters in the order of the days they lie on; each goes on from what the ones before it made. */
const chapters: readonly { name: string; tell: (story: Story) => Promise<void> }[] = [
  { name: 'mở văn phòng', tell: openOffice },
  { name: 'kế hoạch', tell: steer },
  { name: 'tiêu chí', tell: issueCriteria },
  { name: 'phát hiện và xác minh', tell: findPeople },
  { name: 'công khai và thẩm định', tell: appraiseHonoured },
  { name: 'Hội đồng họp', tell: firstSession },
  { name: 'quyết định', tell: honour },
  { name: 'trình cấp trên', tell: sendUpward },
  { name: 'lễ trao', tell: handOver },
  { name: 'kể chuyện', tell: tellStory(looms, 66) },
  { name: 'cấp trên trả lại', tell: hearReturn },
  { name: 'quy chế của Hội đồng', tell: writeOwnRule },
  { name: 'trình lại', tell: sendUpwardAgain },
  { name: 'nơi khác học theo', tell: copyTheLooms },
  { name: 'chuyện thứ hai', tell: tellStory(trees, 54) },
  { name: 'những hồ sơ mới', tell: findMore },
  { name: 'chuyện thứ ba', tell: tellStory(cocoa, 33) },
  { name: 'cấp trên trả lời', tell: hearResult },
  { name: 'công khai đợt hai', tell: postToday },
  { name: 'vườn được học theo', tell: copyTheGarden },
  { name: 'chuyện thứ tư', tell: tellStory(evenings, 24) },
  { name: 'việc đang chờ', tell: leaveSomeOnTheWay },
  { name: 'trình cho nông dân', tell: sendForFarmer },
  { name: 'chuyện thứ năm', tell: tellStory(gongs, 14) },
  { name: 'thẩm định đợt hai', tell: appraiseToday },
  { name: 'kết quả nơi học theo', tell: seeTheCopy },
  { name: 'bài viết chờ duyệt', tell: tellAnother },
  { name: 'xã có chương trình riêng gửi lên', tell: receiveFromBelow },
  { name: 'trả lời xã', tell: answerCommune },
  { name: 'công khai bổ sung', tell: postLate },
  { name: 'giao quyền', tell: lendAuthority },
  { name: 'báo cáo năm', tell: freezeReport },
  { name: 'danh sách xã gửi', tell: bringSampleList },
  { name: 'phiên họp hôm nay', tell: sessionOfToday },
]

/** Tells the sample story into an empty practice office; does nothing where it was told before. */
export async function tell(program: Program, onChapter: (name: string) => void = () => undefined) {
  if (!program.settings.practice) throw new Error('the sample story is told in the practice office only')
  if (await isSetUp(program.db)) return null
  const story = beginStory(program, (told) => createHouse(told, { log: () => undefined }).jobs)
  for (const { name, tell: chapter } of chapters) {
    onChapter(name)
    await chapter(story)
    await story.work()
  }
  return story
}
