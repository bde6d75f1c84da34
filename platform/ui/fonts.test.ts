import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSync } from 'fontkit'
import { combining, letters, ofOtherLanguages, vietnamese } from './letters.ts'

const folder = join(import.meta.dirname, 'fonts')
const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'))

function missingIn(name: string, wanted: string) {
  const font = openSync(join(folder, name))
  return Array.from(wanted.normalize('NFC')).filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
}

test('each font we send has every letter of every language of the country', () => {
  assert.equal(fonts.length, 5)
  for (const name of fonts) assert.deepEqual(missingIn(name, vietnamese + ofOtherLanguages + combining), [], name)
})

test('each font has the digits, signs and marks our pages are written with', () => {
  for (const name of fonts) assert.deepEqual(missingIn(name, letters), [], name)
})

test('a name never changes face in the middle: letters with two marks are in the same file', () => {
  for (const name of fonts) assert.deepEqual(missingIn(name, 'ơ̆ư̆ê̆ô̆ H’Mƀŭ Ñĕ Kčŏ Điểu Krơng Sĭñ'), [], name)
})

test('the portal’s fonts stay light enough for a weak network', () => {
  for (const name of fonts.filter((font) => font.startsWith('portal'))) {
    assert.ok(readFileSync(join(folder, name)).length < 15_000, name)
  }
})
