/** Keys for whoever works here all day. `/` finds, J and K walk through a list, `?` shows what there is. Nothing needs them. */
export function shortcuts() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || document.querySelector('.locked')) return
    const deed = keys[event.key]
    if (deed?.()) event.preventDefault()
  })
}

/** Each says whether it had something to do. */
const keys: Record<string, () => boolean> = {
  '/': toSearch,
  '?': showKeys,
  j: () => walk(1),
  k: () => walk(-1),
  x: chooseHere,
}

function toSearch() {
  const search = document.querySelector<HTMLInputElement>('[data-slash]')
  search?.focus()
  search?.select()
  return search !== null
}

function showKeys() {
  const help = document.getElementById('keys')
  if (help && !help.matches(':popover-open')) help.showPopover()
  return help !== null
}

/** Lines of lists: rows and items that lead somewhere. One stands on a line by standing on its link. */
function lines() {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr, main .lines > li')]
  return rows.flatMap((row) => row.querySelector<HTMLAnchorElement>('a.who, td a, a') ?? []).filter((link) => link.offsetParent !== null)
}

function walk(step: 1 | -1) {
  const all = lines()
  const here = all.findIndex((link) => line(link)?.contains(document.activeElement) ?? false)
  const next = all[here === -1 ? (step === 1 ? 0 : all.length - 1) : here + step]
  next?.focus()
  return next !== undefined
}

function chooseHere() {
  const tick = document.activeElement && line(document.activeElement)?.querySelector<HTMLInputElement>('.tick input')
  tick?.click()
  return Boolean(tick)
}

function line(element: Element) {
  return element.closest('tr, .lines > li')
}

function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && ['checkbox', 'radio', 'submit', 'button'].includes(target.type)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
