import { fresh } from './marks.ts'

/** Puts a calendar beside a field for a day; what is chosen is written as people write it. */
export function calendars(scope: ParentNode) {
  for (const input of fresh(scope, 'input[data-day]', HTMLInputElement)) {
    if (!input.parentElement?.matches('.day')) continue
    const native = document.createElement('input')
    native.type = 'date'
    native.tabIndex = -1
    native.className = 'calendar'
    native.setAttribute('aria-hidden', 'true')
    native.addEventListener('focus', () => native.showPicker?.())
    native.addEventListener('change', () => {
      const [year, month, day] = native.value.split('-')
      if (year && month && day) input.value = `${day}/${month}/${year}`
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.focus()
    })
    input.parentElement?.insertBefore(native, input.nextSibling)
  }
}
