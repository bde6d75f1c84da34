/** Fewer than this many people in a group could be recognised by their neighbours. */
const least = 5

/**
 * Which cells of a breakdown stay unprinted so that nobody can be recognised, given that the total is printed beside
 * them. A small cell hidden alone would be given away by subtraction, so the last large cell goes with it: put the
 * cell that can best be spared last. (Choosing the smallest or the largest one instead tells a reader who knows the
 * rule too much: 5 + 4 + 4 gave itself away.) Where what is hidden could be divided in one way only, and for very few
 * people, nothing is broken down. A test tries every small table against such a reader.
 */
export function hiddenCells(cells: readonly number[]): boolean[] {
  const small = (count: number) => count > 0 && count < least
  if (!cells.some(small)) return cells.map(() => false)
  const spared = cells.findLastIndex((count) => count >= least)
  const hidden = cells.map((count, at) => small(count) || at === spared)
  const kept = cells.filter((_, at) => hidden[at])
  const tooFew = sumOf(cells) < 2 * least || sumOf(kept) < kept.length + least
  return tooFew ? cells.map(() => true) : hidden
}

function sumOf(counts: readonly number[]) {
  return counts.reduce((sum, count) => sum + count, 0)
}
