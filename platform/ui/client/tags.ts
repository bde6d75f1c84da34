import TomSelect from 'tom-select/dist/js/tom-select.base.js'
import removeButton from 'tom-select/dist/esm/plugins/remove_button/plugin.js'
import { fresh } from './marks.ts'

TomSelect.define('remove_button', removeButton)

/** Many of a list: typed, chosen, taken away. Without a script it stays a plain multiple choice. */
export function tags(scope: ParentNode) {
  for (const select of fresh(scope, 'select[data-tags]', HTMLSelectElement)) {
    select.setAttribute('aria-hidden', 'true')
    const control = new TomSelect(select, {
      plugins: ['remove_button'],
      create: select.dataset.tags === 'create',
      maxOptions: 200,
      hidePlaceholder: true,
    })
    select.addEventListener('sync', () => control.sync())
  }
}
