import { fresh } from './marks.ts'

/** A deed is sent once; words that are not saved are not lost by a stray click. */
export function guardForms(scope: ParentNode) {
  for (const form of fresh(scope, 'form[data-deed]', HTMLFormElement)) guard(form)
}

function guard(form: HTMLFormElement) {
  form.addEventListener('input', () => (form.dataset.unsaved = 'yes'))
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    form.dataset.unsaved = ''
    const pressed = event.submitter
    pressed?.setAttribute('aria-busy', 'true')
    pressed?.classList.add('btn-loading')
  })
}

window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset.sent
    for (const button of form.querySelectorAll('[aria-busy]')) {
      button.removeAttribute('aria-busy')
      button.classList.remove('btn-loading')
    }
  }
})

window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('form[data-unsaved="yes"]')) event.preventDefault()
})
