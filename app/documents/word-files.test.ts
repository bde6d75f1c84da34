import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { zipSync, strToU8 } from 'fflate'
import { perform } from '#platform/act.ts'
import { paragraph, type Paper } from '#platform/paper/parts.ts'
import { textOfWord } from '#platform/word/compare.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { draftDocument } from './commands.ts'

const paper: Paper = {
  title: 'Quyết định (mẫu)',
  author: 'Ban Dân tộc tỉnh Mẫu',
  orientation: 'portrait',
  annexes: [],
  parts: [
    {
      part: 'letterhead',
      superior: 'UBND TỈNH MẪU',
      body: 'BAN DÂN TỘC',
      number: { value: null, symbol: 'QĐ-BDT' },
      subject: null,
      place: 'Tỉnh Mẫu',
      day: { year: 2026, month: null, day: null },
    },
    { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: 'Về việc tặng Giấy khen (mẫu)' },
    { part: 'bases', bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'] },
    paragraph('Tặng Giấy khen cho 05 cá nhân, trong đó có K’Brôi {trichYeu}.'),
    {
      part: 'closing',
      recipients: ['Như Điều 2', 'Lưu: VT'],
      endMark: true,
      signature: { capacity: ['TRƯỞNG BAN'], hint: null, name: 'Nguyễn Văn Mẫu' },
    },
  ],
}

const annex: Paper['annexes'][number] = {
  title: 'Danh sách mẫu',
  orientation: 'portrait',
  attachedTo: null,
  parts: [
    {
      part: 'table',
      size: 13,
      columns: ['STT', 'Tên', 'Nơi ở'].map((title) => ({ title, share: 1, align: 'left' as const })),
      rows: [
        { row: 'line', cells: ['1', 'K’Brôi <b>', 'bon Mẫu'] },
        { row: 'line', cells: ['2', 'Thị Mai', 'sóc Mẫu'] },
      ],
    },
  ],
}

async function word(...lines: string[]) {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })))
}

async function scene() {
  const house = await testHouse()
  const organisationId = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const id = await perform(house.program, officer, house.time.now, (act) =>
    draftDocument(act, {
      kind: 'QĐ',
      abstract: 'Tặng Giấy khen (mẫu)',
      paper,
      organisationId,
      symbol: 'QĐ-BDT',
      signer: null,
      recipients: [],
      cause: null,
      nominationIds: [],
    }),
  )
  const upload = (path: string, bytes: Uint8Array, fields: Record<string, string> = {}, name = 'sua.docx') => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.set(field, value)
    body.set('file', new File([Uint8Array.from(bytes)], name))
    return house.ask(officer, path, { method: 'POST', body })
  }
  return { house, officer, id, path: `/office/documents/${id}`, upload }
}

test('a draft that comes back from the leader shows each changed word, and keeps the file', async () => {
  const { house, officer, path, upload } = await scene()
  await using _ = house
  const ours = await textOfWord(new Uint8Array(await (await house.ask(officer, `${path}/docx`)).arrayBuffer()))
  const theirs = await word(...ours.replace('05 cá nhân', '06 cá nhân').split('\n'))
  assert.equal((await upload(`${path}/corrected`, theirs)).status, 303)
  const shown = await house.read(officer, `${path}/corrected`)
  assert.match(shown, /<del>.*05.*<\/del>/)
  assert.match(shown, /<ins>.*06.*<\/ins>/)
  assert.match(shown, /1 đoạn có chỗ khác/)
  assert.equal((await upload(`${path}/corrected`, await word(...ours.split('\n')))).status, 303)
  assert.match(await house.read(officer, `${path}/corrected`), /Không có chữ nào khác/)
})

