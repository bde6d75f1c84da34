import { inSmallLetters } from './queries.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityOf, deciderOf, issuedHead } from './frame.ts'

test('the authority says no word twice, in capitals and in a sentence', () => {
  assert.equal(authorityOf('TRƯỞNG BAN', 'Ban Dân tộc tỉnh Mẫu'), 'TRƯỞNG BAN DÂN TỘC TỈNH MẪU')
  assert.equal(authorityOf('GIÁM ĐỐC', 'Sở Dân tộc và Tôn giáo'), 'GIÁM ĐỐC SỞ DÂN TỘC VÀ TÔN GIÁO')
  assert.equal(deciderOf('TRƯỞNG BAN', 'Ban Dân tộc tỉnh Mẫu'), 'Trưởng Ban Dân tộc tỉnh Mẫu')
  assert.equal(deciderOf('GIÁM ĐỐC', 'Sở Dân tộc và Tôn giáo'), 'Giám đốc Sở Dân tộc và Tôn giáo')
})

test('a number and a day typed in stand in the head as they were given', () => {
  const on = Temporal.PlainDate.from('2026-01-05')
  assert.deepEqual(issuedHead('022/QĐ-BDT (mẫu)', on), {
    number: { value: 22, symbol: 'QĐ-BDT (mẫu)' },
    day: { year: 2026, month: 1, day: 5 },
  })
  assert.deepEqual(issuedHead('không số', on).number, { value: null, symbol: 'không số' })
})

test('a body typed in capitals for the head of papers is written in small letters where a paper is sent to it', () => {
  assert.equal(inSmallLetters('ỦY BAN NHÂN DÂN TỈNH MẪU'), 'Ủy ban nhân dân tỉnh Mẫu')
  assert.equal(inSmallLetters('UBND THÀNH PHỐ ĐỒNG NAI'), 'UBND thành phố Đồng Nai')
  for (const name of ['Ủy ban nhân dân tỉnh Mẫu', 'BỘ DÂN TỘC VÀ TÔN GIÁO']) assert.equal(inSmallLetters(name), name)
})
