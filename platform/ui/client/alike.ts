import { fresh } from './marks.ts'

const pause = 600

/**
 * While a record is typed, asks who is on record already and looks like it (`data-alike` is where to ask), and shows
 * it there. Nothing is said when nothing new is known; a screen reader hears one sentence, not the list.
 */
export function alike(scope: ParentNode) {
  for (const place of fresh(scope, '[data-alike]', HTMLElement)) watch(place)
}

function watch(place: HTMLElement) {
  const form = place.closest('form')
  const list = place.querySelector<HTMLElement>('[data-list]')
  const said = place.querySelector<HTMLElement>('[data-said]')
  if (!form || !list || !said) return
  let timer = 0
  let asked = words(form)
  let asking = new AbortController()
  const ask = async () => {
    const body = words(form)
    if (body === asked) return
    asked = body
    asking.abort()
    asking = new AbortController()
    const found = await find(place.dataset.alike ?? '', body, asking.signal)
    if (found === null) return
    list.replaceChildren(...found)
    const sentence = list.querySelector<HTMLElement>('[data-says]')?.dataset.says ?? ''
    if (said.textContent !== sentence) said.textContent = sentence
  }
  form.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), pause)
  })
}

function words(form: HTMLFormElement) {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith('_') || typeof value !== 'string' ? [] : [[name, value]],
  )
  return new URLSearchParams(fields).toString()
}

/** What the server found; null when the question was overtaken, or the line is down: then the form works without. */
async function find(address: string, body: string, signal: AbortSignal) {
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(body), signal, redirect: 'error' })
    if (!answer.ok) return null
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return [...page.body.childNodes]
  } catch {
    return null
  }
}
