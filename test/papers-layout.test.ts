import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { placedIn, type Placed } from './pdf-layout.ts'
import { samplePapers } from './sample-papers/index.ts'
import { linesOfWord } from './word-layout.ts'

/**
 * Where every block of every paper stands, in both formats, as it was last looked at by somebody: a line that moves by a
 * millimetre, another size or weight, shows as a difference. GS_PAPERS_READ=yes writes them anew.
 */
const looked = join(import.meta.dirname, 'papers')
const at = Temporal.Instant.from('2026-10-05T05:00:00Z')

for (const [name, paper] of Object.entries(samplePapers))
  test(`${name} stands on its pages, in Word and in PDF, as it was looked at`, async () => {
    const [word, pdf] = await Promise.all([printDocx(paper), printPdf(paper, at)])
    const layout = [
      ...placedIn(pdf).map(inWords),
      '',
      ...linesOfWord(word).map((line) => [line.where, line.looks, cut(line.text)].join(' | ')),
      '',
    ]
    const file = join(looked, `${name}.layout`)
    if (process.env['GS_PAPERS_READ']) writeFileSync(file, layout.join('\n'))
    assert.deepEqual(layout, readFileSync(file, 'utf8').split('\n'))
  })

function inWords(one: Placed) {
  const where = `${one.page}: ${Math.round(one.x)} ${Math.round(one.y)}`
  return 'text' in one ? `${where} | ${one.size} ${one.face} | ${cut(one.text)}` : `${where} | line ${Math.round(one.length)}`
}

const cut = (text: string) => text.replaceAll('\u00a0', ' ').slice(0, 60).trimEnd()

const letters = Object.entries(samplePapers).filter(([, { parts }]) => parts.some(({ part }) => part === 'letterhead'))

for (const [name, paper] of letters)
  test(`${name} has its head where the decree wants it`, async () => {
    const { width, margin } = paper.orientation === 'landscape' ? { width: 297, margin: 15 } : { width: 210, margin: 15 }
    const first = placedIn(await printPdf(paper, at)).filter(({ page }) => page === 1)
    const found = (start: string) => first.find((one) => 'text' in one && one.text.replaceAll('\u00a0', ' ').startsWith(start))
    const nation = found('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') ?? assert.fail('no nation')
    const motto = found('Độc lập - Tự do - Hạnh phúc') ?? assert.fail('no motto')
    assert.ok(nation.x > width * 0.4 && nation.y < 26 && 'text' in nation && nation.size === 13 && nation.face === 'bold')
    assert.ok(motto.y > nation.y && motto.y - nation.y < 6.5 && 'text' in motto && motto.size === 14 && motto.face === 'bold')
    const rule =
      first.find((one) => 'length' in one && Math.abs(one.x - motto.x) < 0.5 && one.y > motto.y) ?? assert.fail('no line below the motto')
    assert.ok('length' in rule && Math.abs(rule.length - 60.5) < 1 && rule.y - motto.y < 3)
    const body = first.filter((one) => 'text' in one && one.face === 'bold' && one.x < width * 0.4 && one.y < 50)
    const short = first.find((one) => 'length' in one && one.x < width * 0.4) ?? assert.fail('no line below the body')
    assert.ok(body.every(({ y }) => y < short.y))
    const number = found('Số:')
    const day = first.find((one) => 'text' in one && one.face === 'italic' && one.x > width * 0.4 && one.y < 60)
    if (number && day) assert.ok(Math.abs(number.y - day.y) < 0.05, `number at ${number.y}, day at ${day.y}`)
    for (const one of first) assert.ok(one.x >= 29.5 && one.x < width - margin, `${JSON.stringify(one)} stands in the margin`)
  })
