import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { Refusal } from '../errors.ts'
import { kindOf } from './kind.ts'
import { messages } from './messages.ts'
import { bigExcel } from './big-excel.ts'
import { readRows } from './read.ts'
import { rowsForFile, writeCsvRows, writeRows } from './write.ts'

const text = (value: string) => new TextEncoder().encode(value)
const refused = (sentence: { vi: string }) => (error: unknown) =>
  error instanceof Refusal && error.sentence.vi.startsWith(sentence.vi.slice(0, 10))

test('an .xlsx list comes as what a person sees: days, numbers, marks, several sheets', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Cá nhân',
        rows: [
          ['Họ và tên', 'Sinh'],
          ["K'Brôi", 1987],
          ['Thị Mai', 31_889.0],
          [' Điểu Krƀiêng ', true],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
      { name: 'Hộ & tập thể', rows: [['Tổ dệt']] },
    ],
  })
  const [first, second] = await readRows(bytes)
  assert.deepEqual(first?.rows, [
    ['Họ và tên', 'Sinh'],
    ["K'Brôi", '1987'],
    ['Thị Mai', '31889'],
    ['Điểu Krƀiêng', 'TRUE'],
  ])
  assert.deepEqual(first?.merges, [{ top: 1, left: 0, bottom: 2, right: 0 }])
  assert.deepEqual([second?.name, second?.rows], ['Hộ & tập thể', [['Tổ dệt']]])
})

test('a formula is never run: its kept value is read, else its text', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [['x', 'y']],
        cells: new Map([
          ['0,0', { formula: 'HYPERLINK("http://mau.vn","Bấm")' }],
          ['0,1', { formula: '1+6', formulaResult: 7 }],
        ]),
      },
    ],
  })
  const read = [['=HYPERLINK("http://mau.vn","Bấm")', '7']]
  assert.deepEqual((await readRows(bytes))[0]?.rows, read)
  // A workbook too big to be read whole says the same.
  const parts = await Array.fromAsync(bigExcel(bytes))
  assert.deepEqual(
    parts.flatMap(({ rows }) => rows),
    read,
  )
})

test('an .xls file of the years before 2007 is read, days and merged cells too', async () => {
  const [people, other] = await readRows(await readFile('platform/spreadsheet/samples/made-up-list.xls'))
  assert.deepEqual(people?.rows.slice(0, 4), [
    ['DANH SÁCH DỮ LIỆU MẪU'],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Thành tích'],
    ['1', 'Điểu Thị Mẫu', '12/03/1987', 'Dạy nghề dệt cho 12 chị em'],
    ['2', "K'Brôi", '1990', 'Giữ 30,5 ha rừng'],
  ])
  assert.deepEqual(people?.merges[0], { top: 0, left: 0, bottom: 0, right: 3 })
  assert.equal(other?.name, 'Tập thể')
})

test('a .csv is read in every dress it comes in', async () => {
  const rows = [
    ['Họ tên', 'Năm sinh', 'Xã'],
    ['Thị Mai', '1987', 'Suối, Mẫu'],
  ]
  const comma = 'Họ tên,Năm sinh,Xã\r\nThị Mai,1987,"Suối, Mẫu"\r\n'
  const semicolon = 'Họ tên;Năm sinh;Xã\r\nThị Mai;1987;Suối, Mẫu\r\n'
  const wide = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(comma.replaceAll(',"', '\t"').replaceAll(',', '\t').replace('Suối\t', 'Suối,'), 'utf16le'),
  ])
  for (const bytes of [text(comma), text(`\ufeff${comma}`), text(semicolon), wide])
    assert.deepEqual((await readRows(bytes))[0]?.rows.slice(0, 2), rows)
  const letterhead = text('UBND XÃ MẪU\nDANH SÁCH\nTT;Họ tên;Xã\n1;Điểu Mẫu;Suối, Mẫu\n2;Thị Ví;Đồi\n')
  assert.deepEqual((await readRows(letterhead))[0]?.rows[2], ['TT', 'Họ tên', 'Xã'])
})

test('what would hurt is refused with a sentence', async () => {
  assert.throws(() => kindOf(new Uint8Array()), refused(messages.empty))
  assert.throws(() => kindOf(new Uint8Array(26_000_000)), refused(messages.tooBig))
  assert.throws(() => kindOf(text('<html><table><tr><td>a</td></tr></table></html>')), refused(messages.html))
  assert.throws(() => kindOf(text('%PDF-1.4\u0001\u0002')), refused(messages.notASheet))
  assert.throws(() => kindOf(zipSync({ 'word/document.xml': strToU8('x') })), refused(messages.notASheet))
  const bomb = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(301_000_000) })
  assert.throws(() => kindOf(bomb), refused(messages.swells))
  await assert.rejects(readRows(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), Refusal)
  await assert.rejects(readRows(text('PK\u0003\u0004 nothing')), refused(messages.notASheet))
})

test('a bomb that declares a small size is not opened beyond it', async () => {
  const honest = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(200_000_000) })
  const view = new DataView(honest.buffer)
  for (let at = 0; at < honest.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 200_000_000) view.setUint32(at + 24, 1000, true)
  const before = process.memoryUsage().rss
  await assert.rejects(readRows(honest), Refusal)
  assert.ok(process.memoryUsage().rss - before < 150_000_000)
})

test('what we export cannot come alive in Excel, and comes back as it was', async () => {
  const head = ['Tên', 'Số']
  const rows = [
    ['=HYPERLINK("http://mau.vn")', 1],
    ['+84 900', -5],
    ['@mai', null],
    ['-x', 2],
  ]
  const sheet = (await readRows(await writeRows({ name: 'Danh/sách', head, rows })))[0]
  assert.deepEqual(sheet?.rows, [head, ['=HYPERLINK("http://mau.vn")', '1'], ['+84 900', '-5'], ['@mai'], ['-x', '2']])
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsvRows({ head, rows }))
  assert.match(csv, /^\ufeffTên,Số\r?\n"'=HYPERLINK\(""http:\/\/mau.vn""\)",1\r?\n'\+84 900,-5\r?\n'@mai,\r?\n'-x,2/)
})

test('a list too long for one file says at its end that there is more', async () => {
  const rows = Array.from({ length: rowsForFile }, (_, at) => [String(at + 1)])
  const [cut, whole] = await Promise.all(
    [rows, rows.slice(1)].map(async (some) => readRows(await writeRows({ name: 'Mẫu', head: ['Số'], rows: some }))),
  )
  assert.deepEqual([cut?.[0]?.rows.length, whole?.[0]?.rows.length], [rowsForFile + 1, rowsForFile])
  assert.match(cut?.[0]?.rows.at(-1)?.[0] ?? '', /^Tệp dừng ở 50\.000 dòng/)
  assert.equal(whole?.[0]?.rows.at(-1)?.[0], String(rowsForFile))
})
