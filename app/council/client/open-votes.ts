import { kept } from './kept-paper.ts'
import { part } from './read-box.ts'

/** Says which of the open items this device has voted on already; nobody else knows. */
export class OpenVotes extends HTMLElement {
  connectedCallback() {
    this.look()
  }

  look() {
    const links = [...this.querySelectorAll('a[data-box]')].filter((link) => link instanceof HTMLAnchorElement)
    const cast = links.filter((link) => link.dataset.box && kept(link.dataset.box).cast)
    for (const link of cast) this.mark(link, this.dataset.cast ?? '')
    const waiting = links.filter((link) => !cast.includes(link) && link.dataset.box && kept(link.dataset.box).sent)
    for (const link of waiting) this.mark(link, this.dataset.unsent ?? '')
    const done = part(this, '[data-all-cast]')
    if (done) done.hidden = links.length === 0 || cast.length < links.length
  }

  private mark(link: HTMLAnchorElement, words: string) {
    if (link.dataset.marked) return
    link.dataset.marked = 'yes'
    const word = document.createElement('b')
    word.textContent = ` (${words})`
    link.append(word)
  }
}
