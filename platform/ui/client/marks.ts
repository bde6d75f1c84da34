/** Elements that carry a mark, each handed out once for that mark, however often a page is improved. */
export function fresh<E extends Element>(scope: ParentNode, selector: string, kind: new () => E): E[] {
  const seen = touched.get(selector) ?? new WeakSet<Element>()
  touched.set(selector, seen)
  const found = [...scope.querySelectorAll(selector)].filter((element): element is E => element instanceof kind)
  const untouched = found.filter((element) => !seen.has(element))
  for (const element of untouched) seen.add(element)
  return untouched
}

const touched = new Map<string, WeakSet<Element>>()
