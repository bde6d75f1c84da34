import { forgetOnDevice, keptOnDevice, type Words } from './device-copy.ts'
import { fresh } from './marks.ts'

type Draft = Words | { savedAt: null }

/** Offers what was typed and not sent last time. Nothing is put into the form before the person says so. */
export function draftOffers(scope: ParentNode) {
  for (const offer of fresh(scope, '[data-draft-offer]', HTMLElement)) {
    const form = offer.closest('form')
    if (form && !form.querySelector('[data-problems]')) void look(form, offer)
  }
}

/** What stayed on the device could not be told to the server, so it is the later one. */
async function look(form: HTMLFormElement, offer: HTMLElement) {
  const address = form.dataset.draft ?? ''
  const draft = keptOnDevice(form) ?? (await keptByServer(address))
  if (!draft || form.dataset.unsaved) return
  const words = offer.querySelector<HTMLElement>('[data-words]')
  if (words) words.textContent = (words.dataset.words ?? '').replace('{time}', draft.savedAt)
  offer.hidden = false
  offer.querySelector('[data-draft-take]')?.addEventListener('click', () => {
    put(form, draft)
    offer.hidden = true
  })
  offer.querySelector('[data-draft-drop]')?.addEventListener('click', () => {
    void fetch(`${address}/removal`, { method: 'POST' })
    forgetOnDevice(form)
    offer.hidden = true
  })
}

async function keptByServer(address: string) {
  const answer = await fetch(address, { redirect: 'manual' }).catch(() => null)
  if (!answer?.ok) return null
  const draft: Draft = await answer.json()
  return draft.savedAt === null ? null : draft
}

function put(form: HTMLFormElement, { values, lists }: Words) {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'file' || field.name.startsWith('_'))) continue
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      const chosen = field.name.endsWith('[]') ? (lists[field.name.slice(0, -2)] ?? []) : [values[field.name]]
      field.checked = chosen.includes(field.value)
    } else if (field instanceof HTMLSelectElement && field.multiple) {
      const chosen = lists[field.name.slice(0, -2)] ?? []
      for (const option of field.options) option.selected = chosen.includes(option.value)
      field.dispatchEvent(new Event('sync'))
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      const value = values[field.name]
      if (value !== undefined && field.name !== 'version') field.value = value
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
