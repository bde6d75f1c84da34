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
  const rest = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]))
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement && field.multiple) choose(field, lists[field.name.slice(0, -2)] ?? [])
    else if (field instanceof HTMLInputElement && isTick(field)) tick(field, values, lists)
    else if (isWritten(field))
      field.value = (field.name.endsWith('[]') ? rest[field.name.slice(0, -2)]?.shift() : values[field.name]) ?? field.value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

const isTick = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio'

/** What a person writes in: not a file, not what marks a sending, not the version the page was opened at. */
function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return true
  return field instanceof HTMLInputElement && field.type !== 'file' && !field.name.startsWith('_') && field.name !== 'version'
}

function tick(field: HTMLInputElement, values: Words['values'], lists: Words['lists']) {
  if (field.name.startsWith('_')) return
  const chosen = field.name.endsWith('[]') ? (lists[field.name.slice(0, -2)] ?? []) : [values[field.name]]
  field.checked = chosen.includes(field.value)
}

function choose(field: HTMLSelectElement, chosen: readonly string[]) {
  for (const option of field.options) option.selected = chosen.includes(option.value)
  field.dispatchEvent(new Event('sync'))
}