test('what is no plain Word file is said to be none, whatever it is called', async () => {
  const { house, officer, path, upload } = await scene()
  await using _ = house
  const html = await upload(`${path}/corrected`, strToU8('<html><script>alert(1)</script></html>'))
  assert.equal(html.status, 422)
  const sheet = await upload(`${path}/corrected`, zipSync({ 'xl/workbook.xml': strToU8('<x/>'), '[Content_Types].xml': strToU8('<x/>') }))
  assert.equal(sheet.status, 422)
  assert.doesNotMatch(await house.read(officer, `${path}/corrected`), /alert\(1\)/)
})

test('an agency’s own template is checked, kept, and filled with what the paper says', async () => {
  const { house, officer, path, upload } = await scene()
  await using _ = house
  const bad = await upload('/office/templates', await word('{trichyeu}'), { name: 'Mẫu riêng', kind: 'QĐ' })
  assert.equal(bad.status, 422)
  assert.match(await bad.text(), /Có phải anh\/chị muốn viết “{trichYeu}”/)
  const template = await word('{coQuan}', '{trichYeu}', '{#noiDung}{dong}{/noiDung}', '{nguoiKy}')
  assert.equal((await upload('/office/templates', template, { name: 'Mẫu riêng', kind: 'QĐ' })).status, 303)
  const { id } = await house.db.selectFrom('wordTemplates').select('id').executeTakeFirstOrThrow()
  const filled = await textOfWord(new Uint8Array(await (await house.ask(officer, `${path}/template/${id}`)).arrayBuffer()))
  assert.match(
    filled,
    /BAN DÂN TỘC\nVề việc tặng Giấy khen \(mẫu\)\nTặng Giấy khen cho 05 cá nhân, trong đó có K’Brôi \{trichYeu\}\.\/\.\nNguyễn Văn Mẫu/,
  )
  assert.match(await house.read(officer, path), /Word theo mẫu “Mẫu riêng”/)
  await house.send(officer, `/office/templates/${id}/retirement`)
  assert.equal((await house.ask(officer, `${path}/template/${id}`)).status, 404)
})

test('a template fills with the marks of the decree, and its own table with the rows of the annex', async () => {
  const { house, officer, path, upload } = await scene()
  await using _ = house
  const row = ['{#bang}{o1}', '{o2}', '{o3}{/bang}'].map((text) => new TableCell({ children: [new Paragraph(text)] }))
  const lines = ['{trichYeu}', ...['canCu', 'noiDung', 'noiNhan'].flatMap((tag) => [`{#${tag}}`, '- {dong}', `{/${tag}}`])]
  const children = [...lines.map((line) => new Paragraph(line)), new Table({ rows: [new TableRow({ children: row })] })]
  const template = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
  assert.equal((await upload('/office/templates', template, { name: 'Có bảng', kind: 'QĐ' })).status, 303)
  const table: Paper = { ...paper, annexes: [annex] }
  await house.db
    .updateTable('documents')
    .set({ content: JSON.stringify(table) })
    .where('symbol', '=', 'QĐ-BDT')
    .execute()
  const { id } = await house.db.selectFrom('wordTemplates').select('id').executeTakeFirstOrThrow()
  const filled = await textOfWord(new Uint8Array(await (await house.ask(officer, `${path}/template/${id}`)).arrayBuffer()))
  assert.match(filled, /ngày 15 tháng 6 năm 2022\.\n- Tặng Giấy khen.*\.\/\.\n- Danh sách mẫu\n- Như Điều 2;\n- Lưu: VT\.\n1\n/)
  assert.match(filled, /\n1\nK’Brôi <b>\nbon Mẫu\n2\nThị Mai\nsóc Mẫu$/)
})

test('an old Word file named .docx is called what it is, and what was typed stays', async () => {
  const { house, upload } = await scene()
  await using _ = house
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')])
  const answer = await upload('/office/templates', old, { name: 'Mẫu cũ ƀ', kind: 'QĐ' }, 'quyet-dinh.docx')
  const page = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(page, /Word đời cũ \(\.doc\)/)
  assert.match(page, /value="Mẫu cũ ƀ"/)
})
