/** Elements that carry a mark, each handed out once, however often a page is improved. */
export function fresh<E extends Element>(scope: ParentNode, selector: string, kind: new () => E): E[] {
  const found = [...scope.querySelectorAll(selector)].filter((element): element is E => element instanceof kind)
  const untouched = found.filter((element) => !touched.has(element))
  for (const element of untouched) touched.add(element)
  return untouched
}

const touched = new WeakSet<Element>()
