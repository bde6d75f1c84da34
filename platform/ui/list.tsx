import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { queryBut, withQuery } from './address.ts'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'

export type Filter = {
  /** Name in the address. */
  name: string
  label: string
  options: readonly { id: string; label: string }[]
}

type ListBarProps = {
  t: T
  /** The page's own address with its query: what is searched and filtered lives there. */
  address: string
  placeholder: string
  filters?: readonly Filter[]
  /** Exports exactly what is seen. */
  exported?: { href: string; count: number } | undefined
  children?: ComponentChildren
}

/** Search, filters as chips that can be taken away, and the export of what is seen. All of it is in the address. */
export function ListBar({ t, address, placeholder, filters = [], exported, children }: ListBarProps) {
  const path = address.split('?')[0]
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  const carried = queryBut(address, ['q', 'page'])
  return (
    <div class="card-body listbar">
      <div class="d-flex flex-wrap gap-2 align-items-center">
        <form class="find" method="get" action={path} role="search">
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <label class="visually-hidden" for="q">
            {t(say.findInList)}
          </label>
          <input
            class="form-control"
            id="q"
            name="q"
            type="search"
            placeholder={placeholder}
            value={query.get('q') ?? ''}
            autocomplete="off"
          />
          <button class="btn">
            <Icon name="search" />
            {t(say.find)}
          </button>
        </form>
        <div class="listbar-deeds">
          {children}
          {exported && (
            <a class="btn" href={exported.href} download>
              <Icon name="download" />
              {t(say.exportRows, { count: exported.count })}
            </a>
          )}
        </div>
      </div>
      {filters.length > 0 && <Chips t={t} address={address} filters={filters} />}
    </div>
  )
}

/** What the list is filtered by, each a link that takes the filter away; and the others, to add. */
function Chips({ t, address, filters }: { t: T; address: string; filters: readonly Filter[] }) {
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  const active = filters.flatMap((filter) => {
    const option = filter.options.find(({ id }) => id === query.get(filter.name))
    return option ? [{ filter, option }] : []
  })
  const cleared = withQuery(address, { ...Object.fromEntries(filters.map(({ name }) => [name, null])), page: null })
  return (
    <div class="d-flex flex-wrap gap-2 align-items-center" role="group" aria-label={t(say.activeFilters)}>
      {active.map(({ filter, option }) => (
        <a class="chip on" key={filter.name} href={withQuery(address, { [filter.name]: null, page: null })}>
          {filter.label}: {option.label} <Icon name="x" />
          <span class="visually-hidden">, {t(say.dropFilter)}</span>
        </a>
      ))}
      <MoreFilters t={t} address={address} filters={filters.filter(({ name }) => !active.some(({ filter }) => filter.name === name))} />
      {active.length > 1 && (
        <a class="small a" href={cleared}>
          {t(say.dropAllFilters)}
        </a>
      )}
    </div>
  )
}

function MoreFilters({ t, address, filters }: { t: T; address: string; filters: readonly Filter[] }) {
  if (filters.length === 0) return null
  const carried = queryBut(address, ['page', ...filters.map(({ name }) => name)])
  return (
    <details class="menu start">
      <summary class="chip">
        <Icon name="plus" />
        {t(say.addFilter)}
      </summary>
      <form method="get" action={address.split('?')[0]}>
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {filters.map(({ name, label, options }) => (
          <label class="d-block mb-2" key={name}>
            <span class="form-label">{label}</span>
            <select class="form-select" name={name}>
              <option value="" />
              {options.map((option) => (
                <option value={option.id} key={option.id}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button class="btn btn-sm">{t(say.apply)}</button>
      </form>
    </details>
  )
}

/** Sticks to the foot of a list once rows are chosen; the deeds inside preview what will happen. */
export function Bulk({ t, children }: { t: T; children: ComponentChildren }) {
  return (
    <div class="bulk" role="region" aria-label={t(say.chosenRows)}>
      <b data-chosen-count={t(say.chosenCount)}>{t(say.chosenRows)}</b>
      {children}
      <button class="btn btn-link" type="reset">
        {t(say.unchoose)}
      </button>
    </div>
  )
}

type PagesProps = { t: T; address: string; page: number; size: number; total: number }

/** Where one is in a long list, and the way to the rest of it. */
export function Pages({ t, address, page, size, total }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / size))
  const from = total === 0 ? 0 : (page - 1) * size + 1
  const to = Math.min(page * size, total)
  const link = (at: number) => withQuery(address, { page: at === 1 ? null : at })
  return (
    <div class="card-footer foot">
      <span class="text-secondary">{t(say.range, { from, to, total })}</span>
      {last > 1 && (
        <nav class="ms-auto" aria-label={t(say.pages)}>
          <ul class="pagination m-0">
            <Step words={t(say.previous)} href={page > 1 ? link(page - 1) : null} />
            {around(page, last).map((at) =>
              at === 0 ? (
                <li class="page-item disabled gap">
                  <span class="page-link">…</span>
                </li>
              ) : (
                <li class={`page-item ${at === page ? 'active' : 'far'}`} key={at}>
                  <a class="page-link" href={link(at)} aria-current={at === page ? 'page' : undefined}>
                    {at}
                  </a>
                </li>
              ),
            )}
            <Step words={t(say.following)} href={page < last ? link(page + 1) : null} />
          </ul>
        </nav>
      )}
    </div>
  )
}

function Step({ words, href }: { words: string; href: string | null }) {
  return (
    <li class={`page-item ${href ? '' : 'disabled'}`}>
      {href ? (
        <a class="page-link" href={href}>
          {words}
        </a>
      ) : (
        <span class="page-link">{words}</span>
      )}
    </li>
  )
}

/** First, last, and the neighbours of where one is; 0 stands for a gap. */
function around(page: number, last: number) {
  const near = [1, page - 1, page, page + 1, last].filter((at) => at >= 1 && at <= last)
  const pages = [...new Set(near)].sort((a, b) => a - b)
  return pages.flatMap((at, i) => {
    const before = pages[i - 1] ?? at
    if (at - before === 2) return [at - 1, at]
    return at - before > 2 ? [0, at] : [at]
  })
}
