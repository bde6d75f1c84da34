import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFlags } from './flags.ts'
import { claimsIn, plainText, readText, writeText } from './text.ts'

const flags = (body: string, kept: string[] = []) =>
  findFlags({ title: '', lead: '', body }, kept).map(({ kind, phrase }) => [kind, phrase])

test('a figure without a claim is flagged; with one, or in a date, it is not', () => {
  assert.deepEqual(flags('Lớp có 26 người, thu nhập gấp ba, 12,5 tấn và 80 %.'), [
    ['figure', '26'],
    ['figure', 'gấp ba'],
    ['figure', '12,5'],
    ['figure', '80 %'],
  ])
  assert.deepEqual(flags('Lớp có [26 người](#4), thu nhập [tăng gấp ba](#5).'), [])
  assert.deepEqual(flags('Năm 2019, tháng 9 năm 2026, ngày 12/3/2019, 10/2025, từ 2020 đến 2026.'), [])
})

test('a claim beside another figure does not cover it', () => {
  assert.deepEqual(flags('Có [26 người](#4) và 9 khung.'), [['figure', '9']])
})

test('praise that outruns the facts is flagged until somebody keeps it with a reason', () => {
  assert.deepEqual(flags('Chị là người duy nhất trong tỉnh, giỏi nhất, một kỳ tích.'), [
    ['superlative', 'duy nhất'],
    ['superlative', 'giỏi nhất'],
    ['superlative', 'kỳ tích'],
  ])
  assert.deepEqual(flags('Tấm Đầu Tiên chị giữ lại.', ['đầu tiên']), [])
  assert.deepEqual(flags('Sáng nào cũng có tiếng khung cửi. Nhất định không bỏ nghề.'), [])
})

test('letters written apart are read as composed ones', () => {
  assert.deepEqual(flags('người duy nhất'.normalize('NFD')), [['superlative', 'duy nhất']])
})

test('a text reads and writes back the same; claims come in the order a reader meets them', () => {
  const body =
    '## Cái khó\n\nĐến nay có [26 người](#4), **nhiều chị** dệt; mẹ là [một trong 3](#1) và [4](#4).\n\n> Tay nghỉ thì hoa văn cũng nghỉ.'
  assert.equal(writeText(readText(body)), body)
  assert.deepEqual(claimsIn(readText(body)), [4, 1])
  assert.equal(plainText(readText('Hai\ndòng [x](#1)')), 'Hai dòng x')
})

test('markup of others stays words', () => {
  const [block] = readText('<script>alert(1)</script> [x](javascript:alert(1)) [y](#abc)')
  assert.deepEqual(block?.inlines, [{ text: '<script>alert(1)</script> [x](javascript:alert(1)) [y](#abc)' }])
})
