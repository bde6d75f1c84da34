import { approveModel, confirmAdoption, recordAdoption, recordResult, writeModel } from '#app/replication/index.ts'
import { adoptionForm } from '#app/replication/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Somebody } from '../cast.ts'
import { gardens, porches } from '../models.ts'
import type { Story } from '../story.ts'

/** A way of working is drawn from the story of the looms, and another commune takes it up. */
export async function copyTheLooms(story: Story) {
  story.at(62, '09:00')
  const modelId = await draw(story, 'mai', porches, 61)
  story.made.ids.set('model', modelId)
  story.at(55, '10:00')
  const id = await takeUp(story, modelId, {
    by: 'neighbour',
    place: 'bon Đăk Mẫu, xã Đăk Mẫu',
    daysBefore: 3,
    people: '9',
    what: 'Mở lớp ở hiên nhà bà H’Mẫu, mượn ba khung cửi của sóc Bù Mẫu.',
    seen: 'Lớp vẫn mở ba buổi mỗi tuần, có sổ điểm danh.',
  })
  story.made.ids.set('adoption', id)
}

/** The garden of two storeys is copied in town, and its own commune went there to see. */
export async function copyTheGarden(story: Story) {
  story.at(28, '08:00')
  const modelId = await draw(story, 'household', gardens, 27)
  story.at(26, '09:00')
  const id = await takeUp(story, modelId, {
    by: 'ward',
    place: 'khu phố Mẫu 3, phường Mẫu Đông',
    daysBefore: 1,
    people: '4',
    what: 'Bốn nhà có vườn điều cũ trồng thử mỗi nhà một trăm gốc, cây giống xin của bon Đăk Mẫu.',
    seen: 'Cây đã bén, che nắng bằng lá dừa như bà Ka Ƀông chỉ.',
  })
  story.at(25, '15:00')
  const seen = 'Tôi xuống phường xem tận vườn, đếm được 380 gốc sống.'
  await story.does('neighbour', (act) => confirmAdoption(act, id, { part: 'other', seen }))
}

/** Weeks later somebody from outside went to the looms, and the place says what came of it. */
export async function seeTheCopy(story: Story) {
  story.at(9, '07:30')
  const id = story.id('adoption')
  await story.does('commune', (act) =>
    confirmAdoption(act, id, { part: 'other', seen: 'Tôi sang Đăk Mẫu, thấy lớp đang dệt, gặp bảy người học.' }),
  )
  const result = { on: story.today(), text: 'Sáu người đã tự dệt xong tấm đầu tiên; ba hộ bán được hàng (mẫu).' }
  await story.does('neighbour', (act) => recordResult(act, id, result))
}

async function draw(story: Story, key: string, card: Parameters<typeof writeModel>[2], approvedDaysAgo: number) {
  const modelId = await story.does('publicity', (act) => writeModel(act, story.id(`story ${key}`), card))
  story.at(approvedDaysAgo, '09:00')
  await story.does('vice', (act) => approveModel(act, modelId, 1))
  return modelId
}

type Copy = { by: Somebody; place: string; daysBefore: number; people: string; what: string; seen: string }

async function takeUp(story: Story, modelId: string, { by, place, daysBefore, people, what, seen }: Copy) {
  const beganOn = showDay(story.today().subtract({ days: daysBefore }))
  const adoption = adoptionForm(story.today()).parse({ place, beganOn, people, what })
  const id = await story.does(by, (act) => recordAdoption(act, modelId, adoption))
  await story.does(by, (act) => confirmAdoption(act, id, { part: 'adopter', seen }))
  return id
}
