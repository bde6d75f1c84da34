import { tidyPhrase, type Choice } from '../ballot-bytes.ts'
import { fillBallot, proposePhrase } from '../device.ts'
import { keep, keepPhraseOnly, kept } from './kept-paper.ts'
import { canSeal, ownWords, part, readBoxes, type PageBox } from './read-box.ts'

/** At most so many seconds pass between pressing and sending: the moment of sending shall tell nothing. */
const longestWait = 10

/** Seals the choice on the device and puts it in the box without cookie, referrer or session. */
export class BallotBox extends HTMLElement {
  private busy = false

  connectedCallback() {
    const [box] = readBoxes(this.dataset.box)
    const form = this.querySelector('form')
    if (!box || !form) return
    if (!canSeal()) return this.tell(this.dataset.noHttps ?? '')
    void this.showWords(box)
    const { paper, cast, phrase } = kept(box.id)
    if (cast) return this.showDone(form, phrase ?? '')
    if (!paper) return this.tell(this.dataset.noPaper ?? '')
    const proposed = kept(box.id).proposed ?? proposePhrase()
    keep(box.id, { proposed })
    const place = part(this, '[data-phrase]')
    if (place) place.textContent = proposed
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.cast(box, form, proposed)
    })
  }

  private async showWords(box: PageBox) {
    const place = part(this, '[data-words]')
    if (place) place.textContent = await ownWords(box)
  }

  private async cast(box: PageBox, form: HTMLFormElement, proposed: string) {
    if (this.busy) return
    const choice = choiceIn(form)
    const own = form.querySelector('input[type=text], input:not([type])')
    const word = own instanceof HTMLInputElement ? tidyPhrase(own.value) : ''
    if (!choice) return this.tell(this.dataset.choose ?? '')
    if (!word) return this.tell(this.dataset.ownWord ?? '')
    this.busy = true
    this.lock(form, true)
    const phrase = kept(box.id).phrase ?? `${proposed} ${word}`
    const body = kept(box.id).sent ?? (await seal(box, choice, phrase))
    keep(box.id, { sent: body, phrase })
    this.tell(this.dataset.casting ?? '')
    await pause(Math.random() * longestWait)
    await this.send(box, form, body, phrase)
    this.busy = false
  }

  private async send(box: PageBox, form: HTMLFormElement, body: string, phrase: string) {
    const options: RequestInit = {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json' },
      body,
    }
    try {
      const answer = await fetch(`/ballot-boxes/${box.id}`, options)
      const said: unknown = await answer.json()
      if (!answer.ok) return this.tell(sentenceIn(said))
      keepPhraseOnly(box.id, phrase)
      this.showDone(form, phrase)
    } catch {
      this.lock(form, false)
      this.tell(this.dataset.failed ?? '')
    }
  }

  private showDone(form: HTMLFormElement, phrase: string) {
    form.hidden = true
    const after = part(this, '[data-after]')
    if (after) after.hidden = false
    const place = part(this, '[data-kept-phrase]')
    if (place) place.textContent = phrase
    this.tell('')
  }

  private lock(form: HTMLFormElement, locked: boolean) {
    for (const field of form.elements) if (field instanceof HTMLInputElement || field instanceof HTMLButtonElement) field.disabled = locked
    const button = form.querySelector('button')
    if (button) button.disabled = locked
  }

  private tell(words: string) {
    const place = part(this, '[data-status]')
    if (place) place.textContent = words
  }
}

async function seal(box: PageBox, choice: Choice, phrase: string) {
  const { paper } = kept(box.id)
  if (!paper) throw new Error('no paper on this device')
  return JSON.stringify(await fillBallot(box, paper, { choice, phrase }))
}

function choiceIn(form: HTMLFormElement): Choice | null {
  const chosen = new FormData(form).get('choice')
  return chosen === 'yes' || chosen === 'no' || chosen === 'blank' ? chosen : null
}

function sentenceIn(said: unknown) {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi'
  if (typeof said !== 'object' || said === null || !('sentence' in said) || typeof said.sentence !== 'object' || said.sentence === null)
    return ''
  const words = new Map(Object.entries(said.sentence))
  return String(words.get(language) ?? words.get('vi') ?? '')
}

function pause(seconds: number) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
