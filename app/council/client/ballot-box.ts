import { overTheLine } from '#platform/ui/client/network.ts'
import { tidyPhrase, type Ballot, type Choice } from '../ballots/ballot-bytes.ts'
import { fillBallot, proposePhrase } from '../ballots/device.ts'
import { chosen, keep, keepForChange, keepPhraseOnly, kept } from './kept-paper.ts'
import { canSeal, ownWords, part, readBoxes, standOn, type PageBox } from './read-box.ts'

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
    if (paper) this.listen(box, form)
    if (cast) return this.showDone(form, phrase ?? '')
    if (!paper) return this.tell(this.dataset.noPaper ?? '')
    form.hidden = false
    if (kept(box.id).sent) this.offerAgain(box, form)
  }

  private listen(box: PageBox, form: HTMLFormElement) {
    const proposed = kept(box.id).proposed ?? proposePhrase()
    keep(box.id, { proposed })
    const place = part(this, '[data-phrase]')
    if (place) place.textContent = proposed
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.cast(box, form, proposed)
    })
    part(this, '[data-change-mind]')?.addEventListener('click', () => this.changeMind(form))
  }

  /** It may have arrived or not: the same ballot can be sent again, another one cannot. */
  private offerAgain(box: PageBox, form: HTMLFormElement) {
    this.lock(form, true)
    const words = tick(form, chosen.of(box.id))
    // In another tab the device holds the sealed ballot alone: empty choices would only make somebody doubt it.
    const choices = form.querySelector('fieldset')
    if (choices) choices.hidden = words === null
    const button = form.querySelector('button')
    if (button) button.disabled = false
    this.tell(words === null ? (this.dataset.sealed ?? '') : (this.dataset.failed ?? '').replace('{choice}', words))
  }

  private changeMind(form: HTMLFormElement) {
    const after = part(this, '[data-after]')
    if (after) after.hidden = true
    form.reset()
    const choices = form.querySelector('fieldset')
    if (choices) choices.hidden = false
    this.lock(form, false)
    form.hidden = false
    form.querySelector('input')?.focus()
  }

  private async showWords(box: PageBox) {
    const place = part(this, '[data-words]')
    if (place) place.textContent = await ownWords(box)
  }

  private async cast(box: PageBox, form: HTMLFormElement, proposed: string) {
    if (this.busy) return
    const ballot = kept(box.id).sent ? 'sent before' : this.read(box, form, proposed)
    if (!ballot) return
    this.busy = true
    this.tell(this.dataset.casting ?? '')
    standOn(part(this, '[data-status]'))
    this.lock(form, true)
    stay(true)
    if (ballot !== 'sent before') await this.fill(box, ballot)
    await pause(Math.random() * longestWait)
    await this.send(box, form, kept(box.id).sent ?? '', kept(box.id).phrase ?? '')
    stay(false)
    this.busy = false
  }

  /** What was chosen and the phrase; null, with a sentence, while something is missing. */
  private read(box: PageBox, form: HTMLFormElement, proposed: string): Ballot | null {
    const choice = choiceIn(form)
    const own = form.querySelector('input[type=text], input:not([type])')
    const word = own instanceof HTMLInputElement ? tidyPhrase(own.value) : ''
    const phrase = kept(box.id).phrase ?? (word ? `${proposed} ${word}` : null)
    if (!choice) this.tell(this.dataset.choose ?? '')
    else if (!phrase) this.tell(this.dataset.ownWord ?? '')
    return choice && phrase ? { choice, phrase } : null
  }

  /** Kept before it is sent: sending again after a broken line sends the same bytes. */
  private async fill(box: PageBox, ballot: Ballot) {
    const turn = (kept(box.id).turn ?? 0) + 1
    keep(box.id, { sent: await seal(box, ballot, turn), phrase: ballot.phrase, turn })
    chosen.remember(box.id, ballot.choice)
  }

  private async send(box: PageBox, form: HTMLFormElement, body: string, phrase: string) {
    const options: RequestInit = {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: overTheLine(),
    }
    try {
      const answer = await fetch(`/ballot-boxes/${box.id}`, options)
      const said: unknown = await answer.json()
      if (!answer.ok) return this.tell(sentenceIn(said))
      chosen.forget(box.id)
      if (this.dataset.change === 'untilClosing') keepForChange(box.id, phrase)
      else keepPhraseOnly(box.id, phrase)
      this.showDone(form, phrase)
      standOn(part(this, '[data-after]'))
    } catch {
      this.offerAgain(box, form)
      form.querySelector('button')?.focus()
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

async function seal(box: PageBox, ballot: Ballot, turn: number) {
  const { paper } = kept(box.id)
  if (!paper) throw new Error('no paper on this device')
  return JSON.stringify({ ...(await fillBallot(box, paper, ballot)), turn })
}

/** Ticks what is sent again, and says it in the words it bears on the page; null where this tab does not know it. */
function tick(form: HTMLFormElement, choice: string | null) {
  const field = [...form.querySelectorAll('input[name=choice]')].find((one) => one instanceof HTMLInputElement && one.value === choice)
  if (!(field instanceof HTMLInputElement)) return null
  field.checked = true
  return field.closest('label')?.textContent.trim() ?? ''
}

function choiceIn(form: HTMLFormElement): Choice | null {
  const picked = new FormData(form).get('choice')
  return picked === 'yes' || picked === 'no' || picked === 'blank' ? picked : null
}

function sentenceIn(said: unknown) {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi'
  if (typeof said !== 'object' || said === null || !('sentence' in said) || typeof said.sentence !== 'object' || said.sentence === null)
    return ''
  const words = new Map(Object.entries(said.sentence))
  return String(words.get(language) ?? words.get('vi') ?? '')
}

/** While a ballot is on its way the ways out of this page are shut: one who walks off takes it along, uncast. */
function stay(sending: boolean) {
  for (const link of document.querySelectorAll<HTMLElement>('main a')) link.inert = sending
  if (sending) addEventListener('beforeunload', asked)
  else removeEventListener('beforeunload', asked)
}

function asked(event: Event) {
  event.preventDefault()
}

function pause(seconds: number) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
