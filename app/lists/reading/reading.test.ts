import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBody, type SheetPlan } from './body.ts'
import { ethnicFinder } from './ethnic.ts'
import { fieldOf } from './fields.ts'
import { findHeader } from './header.ts'
import type { Known } from './row.ts'
import { readRow } from './values.ts'

const groups = [
  { slug: 'tay', name: 'Tày', otherNames: ['Ngạn'], searchNames: ['Thổ'] },
  { slug: 'tho', name: 'Thổ', otherNames: ['Kẹo'], searchNames: [] },
  { slug: 'xtieng', name: 'Xtiêng', otherNames: ["S'tiêng", 'Stiêng'], searchNames: [] },
  { slug: 'kho-me', name: 'Khơ-me', otherNames: ['Khmer'], searchNames: ['Thổ'] },
  { slug: 'mnong', name: 'Mnông', otherNames: ['Chil'], searchNames: [] },
  { slug: 'co-ho', name: 'Cơ-ho', otherNames: ['Chil'], searchNames: [] },
]
const known: Known = {
  purpose: 'nominations',
  awardCode: 'GK',
  shortest: 20,
  awards: [
    { code: 'GK', name: 'Giấy khen', subjects: ['individual', 'household', 'collective'] },
    { code: 'LDTT', name: 'Lao động tiên tiến', subjects: ['individual'] },
  ],
  ethnic: ethnicFinder(groups),
  place: (text) =>
    /suoi mau|suối mẫu/i.test(text)
      ? { village: null, placeId: 'p1', says: null, choices: [] }
      : { village: null, placeId: null, says: 'placeUnknown', choices: [] },
}
const deed = 'Dạy nghề dệt cho 12 chị em trong sóc.'

