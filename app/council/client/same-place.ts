import { houseAnswers, silent } from '#platform/ui/client/network.ts'

const name = 'stood-on'

/**
 * Looks again at the page, if there is a house to ask: over a dead line the browser would put its own page in the place
 * of ours. Whoever works by keys stands afterwards where they stood before.
 */
export async function lookAgain() {
  if (!(await houseAnswers())) return
  silent()
  const at = document.activeElement
  if (at && at !== document.body && at.matches(':focus-visible')) sessionStorage.setItem(name, marks(at))
  location.reload()
}

/** If what one stood on is gone by now, one stands at the beginning of the page's own part. */
export function standWhereOneStood() {
  const stood = sessionStorage.getItem(name)
  if (stood === null) return
  sessionStorage.removeItem(name)
  const all = [...document.querySelectorAll<HTMLElement>('a, button, summary, [tabindex]')]
  const place = all.find((one) => marks(one) === stood) ?? document.getElementById('main')
  place?.focus({ preventScroll: true })
}

function marks(element: Element) {
  const form = element.closest('form')?.getAttribute('action')
  return [element.tagName, element.id, element.getAttribute('href'), form, element.textContent].join('|')
}
