/**
 * What the server could not be told stays on the device, for this tab and this person: it outlives a reload and a page
 * left by mistake, and goes with the tab, because devices are shared.
 */
export type Words = { savedAt: string; values: Record<string, string>; lists: Record<string, string[]> }

export function keepOnDevice(form: HTMLFormElement) {
  const fields = wordsOf(form)
  const values = Object.fromEntries(fields.filter(([name]) => !name.endsWith('[]')))
  const lists: Words['lists'] = {}
  for (const [name, value] of fields) if (name.endsWith('[]')) (lists[name.slice(0, -2)] ??= []).push(value)
  const kept: Words = { savedAt: time.format(Date.now()), values, lists }
  sessionStorage.setItem(nameOf(form), JSON.stringify(kept))
}

export function keptOnDevice(form: HTMLFormElement): Words | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(form)) ?? 'null')
  return isWords(kept) ? kept : null
}

export function forgetOnDevice(form: HTMLFormElement) {
  sessionStorage.removeItem(nameOf(form))
}

/** Everything typed, without files and without the fields that mark a sending. */
export function wordsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('_') ? [[name, value]] : []))
}

function nameOf(form: HTMLFormElement) {
  return `gs-unsent:${document.body.dataset.me ?? ''}:${form.dataset.draft ?? ''}`
}

const time = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'values' in value && 'lists' in value
}
