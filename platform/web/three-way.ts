/**
 * Two people edited one record. Field by field: what only one of them changed is taken; where both changed it to
 * different things, a person has to pick. `base` is what the second person began from.
 */
export function threeWay<Fields extends Record<string, string>>(base: Fields, mine: Fields, theirs: Fields) {
  const names = Object.keys(mine)
  const clashes = names.filter((name) => mine[name] !== theirs[name] && mine[name] !== base[name] && theirs[name] !== base[name])
  const merged = names.map((name) => [name, (mine[name] === base[name] ? theirs[name] : mine[name]) ?? ''] as const)
  return { clashes, merged: Object.fromEntries(merged) }
}

/** What a form began from, as the form itself carries it (field `was`). A strange value only means that more is asked. */
export function baseOf(body: FormData): Record<string, string> | null {
  const was = body.get('was')
  if (typeof was !== 'string' || was.length > 50_000 || !was.startsWith('{')) return null
  const parsed = readJson(was)
  if (typeof parsed !== 'object' || parsed === null) return null
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
}

/** What a hidden field carries; a strange text is nothing. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
