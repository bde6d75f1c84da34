import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { printDocx } from '#platform/paper/docx.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { placedIn } from './pdf-layout.ts'
import { sampleSummaryOf } from './sample-papers/cases.ts'
import { sampleInvitationOf, sampleTellersOf } from './sample-papers/council.ts'
import { samplePaymentOf } from './sample-papers/decisions.ts'
import { sampleResultsOf } from './sample-papers/later.ts'

const at = Temporal.Instant.from('2026-10-05T05:00:00Z')
const upTo = (size: number) => Array.from({ length: size }, (_, i) => i + 1)

/** What each page says, one line of letters after the other from its top; the number of the page left out. */
async function pagesOf(paper: Paper) {
  const written = placedIn(await printPdf(paper, at)).flatMap((one) => ('text' in one && one.y > 19 ? [one] : []))
  return [...Map.groupBy(written, ({ page }) => page).values()].map((page) =>
    [...Map.groupBy(page, ({ y }) => Math.round(y * 2)).entries()]
      .toSorted(([above], [below]) => above - below)
      .map(([, line]) => line.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' | ')),
  )
}

test('the accountant signs on the page of the last two names, the total and its words, for a list of any length', async () => {
  for (const size of upTo(40)) {
    const pages = await pagesOf(samplePaymentOf(size))
    const last = pages.at(-1) ?? []
    const line = (start: string) => last.findIndex((text) => text.startsWith(start))
    const order = [`${Math.max(1, size - 1)} | `, `${size} | `, 'Cộng', 'Tổng số tiền: ', 'KẾ TOÁN | TRƯỞNG BAN'].map(line)
    assert.ok(!order.includes(-1), `${size}: ${last.join('\n')}`)
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
    // The head of the table once on every page, above the first name there, and every name once.
    for (const page of pages) {
      const names = page.flatMap((text, i) => (/^\d+ \| /.test(text) ? [i] : []))
      const heads = page.flatMap((text, i) => (text.startsWith('STT |') ? [i] : []))
      assert.equal(heads.length, 1, `${size}: ${page.join('\n')}`)
      assert.ok(names.every((i) => i > (heads[0] ?? Infinity)))
    }
    const numbers = pages.flat().flatMap((text) => /^(\d+) \| /.exec(text)?.[1] ?? [])
    assert.deepEqual(numbers, upTo(size).map(String))
  }
})

const signed: readonly [string, (size: number) => Paper, RegExp, readonly number[]][] = [
  ['an invitation', sampleInvitationOf, /^(Nơi nhận: \| )?TRƯỞNG BAN/, upTo(40)],
  ['tellers’ minutes', sampleTellersOf, /NGƯỜI KIỂM PHIẾU|XÁC NHẬN CỦA CHỦ TỌA/, upTo(40)],
  [
    'tellers’ minutes of four tellers',
    (size) => sampleTellersOf(size, ['Thị Xuân', 'Lê Văn Đếm', 'Y Thử', 'Thị Mẫu']),
    /XÁC NHẬN CỦA CHỦ TỌA/,
    upTo(12),
  ],
  ['a list on its side', sampleSummaryOf, /TRƯỞNG BAN/, upTo(40)],
  ['an answer to a unit', sampleResultsOf, /TRƯỞNG BAN/, upTo(40)],
]

for (const [name, paperOf, signature, sizes] of signed)
  test(`${name} is never signed on a page that says nothing else, whatever its length`, async () => {
    for (const size of sizes)
      for (const page of await pagesOf(paperOf(size))) {
        const line = page.findIndex((text) => signature.test(text))
        assert.ok(line === -1 || line >= 2, `${size}: ${page.join('\n')}`)
      }
  })

test('in Word the last rows hold on to each other, to the words and to the signature, and the head to the first row', async () => {
  const xml = strFromU8(unzipSync(await printDocx(samplePaymentOf(20)))['word/document.xml'] ?? new Uint8Array())
  const table = /<w:tbl>(?:(?!<w:tbl>).)*STT.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
  assert.equal(rows.length, 22)
  assert.ok(rows.every((row) => row.includes('<w:cantSplit/>')))
  const held = rows.map((row) => [...row.matchAll(/<w:p>.*?<\/w:p>/gs)].every(([paragraph]) => paragraph.includes('<w:keepNext/>')))
  assert.deepEqual(
    held,
    rows.map((_, i) => i === 0 || i >= 19),
  )
  const after = xml.slice(xml.indexOf(table) + table.length)
  const words = [...(after.split('<w:tbl>')[0] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
  assert.ok(words.length >= 3 && words.every((paragraph) => paragraph.includes('<w:keepNext/>')))
})
