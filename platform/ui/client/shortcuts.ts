/** `/` goes to the search, as the page says. */
export function shortcuts() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const search = document.querySelector<HTMLInputElement>('[data-slash]')
    if (!search) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
