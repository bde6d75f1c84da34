import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPdf } from '#test/pdf.ts'
import { missingLetters } from './faces.ts'
import { paragraph } from './parts.ts'
import { printPdf } from './pdf.ts'
import { hostile, sampleDecision } from '#test/sample-decision.ts'

const at = Temporal.Instant.from('2026-11-20T02:00:00Z')

test('a decision is a tagged PDF in Vietnamese whose fonts are all inside it', async () => {
  const pdf = openPdf(await printPdf(sampleDecision(30), at))
  assert.equal(pdf.tagged, true)
  assert.equal(pdf.language, 'vi-VN')
  assert.deepEqual(pdf.fonts, ['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'].sort())
  for (const tag of ['H1', 'Table', 'TH', 'TD', 'P']) assert.ok(pdf.tags.includes(tag), `no ${tag} among ${pdf.tags.join(' ')}`)
  assert.equal(pdf.pages, 4)
})

test('every letter of every name is drawn and can be read back, and nothing in a text is obeyed', async () => {
  const pdf = openPdf(await printPdf(sampleDecision(5), at))
  for (const letter of `ƀɃčñŏĕĭŭÔôểằ${hostile}`.replaceAll(' ', '').normalize('NFC'))
    assert.ok(pdf.letters.has(letter), `“${letter}” cannot be read back`)
})

test('Tinos has every letter of Vietnamese and of the peoples of the Central Highlands, upright, bold and italic', () => {
  const letters = 'aăâbƀcčdđeĕêghiĭklmnñoŏôơpqrstuŭưvwxyzàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
  assert.deepEqual(missingLetters(letters + letters.toLocaleUpperCase('vi') + 'Ƀ\u0306\u030c\u0303²³½…–—“”‘’□'), [])
})

test('a letter we cannot draw is named before anything is printed', async () => {
  const paper = { ...sampleDecision(1), parts: [paragraph('Bà កែវ và ông ꪁꪫ')] }
  await assert.rejects(printPdf(paper, at), /“ក” \(U\+1780\).*“ꪁ” \(U\+AA81\)/s)
})

test('the same paper printed at the same moment is the same file', async () => {
  const [first, second] = await Promise.all([printPdf(sampleDecision(3), at), printPdf(sampleDecision(3), at)])
  assert.ok(Buffer.from(first).equals(Buffer.from(second)))
})
