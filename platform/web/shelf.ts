/** Things kept by key, each with tags, its size in bytes and ten minutes to live; the oldest make way for the newest. */
type Entry = { value: unknown; tags: readonly string[]; size: number; until: number }

const tenMinutes = 600_000

/** `now` is in milliseconds. */
export function openShelf(now: () => number, maxBytes: number) {
  const entries = new Map<string, Entry>()
  let bytes = 0

  const take = (key: string) => {
    const entry = entries.get(key)
    if (!entry) return
    bytes -= entry.size
    entries.delete(key)
  }
  return {
    find(key: string): unknown {
      const entry = entries.get(key)
      if (entry && entry.until <= now()) take(key)
      return entry && entry.until > now() ? entry.value : undefined
    },
    put(key: string, entry: Omit<Entry, 'until'>) {
      take(key)
      entries.set(key, { ...entry, until: now() + tenMinutes })
      bytes += entry.size
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break
        take(oldest)
      }
    },
    /** Whatever carries the tag goes; `*` stands for all. */
    drop(tag: string) {
      for (const [key, { tags }] of entries) if (tag === '*' || tags.includes(tag)) take(key)
    },
  }
}
