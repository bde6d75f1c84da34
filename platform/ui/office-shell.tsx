import type { ComponentChildren } from 'preact'
import type { Language, T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { asset } from './assets.ts'
import { Once } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './shell-messages.ts'

export type ShellNav = { label: string | null; entries: { href: string; label: string; icon: IconName; count?: number; late?: number }[] }[]

export type ShellProps = {
  t: T
  language: Language
  title: string
  /** The page's own address with its query: to mark where one is and to switch the language. */
  address: string
  agency: string
  nav: ShellNav
  /** Who works here now; null on the doors (sign-in, set-up). */
  me: { name: string; role: string; roles?: { label: string; href: string; current: boolean }[]; unread?: number } | null
  practice: boolean
  flash?: ComponentChildren
  children: ComponentChildren
}

/** An office page, from doctype's inside to the last script. */
export function OfficeShell(props: ShellProps) {
  const { t, language, title, practice, me, flash, children } = props
  return (
    <html lang={language}>
      <OfficeHead title={title} />
      <body>
        <a class="skip" href="#main">
          {t(say.skip)}
        </a>
        <div class="office">
          <div class="band" />
          <Side {...props} />
          <div>
            {practice && <PracticeBanner t={t} />}
            <TopBar t={t} me={me} language={language} address={props.address} />
            <main class="wrap" id="main" tabIndex={-1}>
              {flash}
              {children}
            </main>
          </div>
        </div>
        {me && <Cover t={t} />}
      </body>
    </html>
  )
}

/** A page before one is let in: the way into the office, or a closed door. */
export function DoorShell({
  t,
  language,
  title,
  address,
  agency,
  practice,
  wide,
  lead,
  children,
}: Omit<ShellProps, 'nav' | 'me' | 'flash'> & { wide?: boolean; lead?: ComponentChildren }) {
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <html lang={language}>
      <OfficeHead title={title} />
      <body>
        <a class="skip" href="#main">
          {t(say.skip)}
        </a>
        <div class="band" />
        {practice && <PracticeBanner t={t} />}
        <main class={wide ? 'door door-wide' : 'door'} id="main" tabIndex={-1}>
          {lead ?? (
            <div class="door-head">
              <Seal size={44} />
              <h1 class="mt-2">Gương Sáng</h1>
              <p>{t(say.officeOf, { agency })}</p>
            </div>
          )}
          {children}
          <p class="door-foot">
            <a class="a" href={withQuery(address, { lang: other })} lang={other} hreflang={other}>
              {other === 'en' ? 'English' : 'Tiếng Việt'}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}

function OfficeHead({ title }: { title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false}' />
      <title>{title} – Gương Sáng</title>
      <link rel="icon" href={asset('seal.svg')} type="image/svg+xml" />
      <link rel="preload" href={asset('sans-400.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={asset('office.css')} />
      <script src={asset('office.js')} type="module" />
    </head>
  )
}

function Side({ t, nav, agency, address }: ShellProps) {
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
                        {entry.count}
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
        · <kbd>/</kbd> {t(say.toSearch)}
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

function TopBar({ t, me, language, address }: Pick<ShellProps, 't' | 'me' | 'language' | 'address'>) {
  return (
    <header class="topbar">
      <button class="btn btn-icon burger" type="button" popovertarget="side" aria-label={t(say.openNav)}>
        <Icon name="menu-2" />
      </button>
      <search>
        <form action="/office/search">
          <label class="visually-hidden" for="find">
            {t(say.search)}
          </label>
          <input
            class="form-control"
            id="find"
            name="q"
            type="search"
            placeholder={t(say.searchHint)}
            value={asked(address)}
            autocomplete="off"
            data-slash
          />
          <kbd aria-hidden="true" class="d-none d-md-block">
            /
          </kbd>
        </form>
      </search>
      {me && <MyMenu t={t} me={me} language={language} address={address} />}
    </header>
  )
}

/** What was searched for stays in the field on the page that answers. */
function asked(address: string) {
  return address.startsWith('/office/search?') ? (new URLSearchParams(address.split('?')[1]).get('q') ?? undefined) : undefined
}

function MyMenu({ t, me, language, address }: Pick<ShellProps, 't' | 'language' | 'address'> & { me: NonNullable<ShellProps['me']> }) {
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <>
      <details class="menu me">
        <summary class="btn" aria-label={t(say.me, { name: me.name, role: me.role })}>
          <Icon name="user" />
          <span class="name">
            <b class="fw-medium">{me.name}</b> · {me.role}
          </span>
          <Icon name="chevron-down" />
        </summary>
        <div>
          <p class="small px-2 mb-1">
            <b class="fw-medium">{me.name}</b>
            <br />
            <span class="text-secondary">{me.role}</span>
          </p>
          {me.roles?.map((role) => (
            <a class="dropdown-item rounded" key={role.href} href={role.href} aria-current={role.current ? 'true' : undefined}>
              <Icon name={role.current ? 'check' : 'switch-horizontal'} class="me-2" />
              {role.label}
            </a>
          ))}
          <hr />
          <a class="dropdown-item rounded" href="/office/me">
            <Icon name="settings" class="me-2" />
            {t(say.myAccount)}
          </a>
          <form method="post" action="/office/me/language">
            <Once />
            <input type="hidden" name="language" value={other} />
            <input type="hidden" name="next" value={withQuery(address, { lang: null })} />
            <button class="dropdown-item rounded" lang={other}>
              <Icon name="language" class="me-2" />
              {other === 'en' ? 'English' : 'Tiếng Việt'}
            </button>
          </form>
          <form method="post" action="/office/lock">
            <button class="dropdown-item rounded">
              <Icon name="lock" class="me-2" />
              {t(say.lock)}
            </button>
          </form>
          <form method="post" action="/office/sign-out">
            <button class="dropdown-item rounded">
              <Icon name="door-exit" class="me-2" />
              {t(say.signOut)}
            </button>
          </form>
        </div>
      </details>
    </>
  )
}

/** Laid over a page that was left open, when the words on it are not saved yet. */
function Cover({ t }: { t: T }) {
  return (
    <template data-locked>
      <div class="locked" role="alertdialog" aria-labelledby="locked-title">
        <div class="ask">
          <h2 class="ask-title" id="locked-title">
            {t(say.locked)}
          </h2>
          <p>{t(say.lockedWords)}</p>
          <a class="btn btn-primary" href="/office/sign-in?next=/office/me" target="_blank" rel="noreferrer">
            {t(say.signInAgain)}
          </a>
        </div>
      </div>
    </template>
  )
}

function PracticeBanner({ t }: { t: T }) {
  return (
    <div class="practice" role="note">
      <Icon name="info-circle" />
      <b>{t(say.practice)}</b>
      <span>{t(say.practiceWords)}</span>
      <a class="end" href="/office/practice">
        {t(say.practiceSwitch)}
      </a>
    </div>
  )
}

/** The mark of the product: a mirror that shines, woven. */
function Seal({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="13" fill="#96281b" />
      <circle cx="14" cy="14" r="8.5" fill="none" stroke="#e6c273" stroke-width="1.5" />
      <path d="m14 8.5 5.5 5.5-5.5 5.5L8.5 14z" fill="#e6c273" />
    </svg>
  )
}
