import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hiddenCells } from './small-counts.ts'

/** Every table of so many cells with counts up to `most`. */
function tables(cells: number, most: number): number[][] {
  if (!cells) return [[]]
  return tables(cells - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, count) => [count, ...rest]))
}

/** What a reader sees: the total, and each cell or nothing. */
function printed(cells: readonly number[]) {
  const hidden = hiddenCells(cells)
  return JSON.stringify([cells.reduce((sum, count) => sum + count, 0), cells.map((count, at) => (hidden[at] ? null : count))])
}

test('no group of one to four people is ever printed', () => {
  for (const cells of tables(3, 9)) {
    const hidden = hiddenCells(cells)
    cells.forEach((count, at) => assert.ok(count === 0 || count >= 5 || hidden[at], `${cells.join('+')} prints ${count}`))
  }
})

test('a reader who knows the rule and the total still cannot tell a single hidden cell', () => {
  for (const [size, most] of [
    [2, 30],
    [3, 16],
    [4, 8],
    [5, 5],
    [6, 4],
  ] as const) {
    const seen = new Map<string, Set<number>[]>()
    const all = tables(size, most)
    for (const cells of all) {
      const possible = seen.get(printed(cells)) ?? cells.map(() => new Set<number>())
      cells.forEach((count, at) => possible[at]?.add(count))
      seen.set(printed(cells), possible)
    }
    // Tables at the edge of what was tried have neighbours outside it; they are judged by the larger sizes.
    for (const cells of all.filter((table) => Math.max(...table) < most)) {
      const hidden = hiddenCells(cells)
      hidden.forEach((isHidden, at) => {
        if (isHidden) assert.ok((seen.get(printed(cells))?.[at]?.size ?? 0) > 1, `${cells.join('+')} gives cell ${at + 1} away`)
      })
    }
  }
})

test('a table without small groups is printed whole, zeros included', () => {
  assert.deepEqual(hiddenCells([12, 0, 7]), [false, false, false])
  assert.deepEqual(hiddenCells([]), [])
})

test('one small group takes the last large one with it, because the total is printed', () => {
  assert.deepEqual(hiddenCells([40, 3, 12]), [false, true, true])
  assert.deepEqual(hiddenCells([40, 3, 0]), [true, true, false])
})

test('very few people are not broken down at all', () => {
  assert.deepEqual(hiddenCells([3, 1, 0]), [true, true, true])
})
