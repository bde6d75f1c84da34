import { saveNow } from './autosave.ts'
import { forgetOnDevice } from './device-copy.ts'
import { fresh } from './marks.ts'
import { notSent } from './network.ts'

/** A deed is sent once; words that are not saved are not lost by a stray click, nor by a line that is gone. */
export function guardForms(scope: ParentNode) {
  for (const form of fresh(scope, 'form[data-deed]', HTMLFormElement)) guard(form)
}

function guard(form: HTMLFormElement) {
  form.addEventListener('input', () => (form.dataset.unsaved = 'yes'))
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault()
    const pressed = event.submitter
    if (safe.has(form)) return seal(form, pressed)
    if (navigator.onLine && !(form.dataset.draft && form.dataset.unsaved === 'yes')) return seal(form, pressed)
    event.preventDefault()
    void sendSafely(form, pressed)
  })
}

/** Forms whose words lie with the server: should the line break now, they are offered again. */
const safe = new WeakSet<HTMLFormElement>()

/** A browser that sends over a dead line shows its own page and drops ours, so the words are brought to safety first. */
async function sendSafely(form: HTMLFormElement, pressed: HTMLElement | null) {
  seal(form, pressed)
  const outcome = navigator.onLine ? await saveNow(form) : 'offline'
  unseal(form)
  if (outcome === 'offline') {
    form.dataset.unsaved = 'yes'
    return notSent()
  }
  forgetOnDevice(form)
  safe.add(form)
  form.requestSubmit(pressed)
  safe.delete(form)
}

function seal(form: HTMLFormElement, pressed: HTMLElement | null) {
  form.dataset.sent = 'yes'
  form.dataset.unsaved = ''
  pressed?.setAttribute('aria-busy', 'true')
  pressed?.classList.add('btn-loading')
}

function unseal(form: HTMLFormElement) {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy')
    button.classList.remove('btn-loading')
  }
}

window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) unseal(form)
})

window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('form[data-unsaved="yes"]')) event.preventDefault()
})
