import 'htmx.org/dist/htmx.esm.js'
import { alike } from './alike.ts'
import { autosave } from './autosave.ts'
import { calendars } from './calendar.ts'
import { draftOffers } from './draft-offers.ts'
import { chooseRows } from './choose-rows.ts'
import { guardForms } from './guard-forms.ts'
import { idleLock } from './idle-lock.ts'
import { menus } from './menus.ts'
import { lostNetwork } from './network.ts'
import { pickers } from './pickers.ts'
import { shortcuts } from './shortcuts.ts'
import { tags } from './tags.ts'

/** Improves pages that already work. Each piece looks for its own mark in the page and does nothing where it is missing. */
function improve(scope: ParentNode) {
  draftOffers(scope)
  alike(scope)
  autosave(scope)
  calendars(scope)
  chooseRows(scope)
  guardForms(scope)
  pickers(scope)
  tags(scope)
}

improve(document)
standInstead()
menus()
shortcuts()
idleLock()
lostNetwork()
document.addEventListener('htmx:after:swap', () => improve(document))
document.querySelector<HTMLElement>('[data-problems]')?.focus()

/**
 * The answer to a form that was not taken stands in place of the page it was filled in on: looked at anew, or come back
 * to, it is that page, and the browser sends nothing a second time.
 */
function standInstead() {
  const { instead } = document.body.dataset
  if (instead) history.replaceState(null, '', instead)
}
