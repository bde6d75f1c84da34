import { fresh } from './marks.ts'

/** Choosing rows of a list: all at once, and how many are chosen. */
export function chooseRows(scope: ParentNode) {
  for (const all of fresh(scope, 'input[data-choose-all]', HTMLInputElement)) {
    const form = all.form
    if (!form) continue
    const ticks = () => [...form.querySelectorAll<HTMLInputElement>('tbody .tick input')]
    all.addEventListener('change', () => {
      for (const tick of ticks()) tick.checked = all.checked
      say(form, ticks())
    })
    form.addEventListener('change', () => {
      all.checked = ticks().every((tick) => tick.checked)
      say(form, ticks())
    })
    form.addEventListener('reset', () => setTimeout(() => say(form, ticks())))
  }
}

function say(form: HTMLFormElement, ticks: HTMLInputElement[]) {
  const words = form.querySelector<HTMLElement>('[data-chosen-count]')
  if (words) words.textContent = (words.dataset.chosenCount ?? '').replace('{count}', String(ticks.filter((tick) => tick.checked).length))
}
