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
