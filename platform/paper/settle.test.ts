import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widthOf } from './faces.ts'
import { balanced } from './lines.ts'
import type { Paper, Part } from './parts.ts'
import { paragraph } from './parts.ts'
import { sampleDecision } from '#test/sample-decision.ts'
import { settle } from './settle.ts'
import { clean, whole } from './text.ts'

const paper = (parts: readonly Part[]): Paper => ({ title: 'Thử', author: 'Thử', orientation: 'portrait', parts, annexes: [] })

function words(parts: readonly Part[]) {
  return settle(paper(parts)).sections[0]?.blocks.map((block) => ('runs' in block ? block.runs.map((r) => r.text).join('') : null))
}

test('bases end with semicolons and the last with a full stop, whatever was typed', () => {
  assert.deepEqual(words([{ part: 'bases', bases: ['Căn cứ Luật A', 'Căn cứ Luật B,', 'Xét đề nghị của ông C;'] }]), [
    'Căn cứ Luật A;',
    'Căn cứ Luật B;',
    'Xét đề nghị của ông C.',
  ])
})

test('the last words before the signature end with "./." and stay on its page', () => {
  const [section] = settle(sampleDecision(1)).sections
  const last = section?.blocks.at(-2)
  assert.ok(last?.block === 'para' && last.keep)
  assert.equal(last.runs.at(-1)?.text, 'Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.')
})

test('one addressee stands beside Kính gửi, several stand below it', () => {
  assert.deepEqual(words([{ part: 'addressees', to: ['UBND thành phố'] }]), ['Kính gửi: UBND thành phố'])
  assert.deepEqual(words([{ part: 'addressees', to: ['Sở Nội vụ', 'Sở Tài chính'] }]), ['Kính gửi:', '- Sở Nội vụ;', '- Sở Tài chính.'])
})

test('points are lettered in the Vietnamese order', () => {
  const items = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']
  assert.deepEqual(words([{ part: 'list', items, mark: 'a)' }]), ['a) một;', 'b) hai;', 'c) ba;', 'd) bốn;', 'đ) năm;', 'e) sáu.'])
})

test('no column is narrower than the longest word of its title', () => {
  const columns = [
    { title: 'STT', share: 1, align: 'center' as const },
    { title: 'Thành tích', share: 99, align: 'left' as const },
  ]
  const rows = [{ row: 'line' as const, cells: ['30/9/2026', 'Dạy dệt'] }]
  const [section] = settle(paper([{ part: 'table', size: 13, columns, rows }])).sections
  const [table] = section?.blocks ?? []
  assert.ok(table?.block === 'table')
  const [first = 0, second = 0] = table.columns.map(({ share }) => share)
  assert.ok(first > widthOf('30/9/2026', 13, 'regular'), `${first} mm`)
  assert.equal(Math.round(first + second), 165)
})

test('several annexes are counted in Roman numerals, a single one is not counted', () => {
  const annex = { title: 'Danh sách', orientation: 'portrait' as const, attachedTo: null, parts: [paragraph('…')] }
  const first = (annexes: Paper['annexes']) =>
    settle({ ...paper([]), annexes })
      .sections.slice(1)
      .map(({ blocks: [head] }) => (head?.block === 'centered' ? head.lines.join(' ') : null))
  assert.deepEqual(first([annex]), ['Phụ lục'])
  assert.deepEqual(first([annex, annex]), ['Phụ lục I', 'Phụ lục II'])
})

test('a name in the text is never parted', () => {
  const [section] = settle(paper([paragraph(`Tặng Giấy khen cho bà ${whole('Thị Mai')}.`)])).sections
  const [block] = section?.blocks ?? []
  assert.equal(block?.block === 'para' && block.runs[0]?.text, 'Tặng Giấy khen cho bà Thị\u00a0Mai.')
})

test('a figure and its measure stay together, a word that only begins like one does not', () => {
  assert.equal(clean('hiến 300 m² đất, 1,2 km đường, 3 hai'), 'hiến 300\u00a0m² đất, 1,2\u00a0km đường, 3 hai')
})

test('letters are composed, and signs that only confuse a reader are dropped', () => {
  assert.equal(clean('Điê\u0309u\u200b \u202eMai\u0007\n  Thị'), 'Điểu Mai Thị')
})

test('a long centred text breaks into lines of about one length', () => {
  const text = 'Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước'
  const lines = balanced(text, 14, 'bold', 140)
  assert.equal(lines.join(' '), text)
  const widths = lines.map((line) => widthOf(line, 14, 'bold'))
  assert.ok(Math.max(...widths) <= 140)
  assert.ok(Math.min(...widths) > Math.max(...widths) * 0.6, `uneven lines: ${widths.join(', ')}`)
})
