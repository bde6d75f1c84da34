const remembered = 5000

/** Which tags changed, and when, counted in changes: says whether something made meanwhile may show what is no more. */
export function openChanges() {
  const last = new Map<string, number>()
  let count = 0
  let everything = 0
  return {
    now: () => count,
    note(tag: string) {
      count++
      if (tag === '*' || last.size >= remembered) {
        last.clear()
        everything = count
      } else last.set(tag, count)
    },
    touched: (tags: readonly string[], began: number) => everything > began || tags.some((tag) => (last.get(tag) ?? 0) > began),
  }
}
