import { forgetOnDevice, keepOnDevice, wordsOf } from './device-copy.ts'
import { fresh } from './marks.ts'
import { overTheLine } from './network.ts'

const pause = 1500
/** Browsers carry no more than this past the end of a page. */
const mostPastTheEnd = 60_000

type Outcome = 'saved' | 'offline' | 'signed out'

const saving = new WeakMap<HTMLFormElement, () => Promise<Outcome>>()

/** Keeps a draft on the server while one writes (`form[data-draft]`), and says where the words are now. */
export function autosave(scope: ParentNode) {
  for (const form of fresh(scope, 'form[data-draft]', HTMLFormElement)) keepSaving(form)
}

/** Saves what is not saved yet and says how it went, so that a sending begins with everything in safety. */
export function saveNow(form: HTMLFormElement): Promise<Outcome> {
  return saving.get(form)?.() ?? Promise.resolve('saved')
}

function keepSaving(form: HTMLFormElement) {
  let timer = 0
  let dirty = false
  let last: Promise<Outcome> = Promise.resolve('saved')
  const save = async (): Promise<Outcome> => {
    window.clearTimeout(timer)
    const before = await last
    if (!dirty) return before
    dirty = false
    show(form, 'saving')
    const outcome = await send(form)
    if (outcome !== 'saved') dirty = true
    form.dataset.unsaved = outcome === 'saved' ? '' : 'yes'
    return outcome
  }
  const inTurn = () => (last = save())
  const unlessSent = () => !form.dataset.sent && void inTurn()
  saving.set(form, inTurn)
  form.addEventListener('input', () => {
    dirty = true
    form.dataset.unsaved = 'yes'
    window.clearTimeout(timer)
    timer = window.setTimeout(unlessSent, pause)
  })
  window.addEventListener('online', unlessSent)
  document.addEventListener('visibilitychange', unlessSent)
  form.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    unlessSent()
  })
}

async function send(form: HTMLFormElement): Promise<Outcome> {
  const body = new URLSearchParams(wordsOf(form)).toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Draft-Of': document.body.dataset.me ?? '' }
  const keepalive = body.length < mostPastTheEnd
  try {
    const options = { method: 'POST', headers, body, keepalive, redirect: 'manual', signal: overTheLine() } as const
    const answer = await fetch(form.dataset.draft ?? '', options)
    if (!answer.ok) return unsaved(form, isAtTheDoor(answer) ? 'signed out' : 'offline')
    const { savedAt }: { savedAt: string | null } = await answer.json()
    forgetOnDevice(form)
    return show(form, 'saved', savedAt ?? '')
  } catch {
    return unsaved(form, 'offline')
  }
}

const isAtTheDoor = (answer: Response) => answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403

function unsaved<State extends Outcome>(form: HTMLFormElement, state: State) {
  keepOnDevice(form)
  return show(form, state)
}

function show<State extends string>(form: HTMLFormElement, state: State, time = ''): State {
  for (const line of form.querySelectorAll<HTMLElement>('.save-state [data-when]')) {
    line.hidden = line.dataset.when !== state
    const text = line.querySelector<HTMLElement>('[data-words]')
    if (text && !line.hidden) text.textContent = (text.dataset.words ?? '').replace('{time}', time)
  }
  return state
}
