import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { settle } from '#platform/paper/settle.ts'
import { textOfWord } from '#platform/word/compare.ts'
import { openPdf } from './pdf.ts'
import { sampleDecisionOf } from './sample-papers/decisions.ts'
import { samplePapers } from './sample-papers/index.ts'

const at = Temporal.Instant.from('2026-10-05T05:00:00Z')
/** Where to leave the files for somebody who wants to look at every page: GS_PAPERS_TO=folder. */
const folder = process.env['GS_PAPERS_TO']
if (folder) mkdirSync(folder, { recursive: true })

/** Said at a lectern, not sent: it bears no motto. */
const spoken = new Set(['loi-dan'])

for (const [name, paper] of Object.entries(samplePapers))
  test(`${name} prints as Word and as tagged PDF, with the motto to the letter and no letter missing`, async () => {
    const [word, pdf] = await Promise.all([printDocx(paper), printPdf(paper, at)])
    if (folder) {
      writeFileSync(`${folder}/${name}.docx`, word)
      writeFileSync(`${folder}/${name}.pdf`, pdf)
    }
    const xml = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())
    assert.equal(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/.test(xml), !spoken.has(name))
    assert.equal(/Độc lập - Tự do - Hạnh phúc/.test(xml), !spoken.has(name))
    assert.doesNotMatch(xml, /\[object|undefined|null<|NaN|01\/01/)
    const opened = openPdf(pdf)
    assert.equal(opened.tagged, true)
    // A letter has no title of its own; its abstract stands under its number.
    assert.equal(
      opened.tags.includes('H1'),
      paper.parts.some(({ part }) => part === 'title'),
    )
  })

/** Every word of every paper as it was last read by somebody: a change shows as a difference. GS_PAPERS_READ=yes writes them anew. */
const read = join(import.meta.dirname, 'papers')

for (const [name, paper] of Object.entries(samplePapers))
  test(`${name} says word for word what was read and agreed`, async () => {
    const words = `${(await textOfWord(await printDocx(paper))).trim().replaceAll('\u00a0', ' ')}\n`
    const file = join(read, `${name}.txt`)
    if (process.env['GS_PAPERS_READ']) writeFileSync(file, words)
    assert.equal(words, readFileSync(file, 'utf8'))
  })

test('no agreed words and places are kept of a paper that is no more', () => {
  assert.deepEqual(
    readdirSync(read).toSorted(),
    Object.keys(samplePapers)
      .flatMap((name) => [`${name}.layout`, `${name}.txt`])
      .toSorted(),
  )
})

test('what is signed ends with "./." on its last words, once', () => {
  const unended = new Set(['chi-tien', 'phieu-bau', 'bao-cao-thanh-tich', 'bao-cao-tap-the', 'bao-cao-ho', 'bao-cao-dot-xuat', 'loi-dan'])
  for (const [name, paper] of Object.entries(samplePapers)) {
    const [first] = settle(paper).sections
    const texts = first?.blocks.flatMap((block) => (block.block === 'para' ? [block.runs.map(({ text }) => text).join('')] : [])) ?? []
    const ends = texts.filter((text) => text.endsWith('./.'))
    assert.equal(ends.length, unended.has(name) ? 0 : 1, `${name}: ${texts.at(-1)}`)
  }
})

test('a decision of 500 people has its head on every page, no row is parted, and pages count from the second', async () => {
  const paper = sampleDecisionOf(500)
  const xml = strFromU8(unzipSync(await printDocx(paper))['word/document.xml'] ?? new Uint8Array())
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1)
  assert.equal(xml.match(/<w:cantSplit\/>/g)?.length ?? 0, (xml.match(/<w:tr>/g) ?? []).length)
  assert.equal(xml.match(/<w:titlePg\/>/g)?.length, 2)
  const { pages, letters } = openPdf(await printPdf(paper, at))
  assert.ok(pages > 20, `${pages} pages`)
  for (const letter of 'ƀČñŎĕĐư') assert.ok(letters.has(letter), letter)
})
