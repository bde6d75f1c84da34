import type { Language, T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { Once } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './shell-messages.ts'

/** Who works here now, and who else signed in on this device today and may come back by PIN. */
export type Me = { id: string; name: string; role: string; others: readonly { id: string; name: string }[] }

type Props = { t: T; me: Me; language: Language; address: string }

export function TopBar({ t, me, language, address }: Props) {
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
      {me.others.length > 0 && <SwitchMenu t={t} others={me.others} />}
      <MyMenu t={t} me={me} language={language} address={address} />
    </header>
  )
}

/** What was searched for stays in the field on the page that answers. */
function asked(address: string) {
  return address.startsWith('/office/search?') ? (new URLSearchParams(address.split('?')[1]).get('q') ?? undefined) : undefined
}

/** On a shared device: the next person takes over with a PIN; whoever worked until now is locked. */
function SwitchMenu({ t, others }: { t: T; others: Me['others'] }) {
  return (
    <details class="menu switch">
      <summary class="btn" aria-label={t(say.switchShort)}>
        <Icon name="switch-horizontal" />
        <span class="name">{t(say.switchShort)}</span>
      </summary>
      <form method="post" action="/office/sign-in/unlocking" data-deed>
        <Once />
        <input type="hidden" name="next" value="/office" />
        <label class="d-block mb-2">
          <span class="form-label">{t(say.switchPerson)}</span>
          <select class="form-select" name="who">
            {others.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="d-block mb-2">
          <span class="form-label">{t(say.pin)}</span>
          <input class="form-control" type="password" name="pin" inputMode="numeric" maxLength={8} autocomplete="off" required />
        </label>
        <p class="small text-secondary mb-2">{t(say.switchWords)}</p>
        <button class="btn">
          <Icon name="lock-open" />
          {t(say.switchDo)}
        </button>
      </form>
    </details>
  )
}

function MyMenu({ t, me, language, address }: Props) {
  const other = language === 'vi' ? 'en' : 'vi'
  return (
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
        <MenuDeed action="/office/lock" icon="lock" words={t(say.lock)} />
        <MenuDeed action="/office/sign-out" icon="door-exit" words={t(say.signOut)} />
      </div>
    </details>
  )
}

function MenuDeed({ action, icon, words }: { action: string; icon: IconName; words: string }) {
  return (
    <form method="post" action={action}>
      <button class="dropdown-item rounded">
        <Icon name={icon} class="me-2" />
        {words}
      </button>
    </form>
  )
}

/** What the keys do; opened by `?` or from the foot of the navigation. */
export function KeysHelp({ t }: { t: T }) {
  const keys = [
    ['/', say.keySearch],
    ['J', say.keyNext],
    ['K', say.keyBefore],
    ['Enter', say.keyOpen],
    ['X', say.keyChoose],
    ['Esc', say.keyClose],
    ['?', say.keyHelp],
  ] as const
  return (
    <div class="ask" id="keys" popover role="dialog" aria-labelledby="keys-title">
      <h2 class="ask-title" id="keys-title">
        {t(say.keys)}
      </h2>
      <dl class="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <button class="btn" type="button" popovertarget="keys" popovertargetaction="hide">
        {t(say.close)}
      </button>
    </div>
  )
}
