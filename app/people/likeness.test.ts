import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBirth, writeBirth } from './birth.ts'
import { likeness, worthAsking, type Alike } from './likeness.ts'
import { calmName, proposedGivenName } from './names.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const mai: Alike = {
  kind: 'individual',
  name: 'Thị Mai',
  otherNames: [],
  nameKey: 'thimai',
  bornOn: day('1987-01-01'),
  bornPrecision: 'year',
  placeId: 'suoi-mau',
  kin: ['suoi-mau', 'soc-mau-cu'],
  village: null,
  phone: null,
  idNumber: null,
  sex: null,
  ethnicGroup: null,
}
const asked = (a: Alike, b: Alike) => likeness(a, b).score >= worthAsking

test('Thị Mai in two communes is two people until someone says otherwise', () => {
  assert.equal(asked(mai, { ...mai, placeId: 'doi-thu', kin: ['doi-thu'] }), false)
  assert.equal(asked(mai, { ...mai, bornOn: null, bornPrecision: null, placeId: 'doi-thu', kin: ['doi-thu'] }), false)
})

test('the same name, year and commune is worth asking, with the reason; an old name of the commune is the same commune', () => {
  assert.deepEqual(likeness(mai, { ...mai }).reasons, ['reasonSameName', 'reasonBirthYear', 'reasonPlace'])
  assert.deepEqual(likeness(mai, { ...mai, placeId: 'soc-mau-cu', kin: ['soc-mau-cu'] }).reasons, [
    'reasonSameName',
    'reasonBirthYear',
    'reasonKinPlace',
  ])
  assert.equal(asked(mai, { ...mai, placeId: 'soc-mau-cu', kin: ['soc-mau-cu'] }), true)
})

test('whoever moved away is still found by birthday or telephone', () => {
  const elsewhere = { ...mai, placeId: 'doi-thu', kin: ['doi-thu'] }
  const born = { bornOn: day('1987-03-12'), bornPrecision: 'day' }
  assert.equal(asked({ ...mai, ...born }, { ...elsewhere, ...born }), true)
  assert.equal(asked({ ...mai, phone: '0900000031' }, { ...elsewhere, phone: '84900000031' }), true)
})

test('what cannot be one person is not asked about', () => {
  assert.equal(asked(mai, { ...mai, bornOn: day('1955-01-01') }), false)
  assert.equal(asked({ ...mai, sex: 'female' }, { ...mai, sex: 'male' }), false)
  assert.equal(asked({ ...mai, idNumber: '070187000001' }, { ...mai, idNumber: '070187000002' }), false)
  assert.equal(likeness(mai, { ...mai, kind: 'household' }).score, 0)
  assert.equal(likeness(mai, { ...mai, name: 'Lý Văn Thử', nameKey: 'livanthu' }).score, 0)
})

test('the same name spelt in other ways is found', () => {
  const krong = { ...mai, name: 'Điểu Krơng', nameKey: 'dieucrong' }
  assert.equal(likeness(krong, { ...krong, name: "Điểu K'rơng" }).reasons[0], 'reasonSound')
  assert.equal(likeness(krong, { ...krong, name: 'Dieu Krong' }).reasons[0], 'reasonSameLetters')
  assert.equal(likeness(krong, { ...krong, name: 'Điểu Krong', nameKey: 'x' }).reasons[0], 'reasonSameLetters')
  assert.equal(likeness({ ...mai, name: 'Bùi Thị Hoà' }, { ...mai, name: 'Bùi Thị Hòa' }).reasons[0], 'reasonSameLetters')
  assert.equal(likeness({ ...mai, name: 'Lý Văn Thử', nameKey: 'a' }, { ...mai, name: 'Lý Thử', nameKey: 'b' }).reasons[0], 'reasonNear')
  assert.equal(
    likeness({ ...mai, name: 'Lý Văn Thử', nameKey: 'a' }, { ...mai, name: 'Lý Văn Thứt', nameKey: 'b' }).reasons[0],
    'reasonNear',
  )
  assert.equal(likeness(mai, { ...mai, name: 'Mai Khem', nameKey: 'b', otherNames: ['Thị Mai'] }).reasons[0], 'reasonOtherName')
})

test('a birth is as exact as it was written', () => {
  const roundTrip = (text: string) => {
    const birth = readBirth(text)
    return birth && writeBirth(birth.bornOn, birth.bornPrecision)
  }
  assert.deepEqual(['12/3/1987', '03/1987', '1987', 'khoảng 1987', 'năm 1987'].map(roundTrip), [
    '12/03/1987',
    '03/1987',
    '1987',
    'khoảng 1987',
    '1987',
  ])
  assert.deepEqual(['31/02/1990', '1790', '13/1987', 'không rõ', ''].map(readBirth), [null, null, null, null, null])
})

test('a name in capitals is calmed, a name of one word stays whole', () => {
  assert.deepEqual(
    ['ĐIỂU THỊ MẪU', "K'BRÔI", 'Điểu Krơng', 'NGUYỄN THỊ MẪU'.normalize('NFD'), 'TỔ DỆT (SÓC MẪU)', 'Y ČUČ ÑŎÑ'].map(calmName),
    ['Điểu Thị Mẫu', "K'Brôi", 'Điểu Krơng', 'Nguyễn Thị Mẫu', 'Tổ Dệt (Sóc Mẫu)', 'Y Čuč Ñŏñ'],
  )
  assert.deepEqual(["K'Brôi", 'Thị Mai', 'Điểu Krơng'].map(proposedGivenName), ["K'Brôi", 'Mai', 'Krơng'])
})
