import { BallotBox } from './ballot-box.ts'
import { BallotPapers } from './ballot-papers.ts'
import { kept } from './kept-paper.ts'
import { ReadAloud } from './read-aloud.ts'
import { part } from './read-box.ts'
import { lookAgain, standWhereOneStood } from './same-place.ts'

/** The small program of the room: papers, box, one's own line, and pages that follow what happens. */
class MyBallot extends HTMLElement {
  connectedCallback() {
    const { phrase } = kept(this.dataset.box ?? '')
    const shut = part(this, 'details')
    const place = part(this, '[data-kept-phrase]')
    if (!phrase || !shut || !place) return
    place.textContent = phrase
    shut.hidden = false
  }
}

customElements.define('ballot-papers', BallotPapers)
customElements.define('ballot-box', BallotBox)
customElements.define('my-ballot', MyBallot)
customElements.define('read-aloud', ReadAloud)

standWhereOneStood()

const following = document.querySelector('[data-follow]')
if (following instanceof HTMLElement) setInterval(follow, Number(following.dataset.follow) * 1000)

/** Looks again, unless somebody is typing, choosing, or has a question open. */
function follow() {
  const busy =
    document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement ||
    document.activeElement instanceof HTMLSelectElement
  const asked = document.querySelector(':popover-open, dialog[open], details[open]')
  const working = document.querySelector('ballot-papers button:disabled:not([hidden])')
  if (!busy && !asked && !working && !document.hidden) void lookAgain()
}
