const name = 'stood-on'

/** Looks again at the page; whoever works by keys stands afterwards where they stood before. */
export function lookAgain() {
  const at = document.activeElement
  if (at && at !== document.body && at.matches(':focus-visible')) sessionStorage.setItem(name, marks(at))
  location.reload()
}

/**
 * If what one stood on is gone by now, one stands at the beginning of the page's own part. Whoever went on by themselves
 * before the look came through is on another page and begins there at its beginning.
 */
export function standWhereOneStood() {
  const stood = sessionStorage.getItem(name)
  sessionStorage.removeItem(name)
  if (stood === null || !isReload()) return
  const all = [...document.querySelectorAll<HTMLElement>('a, button, summary, [tabindex]')]
  const place = all.find((one) => marks(one) === stood) ?? document.getElementById('main')
  place?.focus({ preventScroll: true })
}

function isReload() {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload'
}

function marks(element: Element) {
  const form = element.closest('form')?.getAttribute('action')
  return [element.tagName, element.id, element.getAttribute('href'), form, element.textContent].join('|')
}
