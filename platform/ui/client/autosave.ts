import { fresh } from './marks.ts'

const pause = 1500

/** Keeps a draft on the server while one writes (`form[data-draft]`), and says where the words are now. */
export function autosave(scope: ParentNode) {
  for (const form of fresh(scope, 'form[data-draft]', HTMLFormElement)) keepSaving(form)
}

function keepSaving(form: HTMLFormElement) {
  let timer = 0
  let dirty = false
  const save = async () => {
    window.clearTimeout(timer)
    if (!dirty || form.dataset.sent) return
    dirty = false
    show(form, 'saving')
    const outcome = await send(form)
    if (outcome !== 'saved') dirty = true
    form.dataset.unsaved = outcome === 'saved' ? '' : 'yes'
  }
  form.addEventListener('input', () => {
    dirty = true
    form.dataset.unsaved = 'yes'
    window.clearTimeout(timer)
    timer = window.setTimeout(save, pause)
  })
  window.addEventListener('online', save)
  document.addEventListener('visibilitychange', save)
  form.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  })
}

async function send(form: HTMLFormElement): Promise<'saved' | 'offline' | 'signed out'> {
  try {
    const answer = await fetch(form.dataset.draft ?? '', { method: 'POST', body: words(form), keepalive: true, redirect: 'error' })
    if (!answer.ok) return show(form, answer.status === 403 || answer.status === 401 ? 'signed out' : 'offline')
    const { savedAt }: { savedAt: string | null } = await answer.json()
    return show(form, 'saved', savedAt ?? '')
  } catch {
    return show(form, navigator.onLine ? 'signed out' : 'offline')
  }
}

/** Everything typed, without files and without the fields that mark a sending. */
function words(form: HTMLFormElement) {
  const fields = [...new FormData(form)].filter(([name]) => !name.startsWith('_'))
  return new URLSearchParams(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function show<State extends string>(form: HTMLFormElement, state: State, time = ''): State {
  for (const line of form.querySelectorAll<HTMLElement>('.save-state [data-when]')) {
    line.hidden = line.dataset.when !== state
    const text = line.querySelector<HTMLElement>('[data-words]')
    if (text && !line.hidden) text.textContent = (text.dataset.words ?? '').replace('{time}', time)
  }
  return state
}
