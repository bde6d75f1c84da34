import { fold } from '#platform/language/fold.ts'

export type Group = { slug: string; name: string; otherNames: readonly string[]; searchNames: readonly string[] }
export type FoundGroup = { slug: string } | { choices: readonly { slug: string; name: string }[] } | null

/** Marks are kept: "Thổ" and "Tho" are not one word. Hyphens, apostrophes and spaces do not count. */
const marked = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/^(dân tộc|người)\s+/u, '')
    .replace(/[\s'’‘`´-]/g, '')
const plain = (text: string) =>
  fold(text)
    .replace(/^(dan toc|nguoi) /, '')
    .replace(/[\s'-]/g, '')

/** An ethnic group by its name or another name. Names that several groups bear are asked, never guessed. */
export function ethnicFinder(groups: readonly Group[]) {
  const byName = (key: (text: string) => string, names: (group: Group) => readonly string[]) => {
    const found = new Map<string, Group[]>()
    for (const group of groups) for (const name of new Set(names(group).map(key))) found.set(name, [...(found.get(name) ?? []), group])
    return found
  }
  const all = (group: Group) => [group.name, ...group.otherNames, ...group.searchNames]
  const [known, everything, loose] = [byName(marked, (group) => [group.name]), byName(marked, all), byName(plain, all)]
  return (text: string): FoundGroup => {
    const old = everything.get(marked(text)) ?? []
    const own = known.get(marked(text))
    const hits = own && old.length === 1 ? own : old.length ? old : (loose.get(plain(text)) ?? [])
    const [only] = hits
    if (!only) return null
    return hits.length === 1 ? { slug: only.slug } : { choices: hits.map(({ slug, name }) => ({ slug, name })) }
  }
}
