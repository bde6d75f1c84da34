const patience = 8000

/** Words that cross a dead line wait for ever: after this long it is taken for lost. */
export const overTheLine = () => AbortSignal.timeout(patience)

/** The house can be reached: browsers say so too early, so it is asked. */
export async function houseAnswers() {
  if (!navigator.onLine) return false
  const answer = await fetch('/health', { cache: 'no-store', credentials: 'omit', signal: overTheLine() }).catch(() => null)
  return answer !== null
}

/** Says at the foot of the page that the line is gone, and goes away when it is back. */
export function lostNetwork() {
  window.addEventListener('offline', () => say('lost'))
  window.addEventListener('online', silent)
}

/** Said when something was to be sent and could not be: nothing of it is lost. */
export function notSent() {
  say('unsent')
}

export function silent() {
  document.querySelector('.no-network')?.remove()
}

function say(which: 'lost' | 'unsent') {
  const words = document.querySelector<HTMLTemplateElement>('template[data-no-network]')
  if (!words) return
  silent()
  document.body.append(words.content.cloneNode(true))
  for (const line of document.querySelectorAll<HTMLElement>('.no-network [data-when]')) line.hidden = line.dataset.when !== which
}
