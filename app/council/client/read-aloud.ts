import { part } from './read-box.ts'

/**
 * Reads the dossier aloud with the device's own voice, where it has a Vietnamese one; without it there is no button.
 * Nothing is sent anywhere: only voices that work on the device itself are used.
 */
export class ReadAloud extends HTMLElement {
  connectedCallback() {
    if (!('speechSynthesis' in globalThis)) return
    this.offer()
    speechSynthesis.addEventListener('voiceschanged', () => this.offer())
  }

  disconnectedCallback() {
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
  }

  private offer() {
    const button = this.querySelector('button')
    const voice = vietnamese()
    if (!button || !voice || !button.hidden) return
    button.hidden = false
    button.addEventListener('click', () => this.toggle(button))
  }

  private toggle(button: HTMLButtonElement) {
    if (speechSynthesis.speaking) return this.stop(button)
    const voice = vietnamese()
    for (const text of this.passages()) {
      const said = new SpeechSynthesisUtterance(text)
      said.lang = 'vi-VN'
      if (voice) said.voice = voice
      said.addEventListener('end', () => speechSynthesis.pending || this.stop(button))
      speechSynthesis.speak(said)
    }
    this.label(button, this.dataset.stop ?? '')
  }

  private stop(button: HTMLButtonElement) {
    speechSynthesis.cancel()
    this.label(button, this.dataset.listen ?? '')
  }

  private label(button: HTMLButtonElement, words: string) {
    const place = part(button, '[data-words]')
    if (place) place.textContent = words
  }

  private passages() {
    return [...document.querySelectorAll('[data-aloud]')].map((place) => place.textContent.trim()).filter(Boolean)
  }
}

function vietnamese() {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^vi\b/i.test(lang)) ?? null
}
