/** "1-4, 6, 9": a run of items is said by its ends. */
export function ordinalsOf(items: readonly { ordinal: number }[]) {
  const runs: { from: number; to: number }[] = []
  for (const { ordinal } of items) {
    const last = runs.at(-1)
    if (last && last.to + 1 === ordinal) last.to = ordinal
    else runs.push({ from: ordinal, to: ordinal })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`)).join(', ')
}
