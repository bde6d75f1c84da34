import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guidePages, parseGuide, readGuide } from './guide.ts'

test('the guide is read as headings, paragraphs and lists', () => {
  assert.deepEqual(parseGuide('# Tên\n\nMột câu **đậm**.\n\n## Mục\n\n1. một\n   - trong một\n2. hai\n'), {
    title: 'Tên',
    blocks: [
      {
        kind: 'p',
        text: [
          { kind: 'text', text: 'Một câu ' },
          { kind: 'strong', text: 'đậm' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'h2', text: [{ kind: 'text', text: 'Mục' }] },
      {
        kind: 'ol',
        items: [
          { text: [{ kind: 'text', text: 'một' }], below: [[{ kind: 'text', text: 'trong một' }]] },
          { text: [{ kind: 'text', text: 'hai' }], below: [] },
        ],
      },
    ],
  })
})

test('every role has its page', () => {
  for (const page of guidePages) {
    const { title, blocks } = readGuide(page)
    assert.ok(title.length > 3 && blocks.length > 4, page)
    const plain = (JSON.stringify(blocks).match(/"kind":"text","text":"[^"]*"/g) ?? []).join(' ')
    assert.doesNotMatch(plain, /\*\*|`|(?<![\p{L}\p{N}])_/u, `${page}: a mark stands in the words`)
  }
})
