import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlaceText } from './place-text.ts'
import { placeLabel, splitKind } from './rules.ts'

const parts = (text: string) => readPlaceText(text).parts.map(({ kind, folded }) => `${kind ?? '?'}:${folded}`)

test('a place is read as people write it', () => {
  assert.deepEqual(parts('xã Suối Mẫu, huyện Mẫu Trên, tỉnh Mẫu'), ['xã:suoi mau', 'huyện:mau tren', 'tỉnh:mau'])
  assert.deepEqual(parts('P. Mẫu Đông - TX. Mẫu - tỉnh Mẫu'), ['phường:mau dong', 'thị xã:mau', 'tỉnh:mau'])
  assert.deepEqual(parts('Suối Mẫu; Mẫu Trên'), ['?:suoi mau', '?:mau tren'])
  assert.deepEqual(parts('TT Mẫu, H Mẫu Trên'), ['thị trấn:mau', 'huyện:mau tren'])
})

test('a name that begins like a kind is still a name', () => {
  assert.deepEqual(parts('Tân Mẫu, Quảng Mẫu, Xá Lượng, Phương Mẫu'), ['?:tan mau', '?:quang mau', '?:xa luong', '?:phuong mau'])
  assert.deepEqual(parts('xa luong, phuong mau'), ['xã:luong', 'phường:mau'])
  assert.deepEqual(parts('Bà Mẫu - Vũng Mẫu'), ['?:ba mau - vung mau'])
})

test('the village is kept apart from the commune', () => {
  assert.deepEqual(readPlaceText('ấp Sóc Mẫu, xã Suối Mẫu'), { village: 'ấp Sóc Mẫu', parts: [{ kind: 'xã', folded: 'suoi mau' }] })
  assert.deepEqual(readPlaceText('Khu phố 3, phường Mẫu').village, 'Khu phố 3')
  assert.deepEqual(readPlaceText('   '), { village: null, parts: [] })
})

test('a label writes the kinds as papers do', () => {
  assert.equal(placeLabel({ kind: 'xã', name: 'Đăk Mẫu' }, [{ kind: 'tỉnh', name: 'Mẫu' }]), 'Xã Đăk Mẫu, tỉnh Mẫu')
  assert.deepEqual(splitKind('Phường  Mẫu Đông'), { kind: 'phường', name: 'Mẫu Đông' })
  assert.deepEqual(splitKind('Xãn Mẫu'), { kind: '', name: 'Xãn Mẫu' })
})
