import '@github/auto-complete-element'
import { fresh } from './marks.ts'

/** A picker's hidden field follows what is chosen; words typed over a choice take the choice away. */
export function pickers(scope: ParentNode) {
  for (const picker of fresh(scope, 'auto-complete.picker', HTMLElement)) {
    const input = picker.querySelector<HTMLInputElement>('input:not([type=hidden])')
    const picked = picker.querySelector<HTMLInputElement>('input[data-picked]')
    if (!input || !picked) continue
    let chosen = input.value
    input.addEventListener('input', () => {
      if (input.value !== chosen) picked.value = ''
    })
    picker.addEventListener('combobox-commit', (event) => {
      if (event.target instanceof HTMLElement) picked.value = event.target.dataset.id ?? ''
      chosen = input.value
      picked.dispatchEvent(new Event('input', { bubbles: true }))
      picked.dispatchEvent(new Event('change', { bubbles: true }))
    })
    picker.addEventListener('auto-complete-change', () => (chosen = input.value))
  }
}
