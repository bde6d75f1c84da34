import { createHouse } from '../app.ts'
import type { Program } from '#platform/web/context.ts'
import { isSetUp } from '#app/organisations/index.ts'
import { findPeople, nominateOthers } from './chapters/cases.ts'
import { copyTheModel, seeTheCopy } from './chapters/copying.ts'
import { freezeReport } from './chapters/counting.ts'
import { firstSession, sessionOfToday } from './chapters/council.ts'
import { lendAuthority, openOffice } from './chapters/ground.ts'
import { honour } from './chapters/honour.ts'
import { bringSampleList } from './chapters/lists.ts'
import { issueCriteria, writeOwnRule } from './chapters/rules.ts'
import { steer } from './chapters/steering.ts'
import { tellAnother, tellStories } from './chapters/telling.ts'
import { beginStory, type Story } from './story.ts'

/** The chapters in the order of the path; each goes on from what the ones before it made. */
const chapters: readonly { name: string; tell: (story: Story) => Promise<void> }[] = [
  { name: 'mở văn phòng', tell: openOffice },
  { name: 'kế hoạch', tell: steer },
  { name: 'tiêu chí', tell: issueCriteria },
  { name: 'phát hiện và xác minh', tell: findPeople },
  { name: 'Hội đồng họp', tell: firstSession },
  { name: 'quyết định', tell: honour },
  { name: 'kể chuyện', tell: tellStories },
  { name: 'quy chế của Hội đồng', tell: writeOwnRule },
  { name: 'nơi khác học theo', tell: copyTheModel },
  { name: 'việc đang chờ', tell: nominateOthers },
  { name: 'kết quả nơi học theo', tell: seeTheCopy },
  { name: 'bài viết chờ duyệt', tell: tellAnother },
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
