const rest = 15 * 60_000
const between = 60_000

/**
 * The server locks a device nobody touches. A page left open finds out by asking (which does not count as work) and
 * covers itself; words that are not saved stay under the cover until the same person is back.
 */
export function idleLock() {
  const cover = document.querySelector<HTMLTemplateElement>('template[data-locked]')
  if (!cover) return
  const touch = () => localStorage.setItem('gs-last-touch', String(Date.now()))
  for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, touch, { passive: true })
  touch()
  setInterval(() => {
    if (Date.now() - Number(localStorage.getItem('gs-last-touch')) > rest) void look(cover)
  }, between)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && document.querySelector('.locked')) void look(cover)
  })
}

async function look(cover: HTMLTemplateElement) {
  const answer = await fetch('/office/me', { redirect: 'manual' }).catch(() => null)
  if (!answer) return
  const covered = document.querySelector('.locked')
  if (answer.ok) return covered?.remove()
  if (answer.type !== 'opaqueredirect' || covered) return
  if (document.querySelector('form[data-unsaved="yes"]')) document.body.append(cover.content.cloneNode(true))
  else location.assign(`/office/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
}
