import { consentText, recordConsent } from '#app/consents/index.ts'
import { approveText, changeDetails, publishText, saveSource, saveText, startStory, submitText } from '#app/stories/index.ts'
import { units } from '../cast.ts'
import type { Story } from '../story.ts'

/** One story is told with consent; another still waits on the desk. */
export async function tellStories(story: Story) {
  story.at(70, '09:00')
  await agree(story, 'mai', 'Thị Mai')
  const title = 'Người giữ tiếng khung cửi'
  const body = [
    'Chiều nào dưới hiên nhà chị Mai ở sóc Bù Mẫu cũng có tiếng khung cửi. Chị không gọi đó là lớp học; ai muốn ngồi xuống thì chị chỉ.',
    'Đến nay có [26 người](#1) dệt thành thạo. [14 hộ](#2) có thêm thu nhập từ khung dệt.',
    'Muốn học theo, chỉ cần một hiên nhà, vài khung cửi cũ và một người chịu ngồi xuống cùng.',
    'Chuyện mẫu: người và số liệu do chúng tôi đặt ra.',
  ].join('\n\n')
  const id = await write(story, {
    key: 'mai',
    title,
    lead: 'Mười hai năm dạy dệt dưới hiên nhà, không lấy một đồng.',
    body,
    sources: ['Danh sách lớp dệt', 'Sổ bán hàng của tổ dệt'],
  })
  story.at(66, '15:00')
  const hash = await newestHash(story, id)
  await story.does('vice', (act) => approveText(act, id, 'vi', hash))
  await story.does('writer', (act) => publishText(act, id, 'vi', ''))
  story.made.ids.set('story', id)
}

/** The second story waits for approval: its consent is there, the visitor may read and approve it. */
export async function tellAnother(story: Story) {
  story.at(9, '09:00')
  await agree(story, 'krong', 'Điểu Krơng')
  const body =
    'Ông Krơng không nói nhiều. Ông đo phần đất nhà mình trước, rồi mới sang nhà bên.\n\nCả bon hiến [1.350 m²](#1) đất để con đường ra tới trường.'
  await write(story, {
    key: 'krong',
    title: 'Con đường bắt đầu từ nhà mình',
    lead: 'Ông hiến đất trước, rồi mới đi vận động.',
    body,
    sources: ['Biên bản hiến đất của UBND xã'],
  })
}

async function agree(story: Story, key: string, name: string) {
  const input = {
    purposes: ['DOSSIER', 'WEB_STORY', 'PHOTO', 'BULLETIN_PRINT', 'SHOW_ETHNICITY'] as const,
    givenBy: 'self',
    givenByName: null,
    method: 'signature',
    witness: null,
    explainedIn: 'tiếng Xtiêng và tiếng Việt',
    givenOn: story.today(),
    givenAtPlace: 'tại nhà',
    expiresOn: null,
  } as const
  await story.does('commune', (act) =>
    recordConsent(act, story.id(`subject ${key}`), {
      input: { ...input, purposes: [...input.purposes] },
      shown: consentText(units.agency, name),
    }),
  )
}

type Words = { key: string; title: string; lead: string; body: string; sources: readonly string[] }

async function write(story: Story, { key, title, lead, body, sources }: Words) {
  const nominationId = story.id(`nomination ${key}`)
  const id = await story.does('writer', (act) => startStory(act, { nominationId, title, field: key === 'mai' ? 'craft' : 'roads' }))
  await story.does('writer', (act) => saveText(act, id, 'vi', { title, lead, body, version: 1 }))
  for (const [at, source] of sources.entries())
    await story.does('writer', (act) =>
      saveSource(act, id, { claimId: story.id(`claim ${key} ${at + 1}`), language: 'vi' }, { text: '', source }),
    )
  await story.does('writer', (act) =>
    changeDetails(act, id, { field: key === 'mai' ? 'craft' : 'roads', showEthnicGroup: true, showsFamily: false }),
  )
  await story.does('writer', (act) => submitText(act, id, 'vi', 2))
  return id
}

async function newestHash({ program }: Story, storyId: string) {
  const newest = program.db
    .selectFrom('storyEditions')
    .select('hash')
    .where('storyId', '=', storyId)
    .where('language', '=', 'vi')
    .orderBy('number', 'desc')
  return (await newest.executeTakeFirstOrThrow()).hash
}
