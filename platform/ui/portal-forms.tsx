import type { T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { messages as say } from './portal-messages.ts'

type PortalFilter = { name: string; label: string; any: string; options: readonly { id: string; label: string }[] }

type FindProps = { t: T; address: string; label: string; hint: string; filters?: readonly PortalFilter[] }

/** Search by words and by the few things people ask for; a plain form, kept in the address. */
export function FindPeople({ t, address, label, hint, filters = [] }: FindProps) {
  const [path, query] = address.split('?')
  const asked = new URLSearchParams(query ?? '')
  return (
    <form class="find" role="search" action={path}>
      <div class="wide">
        <div>
          <label for="q">{label}</label>
          <input id="q" name="q" type="search" value={asked.get('q') ?? ''} aria-describedby="q-hint" autocomplete="off" />
        </div>
        <button>{t(say.find)}</button>
      </div>
      {filters.map(({ name, label: words, any, options }) => (
        <div key={name}>
          <label for={`by-${name}`}>{words}</label>
          <select id={`by-${name}`} name={name}>
            <option value="">{any}</option>
            {options.map(({ id, label: option }) => (
              <option value={id} key={id} selected={asked.get(name) === id}>
                {option}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p class="soft wide" id="q-hint">
        {hint}
      </p>
    </form>
  )
}

/** What the list is narrowed to, each a link that takes it away. */
export function PortalChips({ t, address, chips }: { t: T; address: string; chips: readonly { name: string; label: string }[] }) {
  if (chips.length === 0) return null
  return (
    <p class="chips" role="group" aria-label={t(say.narrowed)}>
      {chips.map(({ name, label }) => (
        <a href={withQuery(address, { [name]: null, page: null })} key={name}>
          {label}&nbsp;<span class="hidden">{t(say.drop)}</span>
          <b aria-hidden="true">×</b>
        </a>
      ))}
    </p>
  )
}

/** Earlier and later pages of a list. */
export function PortalPages({ t, address, page, last }: { t: T; address: string; page: number; last: number }) {
  if (last <= 1) return null
  return (
    <nav class="chips" aria-label={t(say.pages)}>
      {page > 1 && (
        <a href={withQuery(address, { page: page === 2 ? null : page - 1 })} rel="prev">
          {t(say.earlier)}
        </a>
      )}
      <span aria-current="page">{t(say.pageOf, { page, last })}</span>
      {page < last && (
        <a href={withQuery(address, { page: page + 1 })} rel="next">
          {t(say.later)}
        </a>
      )}
    </nav>
  )
}
