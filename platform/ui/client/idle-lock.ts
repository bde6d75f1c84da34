/**
 * On shared machines the page locks itself after a while without a key or a touch: `<meta name="idle-lock"
 * content="SECONDS">`. The clock runs across tabs, so work in one keeps the others open.
 */
export function idleLock() {
  const seconds = Number(document.querySelector<HTMLMetaElement>('meta[name=idle-lock]')?.content)
  if (!seconds) return
  const touch = () => localStorage.setItem('gs-last-touch', String(Date.now()))
  for (const sign of ['pointerdown', 'keydown', 'scroll']) document.addEventListener(sign, touch, { passive: true })
  touch()
  setInterval(() => {
    if (Date.now() - Number(localStorage.getItem('gs-last-touch')) < seconds * 1000) return
    location.assign(`/office/lock?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, 5000)
}
