import { approveModel, confirmAdoption, recordAdoption, recordResult, writeModel } from '#app/replication/index.ts'
import { adoptionForm, modelForm } from '#app/replication/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Story } from '../story.ts'

const card = modelForm.parse({
  title: 'Lớp dệt dưới hiên nhà (mẫu)',
  lead: 'Một người biết nghề mở hiên nhà mình cho xóm giềng đến học, không thu tiền.',
  problem: 'Người trẻ trong sóc không còn ai biết dệt; khung cửi cũ bỏ không.',
  steps: [
    'Chọn một mái hiên: nhà của người biết nghề, gần đường, có chỗ cho ba khung',
    'Gom khung cửi cũ: sửa lại trước, chưa mua mới',
    'Dạy vào buổi chiều: mỗi tuần ba buổi, ai rảnh thì đến',
    'Bán chung: tổ trưởng ghi sổ, chia theo tấm',
  ].join('\n'),
  needed: 'Một người biết nghề, ba khung cửi, một hiên nhà',
  cost: '4.500.000',
  costNote: 'Sợi cho hai tháng đầu; sau đó tổ tự bù bằng tiền bán.',
  monthsToResult: '6',
  conditions: 'Có ít nhất một người biết nghề chịu ngồi cùng mỗi tuần ba buổi.',
  results: 'Ở sóc Bù Mẫu: 26 người dệt thành thạo, 14 hộ có thêm thu nhập.',
  stopSigns: 'Hai tháng liền dưới ba người đến học.',
  failures: 'Lần đầu dạy ở nhà văn hóa thì ít người đến, vì xa và phải giữ trẻ.',
})

/** A way of working is drawn from the story, and another commune takes it up. */
export async function copyTheModel(story: Story) {
  story.at(62, '09:00')
  const modelId = await story.does('publicity', (act) => writeModel(act, story.id('story'), card))
  story.at(61, '09:00')
  await story.does('vice', (act) => approveModel(act, modelId, 1))
  story.made.ids.set('model', modelId)
  story.at(55, '10:00')
  const adoption = adoptionForm(story.today()).parse({
    place: 'bon Đăk Mẫu, xã Đăk Mẫu',
    beganOn: showDay(story.today().subtract({ days: 3 })),
    people: '9',
    what: 'Mở lớp ở hiên nhà bà H’Mẫu, mượn ba khung cửi của sóc Bù Mẫu.',
  })
  const id = await story.does('neighbour', (act) => recordAdoption(act, modelId, adoption))
  await story.does('neighbour', (act) =>
    confirmAdoption(act, id, { part: 'adopter', seen: 'Lớp vẫn mở ba buổi mỗi tuần, có sổ điểm danh.' }),
  )
  story.made.ids.set('adoption', id)
}

/** Weeks later somebody from outside went there, and the place says what came of it. */
export async function seeTheCopy(story: Story) {
  story.at(9, '07:30')
  const id = story.id('adoption')
  await story.does('commune', (act) =>
    confirmAdoption(act, id, { part: 'other', seen: 'Tôi sang Đăk Mẫu, thấy lớp đang dệt, gặp bảy người học.' }),
  )
  const result = { on: story.today(), text: 'Sáu người đã tự dệt xong tấm đầu tiên; ba hộ bán được hàng (mẫu).' }
  await story.does('neighbour', (act) => recordResult(act, id, result))
}
