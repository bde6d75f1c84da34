import { askForPaper, finishPaper } from '../ballots/device.ts'
import { overTheLine } from '#platform/ui/client/network.ts'
import { keep, kept } from './kept-paper.ts'
import { canSeal, part, readBoxes, standOn, type PageBox } from './read-box.ts'

/** Takes this member's papers, all at once: made here, blinded, signed by the server, unblinded here. */
export class BallotPapers extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!canSeal()) return this.tell(this.dataset.noHttps ?? '')
    const missing = this.missing()
    if (missing.length === 0) return this.tell(this.dataset.taken ?? '')
    if (!button) return
    button.hidden = false
    button.disabled = false
    button.addEventListener('click', () => void this.take(button))
  }

  private missing() {
    return readBoxes(this.dataset.boxes).filter((box) => box.state === 'prepared' && !kept(box.id).paper && !kept(box.id).cast)
  }

  private async take(button: HTMLButtonElement) {
    this.tell(this.dataset.working ?? '')
    standOn(part(this, '[role=status]'))
    button.disabled = true
    const boxes = this.missing()
    try {
      await ask(this.dataset.url ?? '', boxes, this.dataset.noNetwork ?? '')
      button.hidden = true
      this.tell(this.dataset.taken ?? '')
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : ''
      this.tell((this.dataset.failed ?? '').replace('{reason}', reason))
      button.disabled = false
      button.focus()
    }
  }

  private tell(words: string) {
    const place = part(this, '[role=status]')
    if (place) place.textContent = words
  }
}

/** What was asked is kept before it is sent: after a broken line the same papers are asked for again. */
async function ask(url: string, boxes: readonly PageBox[], noNetwork: string) {
  const blank = await Promise.all(boxes.map(async (box) => kept(box.id).blank ?? askForPaper(box)))
  for (const paper of blank) keep(paper.boxId, { blank: paper })
  const body = JSON.stringify(blank.map(({ boxId, blinded }) => ({ boxId, blinded })))
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body, signal: overTheLine() }).catch(() => null)
  if (!answer) throw new Error(noNetwork)
  const said: unknown = await answer.json()
  if (!answer.ok) throw new Error(errorIn(said))
  for (const { boxId, signature } of papersIn(said)) {
    const box = boxes.find(({ id }) => id === boxId)
    const own = blank.find((one) => one.boxId === boxId)
    if (box && own) keep(boxId, { paper: await finishPaper(box, own, signature) })
  }
}

function errorIn(said: unknown) {
  return typeof said === 'object' && said !== null && 'error' in said ? String(said.error) : ''
}

function papersIn(said: unknown): { boxId: string; signature: string }[] {
  if (typeof said !== 'object' || said === null || !('papers' in said) || !Array.isArray(said.papers)) return []
  return said.papers.filter(isSigned)
}

function isSigned(value: unknown): value is { boxId: string; signature: string } {
  return typeof value === 'object' && value !== null && 'boxId' in value && 'signature' in value
}
