import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromOldCode, oldCodeOf } from './old-letters.ts'

test('a name typed in TCVN3 is read as it was meant', () => {
  assert.equal(fromOldCode('§iÓu', 'tcvn3'), 'Điểu')
  assert.equal(fromOldCode('NguyÔn ThÞ MÉu', 'tcvn3'), 'Nguyễn Thị Mẫu')
  assert.equal(fromOldCode('S¶n xuÊt giái, gióp ®ì hé nghÌo', 'tcvn3'), 'Sản xuất giỏi, giúp đỡ hộ nghèo')
  assert.equal(fromOldCode('Tr­ëng th«n, ng­êi cã uy tÝn', 'tcvn3'), 'Trưởng thôn, người có uy tín')
  assert.equal(fromOldCode('®iÓu thÞ mÉu', 'tcvn3'), 'điểu thị mẫu')
})

test('a name in the capital font of TCVN3 stays in capitals', () => {
  assert.equal(fromOldCode('NGUYÔN THÞ MÉU', 'tcvn3'), 'NGUYỄN THỊ MẪU')
  assert.equal(fromOldCode('§IÓU', 'tcvn3'), 'ĐIỂU')
})

test('a name typed in VNI is read as it was meant', () => {
  assert.equal(fromOldCode('Ñieåu Thò Maãu', 'vni'), 'Điểu Thị Mẫu')
  assert.equal(fromOldCode('Nguyeãn Vaên Thöû', 'vni'), 'Nguyễn Văn Thử')
  assert.equal(fromOldCode('Saûn xuaát gioûi, giuùp ñôõ hoä ngheøo', 'vni'), 'Sản xuất giỏi, giúp đỡ hộ nghèo')
  assert.equal(fromOldCode('TRÖÔÛNG THOÂN', 'vni'), 'TRƯỞNG THÔN')
  assert.equal(fromOldCode('Lyù Ñöùc Maïnh, huyeän Buø Ñoáp', 'vni'), 'Lý Đức Mạnh, huyện Bù Đốp')
})

test('old text is told from the whole list, and living letters are never taken for it', () => {
  assert.equal(oldCodeOf(['§iÓu ThÞ MÉu', 'X· Suèi MÉu', 'Dao']), 'tcvn3')
  assert.equal(oldCodeOf(['Ñieåu Thò Maãu', 'Xaõ Suoái Maãu', 'Dao']), 'vni')
  assert.equal(oldCodeOf(['Điểu Thị Mẫu', 'Hoà giải', 'Thuý', "K'Brôi", 'Y Čuč Ñŏñ', 'Bùi Thị Hòa']), null)
  assert.equal(oldCodeOf(['Nguyễn Thị Mẫu'.normalize('NFD'), 'Hoài', 'bà']), null)
  assert.equal(fromOldCode('Nguyễn Văn Ô', 'vni'), 'Nguyễn Văn Ô')
})
