import type { T } from '../language/messages.ts'
import { Seal } from './office-shell-parts.tsx'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './shell-messages.ts'

export type ShellNav = { label: string | null; entries: { href: string; label: string; icon: IconName; count?: number; late?: number }[] }[]

/** The left of the office: where one is on the path, and what waits behind each entry. */
export function Side({ t, nav, agency, address }: { t: T; nav: ShellNav; agency: string; address: string }) {
  const here = current(nav, address)
  return (
    <aside class="nav-side" id="side" popover="auto">
      <a class="brand" href="/office">
        <Seal size={28} />
        <span>
          <b>Gương Sáng</b>
          <span>{agency}</span>
        </span>
      </a>
      <nav aria-label={t(say.mainNav)}>
        {nav.map((group) => (
          <div key={group.label ?? ''}>
            {group.label && <h2>{group.label}</h2>}
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.href}>
                  <a href={entry.href} aria-current={entry.href === here ? 'page' : undefined}>
                    <Icon name={entry.icon} />
                    {entry.label}
                    {!!entry.count && (
                      <span class={entry.late ? 'count late' : 'count'}>
                        {entry.count < 1000 ? entry.count : '999+'}
                        <span class="visually-hidden"> {t(entry.late ? say.waitingLate : say.waiting)}</span>
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <p class="nav-foot mb-0">
        <a class="a text-reset" href="/office/guide">
          {t(say.guide)}
        </a>{' '}
        ·{' '}
        <button class="a keys-open" type="button" popovertarget="keys">
          {t(say.keys)} <kbd aria-hidden="true">?</kbd>
        </button>
      </p>
    </aside>
  )
}

/** The entry whose address is the longest beginning of where one is. */
function current(nav: ShellNav, address: string) {
  const path = address.split('?')[0] ?? ''
  const hrefs = nav.flatMap((group) => group.entries.map((entry) => entry.href))
  return hrefs.filter((href) => path === href || (href !== '/office' && path.startsWith(`${href}/`))).sort((a, b) => b.length - a.length)[0]
}
