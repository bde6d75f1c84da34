import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './messages.ts'

type Crumb = { href: string; label: string }

/** The head of a page: where it hangs, its name, one sentence, and what can be done. */
export function Head({
  t,
  title,
  words,
  back,
  picture,
  children,
}: {
  t: T
  title: ComponentChildren
  words?: ComponentChildren
  back?: Crumb[]
  /** Whom the page is about, where it is about somebody. */
  picture?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <>
      {back && (
        <nav class="crumbs" aria-label={t(say.wayBack)}>
          <Icon name="arrow-left" />
          {back.map(({ href, label }, at) => (
            <span key={href}>
              {at > 0 && ' / '}
              <a class="a" href={href}>
                {label}
              </a>
            </span>
          ))}
        </nav>
      )}
      <div class="head">
        {picture && <div class="head-picture">{picture}</div>}
        <div>
          <h1>{title}</h1>
          {words && <p>{words}</p>}
        </div>
        {children && <div class="deeds">{children}</div>}
      </div>
    </>
  )
}

/** A white sheet with a name. `aside` stands at the right of the name. */
export function Card({
  title,
  count,
  aside,
  children,
  id,
  flush,
}: {
  title?: ComponentChildren
  count?: number
  aside?: ComponentChildren
  children: ComponentChildren
  id?: string
  flush?: boolean
}) {
  return (
    <section class="card" id={id} aria-labelledby={id && title ? `${id}-title` : undefined}>
      {title && (
        <div class="card-header">
          <h2 class="card-title" id={id && `${id}-title`}>
            {title}
            {count === undefined ? null : <span class="text-secondary fw-normal"> · {count}</span>}
          </h2>
          {aside}
        </div>
      )}
      {flush ? children : <div class="card-body">{children}</div>}
    </section>
  )
}

/** The one next step of a page: what, who waits, since when, and the button that does it. */
export function Next({
  t,
  lead,
  title,
  words,
  closed,
  children,
}: {
  t: T
  lead?: string
  title: ComponentChildren
  words?: ComponentChildren
  closed?: string | undefined
  children?: ComponentChildren
}) {
  return (
    <section class="next" aria-label={t(say.nextStep)}>
      <div>
        <span class="small text-secondary">{lead ?? t(say.nextStep)}</span>
        <b>{title}</b>
        {words && <span class="text-secondary">{words}</span>}
      </div>
      {children}
      {closed && <span class="w-100 small text-secondary">{closed}</span>}
    </section>
  )
}

/** An empty list says what to do first, and offers it. */
export function EmptyState({
  title,
  words,
  children,
  icon = 'inbox',
}: {
  title: string
  words: ComponentChildren
  children?: ComponentChildren
  icon?: IconName
}) {
  return (
    <div class="card-body empty-state">
      <Icon name={icon} />
      <div>
        <h3>{title}</h3>
        <p>{words}</p>
      </div>
      {children && <div class="deeds">{children}</div>}
    </div>
  )
}

export type Tone = 'ok' | 'wait' | 'no' | 'info' | 'honour' | 'plain'

const alerts: Record<Tone, string> = { ok: 'success', wait: 'warning', no: 'danger', info: 'info', honour: 'warning', plain: 'secondary' }
const signs: Record<Tone, IconName> = {
  ok: 'circle-check',
  wait: 'alert-triangle',
  no: 'alert-triangle',
  info: 'info-circle',
  honour: 'award',
  plain: 'info-circle',
}

/** A sentence that must not be missed, on the page where it matters. */
export function Notice({ tone = 'info', icon, children }: { tone?: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <div class={`alert alert-${alerts[tone]} notice`} role={tone === 'no' ? 'alert' : undefined}>
      <Icon name={icon ?? signs[tone]} tone={tone} />
      <div>{children}</div>
    </div>
  )
}

/** What has just been done, said once after the deed; read out by screen readers. */
export function Flash({ tone = 'ok', children, undo }: { tone?: 'ok' | 'no'; children: ComponentChildren; undo?: ComponentChildren }) {
  return (
    <div class={`flash ${tone === 'ok' ? 'flash-ok' : 'flash-no'}`} role={tone === 'ok' ? 'status' : 'alert'}>
      <Icon name={signs[tone]} tone={tone} />
      <span>{children}</span>
      {undo}
    </div>
  )
}

/** Lines in a card: what, a second line, and what can be done. */
export function Lines({ children }: { children: ComponentChildren }) {
  return <ul class="list-group list-group-flush lines">{children}</ul>
}

export function Line({
  icon,
  tone,
  title,
  words,
  children,
}: {
  icon?: IconName
  tone?: Tone
  title: ComponentChildren
  words?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li class="list-group-item">
      {icon && <Icon name={icon} tone={tone ?? 'text-secondary'} />}
      <div class="flex-fill">
        {title}
        {words && <small class="sub">{words}</small>}
      </div>
      {children}
    </li>
  )
}
