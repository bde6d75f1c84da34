import { houseAnswers, silent } from '#platform/ui/client/network.ts'
import { BallotBox } from './ballot-box.ts'
import { BallotPapers } from './ballot-papers.ts'
import { kept } from './kept-paper.ts'
import { ReadAloud } from './read-aloud.ts'
import { OpenVotes } from './open-votes.ts'
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
customElements.define('open-votes', OpenVotes)
customElements.define('read-aloud', ReadAloud)

standWhereOneStood()

const following = document.querySelector('[data-follow]')
if (following instanceof HTMLElement) setInterval(() => void follow(), Number(following.dataset.follow) * 1000)

/** Looks again, if there is a house to ask: over a dead line the browser would put its own page in the place of ours. */
async function follow() {
  if (isBusy() || !(await houseAnswers()) || isBusy()) return
  silent()
  lookAgain()
}

/** Somebody is typing, choosing or sending, has a question open, or reads why something was not done. */
function isBusy() {
  const at = document.activeElement
  const writing = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
  const under =
    ':popover-open, dialog[open], details[open], form[data-sent], body[data-instead], ballot-papers button:disabled:not([hidden])'
  return writing || document.hidden || document.querySelector(under) !== null
}
