import { randomUUID } from 'node:crypto'
import { openPackage, sealPackage } from '#app/forwarding/package.ts'
import { receivePackage } from '#app/forwarding/receiving.ts'
import { draw } from '../drawing.ts'
import { passingSigner } from '../province.ts'
import type { Story } from '../story.ts'

/** A commune with a house of its own sends its package here; it waits to be examined. */
export async function receiveFromBelow(story: Story) {
  story.at(9, '09:30')
  const one = {
    number: 'MT-2026-0004',
    kind: 'individual',
    name: 'Y Đrăm Mẫu',
    sex: 'male',
    born: '1990-01-01',
    bornPrecision: 'year',
    ethnicGroup: 'e-de',
    address: 'buôn Mẫu Tây, Xã Mẫu Tây',
    position: null,
    unit: null,
    achievement: 'Sửa và giữ đường ống nước tự chảy cho cả buôn (dữ liệu mẫu).',
    achievementFrom: null,
    achievementTo: null,
    vote: '5/5 = 100 % ≥ 80 %',
    claims: [{ text: 'Nhà có nước quanh năm', figure: 88, unit: 'nhà', result: 'shown' }],
  } as const
  const manifest = {
    format: 'guong-sang-package',
    version: 1,
    id: randomUUID(),
    title: 'UBND xã Mẫu Tây đề nghị tặng Giấy khen (mẫu)',
    from: 'UBND xã Mẫu Tây (mẫu)',
    to: 'Ban Dân tộc tỉnh Mẫu (mẫu)',
    awardCode: 'GK',
    awardName: 'Giấy khen',
    organisationAuthored: true,
    rule: null,
    sentAt: story.now().subtract({ hours: 20 }).toString(),
    checklist: [
      { part: 'Tờ trình kèm danh sách', status: 'there', because: '' },
      { part: 'Báo cáo tóm tắt thành tích do đơn vị phát hiện viết', status: 'there', because: '' },
    ],
    history: [],
  } as const
  const bytes = await draw('paper')
  const papers = manifest.checklist.map(({ part }, at) => ({
    path: `papers/0${at + 1}.jpg`,
    part,
    name: at === 0 ? 'to-trinh-ky.jpg' : 'bao-cao-tom-tat.jpg',
    bytes,
  }))
  const zip = sealPackage(
    { ...manifest, cases: [{ ...one, claims: [...one.claims] }], checklist: [...manifest.checklist], history: [] },
    papers,
    passingSigner(),
  )
  await story.does('clerk', (act) => receivePackage(act, story.program.files, openPackage(zip)))
}