/** A list as communes send them (made up): letterhead, two rows of titles, sections, "nt", totals, a signature. */
const real = [
  ['UBND TỈNH MẪU', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['BAN DÂN TỘC', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 (dữ liệu mẫu)'],
  ['TT', 'Họ và tên', 'Năm sinh', '', 'Dân tộc', 'Thôn, ấp', 'Xã', 'Tóm tắt thành tích', 'Hình thức khen', 'Ghi chú'],
  ['', '', 'Nam', 'Nữ'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
  ['I', 'CÁ NHÂN'],
  ['1', 'ĐIỂU KRƠNG', '1968', '', "S'tiêng", 'Ấp 3', 'Suối Mẫu', deed, 'Giấy khen'],
  ['2', 'Thị Mai', '', '31848', 'nt', 'nt', 'nt', deed, 'nt'],
  ['II', 'TẬP THỂ (1)'],
  ['1', 'Tổ dệt thổ cẩm sóc Mẫu', '', '', '', '', 'Suối Mẫu', deed],
  ['', 'Tổng cộng: 3', '1', '1'],
  [],
  ['', '', '', '', '', '', 'Suối Mẫu, ngày 05 tháng 10 năm 2026'],
  ['NGƯỜI LẬP BIỂU', '', '', '', '', '', 'CHỦ TỊCH'],
  ['', 'Lý Văn Thử', '', '', '', '', 'Hoàng Văn Ký'],
]
const merges = [
  { top: 4, left: 2, bottom: 4, right: 3 },
  { top: 4, left: 1, bottom: 5, right: 1 },
]

function plan(rows: string[][]): SheetPlan {
  const header = findHeader(rows, merges)
  assert.ok(header)
  return {
    used: true,
    headerAt: header.at,
    headerRows: header.rows,
    titles: header.titles,
    columns: header.titles.map(fieldOf),
    merges: [],
  }
}

test('the titles are found below the letterhead, over two rows, with the years of men and women apart', () => {
  const { headerAt, headerRows, columns } = plan(real)
  assert.deepEqual([headerAt, headerRows], [4, 2])
  assert.deepEqual(columns, [
    'ordinal',
    'name',
    'birthMale',
    'birthFemale',
    'ethnic',
    'village',
    'commune',
    'achievement',
    'award',
    'notes',
  ])
})

test('only people are read: no letterhead, column numbers, headings, totals or signatures; "nt" is what stands above', () => {
  const body = createBody(plan(real), null)
  const entries = real.flatMap((cells, at) => body({ rowNumber: at + 1, cells }) ?? [])
  assert.deepEqual(
    entries.map(({ rowNumber, values }) => [rowNumber, values.name, values.kind]),
    [
      [9, 'ĐIỂU KRƠNG', 'individual'],
      [10, 'Thị Mai', 'individual'],
      [12, 'Tổ dệt thổ cẩm sóc Mẫu', 'collective'],
    ],
  )
  const read = entries.map(({ values }) => readRow(values, {}, known))
  assert.deepEqual(
    read.map(({ problems }) => problems),
    [[], [], []],
  )
  assert.deepEqual(
    read.map(({ reading: { name, sex, born, ethnicGroup, village, awardCode } }) => [name, sex, born, ethnicGroup, village, awardCode]),
    [
      ['Điểu Krơng', 'male', '1968', 'xtieng', 'Ấp 3', 'GK'],
      ['Thị Mai', 'female', '12/03/1987', 'xtieng', 'Ấp 3', 'GK'],
      ['Tổ dệt thổ cẩm sóc Mẫu', null, '', null, null, 'GK'],
    ],
  )
})

test('a commune in a line of its own holds for those below it, merged cells for the rows they cover', () => {
  const rows = [
    ['STT', 'Họ tên', 'Chức vụ', 'Thành tích'],
    ['I. Xã Suối Mẫu (2)'],
    ['1', 'Thị Một', 'Trưởng thôn', deed],
    ['2', 'Thị Hai', '', deed],
  ]
  const body = createBody({ ...plan(rows), merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] }, null)
  const entries = rows.flatMap((cells, at) => body({ rowNumber: at + 1, cells }) ?? [])
  assert.deepEqual(
    entries.map(({ values }) => [values.name, values.commune, values.position]),
    [
      ['Thị Một', 'Xã Suối Mẫu', 'Trưởng thôn'],
      ['Thị Hai', 'Xã Suối Mẫu', 'Trưởng thôn'],
    ],
  )
})

test('what cannot be read is named by its cell and never guessed', () => {
  const says = (values: Parameters<typeof readRow>[0], typed = {}) =>
    readRow({ name: 'Thị Ví', achievement: deed, ...values }, typed, known).problems.map(({ field, says: code }) => [field, code])
  assert.deepEqual(says({ name: '' }), [['name', 'nameMissing']])
  assert.deepEqual(says({ birth: '31/02/1990' }), [['birth', 'birthWrong']])
  assert.deepEqual(says({ birth: '31/02/1990' }, { birth: '1990' }), [])
  assert.deepEqual(says({ birth: 'không rõ' }), [])
  assert.deepEqual(says({ ethnic: 'Thổ' }), [['ethnicGroup', 'ethnicMany']])
  assert.deepEqual(says({ ethnic: 'Chil' }), [['ethnicGroup', 'ethnicMany']])
  assert.deepEqual(says({ ethnic: 'Chil' }, { ethnicGroup: 'mnong' }), [])
  assert.deepEqual(says({ ethnic: 'Người sao Hỏa' }), [['ethnic', 'ethnicUnknown']])
  assert.deepEqual(says({ commune: 'Không Có Đâu' }), [['commune', 'placeUnknown']])
  assert.deepEqual(says({ phone: '12' }), [['phone', 'phoneWrong']])
  assert.deepEqual(says({ achievement: 'Tốt' }), [['achievement', 'achievementShort']])
  assert.deepEqual(says({ kind: 'Tập thể', award: 'Lao động tiên tiến' }), [['awardCode', 'awardOtherKind']])
  assert.deepEqual(says({ award: 'Danh hiệu lạ' }), [['awardCode', 'awardUnknown']])
  assert.deepEqual(says({ sex: 'khác thường' }), [['sex', 'sexWrong']])
})

test('ethnic names are met by any spelling of any of their names', () => {
  for (const [text, slug] of [
    ["S'tiêng", 'xtieng'],
    ['Stieng', 'xtieng'],
    ['STIÊNG', 'xtieng'],
    ['dân tộc Xtiêng', 'xtieng'],
    ['khmer', 'kho-me'],
    ['Khơ me', 'kho-me'],
    ['Tày'.normalize('NFD'), 'tay'],
  ] as const)
    assert.deepEqual(known.ethnic(text), { slug }, text)
})

test('zeros that Excel lost at the head of numbers come back', () => {
  const { reading } = readRow({ name: 'Bà Thị Lành Mẫu', phone: '900000031', idNumber: '70187000001', achievement: deed }, {}, known)
  assert.deepEqual([reading.phone, reading.idNumber, reading.name, reading.sex], ['0900000031', '070187000001', 'Thị Lành Mẫu', 'female'])
})

test('a place in two columns under one title is a village and a commune, and "nt" follows each', () => {
  assert.deepEqual(['Nơi ở hiện nay / Thôn/ấp', 'Nơi ở hiện nay / Xã', 'Nơi cư trú', 'Họ và tên / Nam', 'Năm sinh / Nữ'].map(fieldOf), [
    'village',
    'commune',
    'address',
    'name',
    'birthFemale',
  ])
  const columns: SheetPlan['columns'] = ['name', 'address', 'address']
  const body = createBody({ used: true, headerAt: 0, headerRows: 1, titles: ['Họ tên', 'Thôn', 'Huyện'], columns, merges: [] }, null)
  const read = [
    ['Thị Mai', 'Thôn 1, Suối Mẫu', 'Mẫu'],
    ['Điểu Thử', 'nt', 'nt'],
    ['Lý Thử', 'Thôn 2, Suối Mẫu', 'nt'],
  ].map((cells, at) => body({ rowNumber: at + 2, cells }))
  assert.deepEqual(
    read.map((row) => row?.values.address),
    ['Thôn 1, Suối Mẫu, Mẫu', 'Thôn 1, Suối Mẫu, Mẫu', 'Thôn 2, Suối Mẫu, Mẫu'],
  )
})

test('a row that names no award says so, and does not quote nothing', () => {
  const { problems } = readRow({ name: 'Thị Mai', achievement: deed, commune: 'Suối Mẫu' }, {}, { ...known, awardCode: null })
  assert.deepEqual(
    problems.map(({ field, says }) => [field, says]),
    [['awardCode', 'awardMissing']],
  )
})
