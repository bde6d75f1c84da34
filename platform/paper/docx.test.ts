import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { printDocx } from './docx.ts'
import { hostile, sampleDecision } from '#test/sample-decision.ts'

const files = unzipSync(await printDocx(sampleDecision(30)))
const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) => ({
  xml: p,
  text: [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
}))
const find = (text: string) => paragraphs.find((p) => p.text.includes(text)) ?? assert.fail(`no paragraph says “${text}”`)

test('the page is A4 with the margins of the decree, the annex lies on its side', () => {
  const sizes = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([s]) => s)
  assert.equal(sizes.length, 2)
  assert.match(sizes[0] ?? '', /w:w="11906"/)
  assert.match(sizes[0] ?? '', /w:h="16838"/)
  assert.match(sizes[1] ?? '', /w:orient="landscape"/)
  assert.match(xml, /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
})

test('the nation and its motto stand to the letter, bold, in 13 and 14', () => {
  const nation = find('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  const motto = find('Độc lập - Tự do - Hạnh phúc')
  assert.match(nation.xml, /<w:b\/>.*<w:sz w:val="26"\/>/s)
  assert.match(motto.xml, /<w:b\/>.*<w:sz w:val="28"\/>/s)
})

test('the superior body is not bold, the issuing body is', () => {
  assert.match(find('UBND THÀNH PHỐ ĐỒNG NAI').xml, /<w:b w:val="false"\/>/)
  assert.match(find('SỞ DÂN TỘC VÀ TÔN GIÁO').xml, /<w:b\/>/)
})

test('number and date stand in one row of the head', () => {
  const rows = [...(xml.match(/<w:tbl>.*?<\/w:tbl>/s)?.[0] ?? '').matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([r]) => r)
  assert.equal(rows.length, 2)
  assert.match(rows[1] ?? '', /Số: \u00a0+\/QĐ-SDTTG/)
  assert.match(rows[1] ?? '', /Đồng\u00a0Nai, ngày \u00a0+ tháng \u00a0+ năm 2026/)
})

test('"Điều 1." is bold, bases are italic, recipients are small', () => {
  assert.match(find('Điều\u00a01.').xml, /<w:b\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>Điều\u00a01\. <\/w:t>/s)
  assert.match(find('Căn cứ Luật Thi đua').xml, /<w:i\/>/)
  assert.match(find('- Như Điều 2;').xml, /<w:sz w:val="22"\/>/)
  assert.match(find('Nơi nhận:').xml, /<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/s)
})

test('the last words are kept with the signature', () => {
  assert.match(find('thi hành Quyết định này./.').xml, /<w:keepNext\/>/)
})

test('pages are numbered from the second, at the top, and each annex anew', () => {
  assert.equal([...xml.matchAll(/<w:titlePg\/>/g)].length, 2)
  assert.equal([...xml.matchAll(/<w:pgNumType w:start="1"/g)].length, 2)
  const headers = Object.keys(files).filter((name) => name.startsWith('word/header'))
  assert.ok(headers.some((name) => strFromU8(files[name] ?? new Uint8Array()).includes('PAGE')))
})

test('the head of a list stands on every page and no row is parted', () => {
  assert.match(xml, /<w:tblHeader\/>/)
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([r]) => r)
  assert.ok(rows.every((row) => row.includes('<w:cantSplit/>')))
})

test('nothing in a text becomes a part of the file', () => {
  const plain = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  assert.ok(find('Tặng Giấy khen cho 30').text.includes(plain))
})
