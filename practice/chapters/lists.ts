import { beginTaking, bringList, findList, layOutList } from '#app/lists/index.ts'
import { writeXlsx } from 'hucre/xlsx'
import type { Story } from '../story.ts'

const deed = 'Việc làm do xã kể lại, chờ bổ sung con số và minh chứng (dữ liệu mẫu).'

/** As communes send them: a letterhead, "nt", a total, a row nobody can read, and somebody who may be here already. */
const rows = [
  ['ỦY BAN NHÂN DÂN XÃ SUỐI MẪU'],
  ['DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG (dữ liệu mẫu)'],
  ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Thôn', 'Thành tích'],
  [1, 'ĐIỂU THỊ VÍ', 1984, "S'tiêng", 'sóc Bù Mẫu', deed],
  [2, 'Y Thử Ƀkrông'.normalize('NFD'), 1991, 'Ê Đê', 'nt', deed],
  [3, 'ĐIỂU KRƠNG', 1968, 'Mnông', 'bon Đăk Mẫu', deed],
  [4, 'Thị Mơ Mẫu', '31/02/1990', "S'tiêng", 'nt', deed],
  [null, 'Tổng cộng: 4 người'],
]

/** A list from a commune: what is good is taken in, one possible double and one wrong day wait for a person. */
export async function bringSampleList(story: Story) {
  story.at(7, '08:30')
  const { program } = story
  const stored = await program.files.put(await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }))
  const listId = await story.does('commune', (act) =>
    bringList(act, {
      ...stored,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: 'danh-sach-xa-suoi-mau.xlsx',
      purpose: 'nominations',
      roundId: story.id('round'),
      awardCode: 'GK',
    }),
  )
  await story.work()
  const { sheets, oldCode, roundId, awardCode } = await findList(program.db, await story.actor('commune'), listId)
  await story.does('commune', (act) =>
    layOutList(act, listId, { sheets, oldCode: oldCode === 'tcvn3' || oldCode === 'vni' ? oldCode : null, roundId, awardCode }),
  )
  await story.work()
  await story.does('commune', (act) => beginTaking(act, listId))
}
