import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPdf } from '#test/pdf.ts'
import { settleDesign } from './certificate-design.ts'
import { printCertificates, printTestSheet } from './certificate-pdf.ts'
import { blocks, commonStock } from './certificate-places.ts'
import { settleOnStock } from './certificate-settle.ts'
import type { Certificate, CertificateBatch } from './certificate.ts'
import { widthOf } from './faces.ts'

const at = Temporal.Instant.from('2026-11-20T02:00:00Z')

const mai: Certificate = {
  address: 'Bà',
  name: 'Thị Mai',
  about: 'Sóc Bù Lum, xã Lộc Quang (dữ liệu mẫu)',
  achievement: 'Có thành tích trong gìn giữ và truyền dạy nghề dệt giai đoạn 2022-2026',
  register: 'Số vào sổ: 0142',
  check: { url: 'https://example.vn/giay-khen/7KQ4M2TD', code: '7KQ4 M2TD' },
}

const batch: CertificateBatch = {
  title: 'Giấy khen (dữ liệu mẫu)',
  author: 'Sở Dân tộc và Tôn giáo',
  design: 'whole',
  stock: commonStock,
  authority: 'Giám đốc Sở Dân tộc và Tôn giáo thành phố Đồng Nai',
  verb: 'Tặng',
  award: 'Giấy khen',
  decision: 'Quyết định số 218/QĐ-SDTTG ngày 12 tháng 11 năm 2026',
  placeAndDay: 'Đồng Nai, ngày 12 tháng 11 năm 2026',
  capacity: ['Giám đốc'],
  signer: 'Nguyễn Văn Mẫu',
  certificates: [mai],
}

test('each certificate has a sheet of its own, and the frame is in the file once', async () => {
  const one = await printCertificates(batch, at)
  const twenty = await printCertificates({ ...batch, certificates: Array.from({ length: 20 }, () => mai) }, at)
  assert.equal(one.pages, 1)
  assert.equal(twenty.pages, 20)
  assert.ok(twenty.pdf.length < one.pdf.length * 3, `${one.pdf.length} → ${twenty.pdf.length} bytes`)
  assert.equal(openPdf(twenty.pdf).tagged, true)
})

test('on stock nothing is printed but the words of the person, each at its place moved by the offset of the printer', () => {
  const stock = { ...commonStock, offset: { x: 1.5, y: -2 } }
  const sheet = settleOnStock({ ...batch, design: 'on stock', stock })(mai)
  const printed = sheet.words.flatMap(({ lines }) => lines)
  assert.ok(!printed.includes('GIẤY KHEN') && !printed.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  const name = sheet.words.find(({ lines }) => lines[0] === 'Thị Mai')
  assert.deepEqual([name?.x, name?.y], [49.5, 94])
  assert.deepEqual([sheet.qr?.x, sheet.qr?.y], [51.5, 160])
})

test('a long name is set smaller until it stands on one line inside its block', () => {
  const long = { ...mai, address: 'Hộ gia đình ông', name: 'Nguyễn Trần Hoàng Phước Thịnh và bà Y Ngơch Êban Hdok Niê' }
  for (const sheet of [settleDesign(batch)(long), settleOnStock(batch)(long)]) {
    const name = sheet.words.find(({ lines }) => lines.some((line) => line.includes('Êban'))) ?? assert.fail('no name')
    assert.equal(name.lines.length, 1)
    assert.ok(widthOf(name.lines[0] ?? '', name.size, 'bold') <= name.width)
  }
})

test('the longest achievement we accept does not run into the signature', () => {
  const achievement = 'Đã có thành tích xuất sắc trong vận động đồng bào cùng thôn làm đường. '.repeat(7)
  const sheet = settleDesign(batch)({ ...mai, achievement })
  const deed = sheet.words.find(({ lines }) => lines.join(' ').startsWith('Đã có thành tích')) ?? assert.fail('no deed')
  assert.ok(deed.y + deed.lines.length * deed.size * 1.22 * 0.353 < 151)
})

test('the test sheet names every block and measures the stock it is for', async () => {
  const names = Object.fromEntries(blocks.map((block) => [block, block]))
  const { pages, pdf } = await printTestSheet({ ...commonStock, sheet: { width: 360, height: 270 } }, names, 'Tờ in thử', at)
  assert.equal(pages, 1)
  assert.match(Buffer.from(pdf).toString('latin1'), /\/MediaBox\s*\[0 0 1020\.47\d* 765\.35/)
})
