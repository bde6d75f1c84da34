import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { domId } from './address.ts'
import { Once, Typed } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './messages.ts'
import { useHoldsSentBack, useSentBack } from './typed.ts'

/** `primary` is the brick one: the main deed, once a page. `danger` takes something away. */
type Kind = 'primary' | 'plain' | 'danger' | 'quiet'

const classes: Record<Kind, string> = {
  primary: 'btn btn-primary',
  plain: 'btn',
  danger: 'btn btn-outline-danger',
  quiet: 'btn btn-ghost-secondary',
}

type Look = { kind?: Kind; icon?: IconName | undefined; small?: boolean; children: ComponentChildren }

const look = ({ kind = 'plain', small }: Look) => `${classes[kind]} ${small ? 'btn-sm' : ''}`.trim()

type ButtonProps = Look & {
  name?: string
  value?: string
  disabled?: boolean
  why?: string
  formAction?: string
  type?: 'submit' | 'button'
}

/** Sends the form it stands in. Name the deed; "…" at the end means a preview follows. */
export function Button({ name, value, disabled, why, formAction, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button class={look(rest)} type={type} name={name} value={value} disabled={disabled} title={why} formAction={formAction}>
      {rest.icon && <Icon name={rest.icon} />}
      {rest.children}
    </button>
  )
}

/** Goes to a page, and looks like a button because that is where the work goes on. */
export function LinkButton({ href, download, ...rest }: Look & { href: string; download?: boolean }) {
  return (
    <a class={look(rest)} href={href} download={download}>
      {rest.icon && <Icon name={rest.icon} />}
      {rest.children}
    </a>
  )
}

type Deed = Look & {
  action: string
  /** Sent along: what the deed is about. */
  values?: Record<string, string>
  /** Asked before it is done: what will happen, to whom, and whether it can be undone. */
  ask?: { title: string; words: ComponentChildren; confirm: string; fields?: ComponentChildren } | undefined
  disabled?: boolean
  id?: string
}

/** One deed by one button. With `ask` it opens a question first; both work without a script. */
export function ButtonForm({ t, action, values = {}, ask, disabled, id = domId(action), ...rest }: Deed & { t: T }) {
  const hidden = Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />)
  const face = (
    <>
      {rest.icon && <Icon name={rest.icon} />}
      {rest.children}
    </>
  )
  const back = useSentBack(ask ? action : '', values)
  if (!ask) {
    return (
      <form class="d-inline-flex" method="post" action={action} data-deed>
        <Once />
        {hidden}
        <button class={look(rest)} disabled={disabled}>
          {face}
        </button>
      </form>
    )
  }
  return (
    <>
      {!back && (
        <button class={look(rest)} type="button" popovertarget={`ask-${id}`} aria-haspopup="dialog" disabled={disabled}>
          {face}
        </button>
      )}
      <div
        class={back ? 'ask asked-again' : 'ask'}
        id={`ask-${id}`}
        popover={back ? undefined : 'auto'}
        role="dialog"
        aria-labelledby={`ask-${id}-title`}
      >
        <form method="post" action={action} data-deed>
          <Once />
          {hidden}
          <h2 class="ask-title" id={`ask-${id}-title`}>
            {ask.title}
          </h2>
          <div class="mb-3">{ask.words}</div>
          <Typed t={t} action={action} values={values}>
            {ask.fields && <div class="row g-3 mb-3">{ask.fields}</div>}
          </Typed>
          <div class="d-flex flex-wrap gap-2">
            <button class={rest.kind === 'danger' ? 'btn btn-danger' : 'btn btn-primary'}>{ask.confirm}</button>
            {!back && (
              <button class="btn" type="button" popovertarget={`ask-${id}`} popovertargetaction="hide" autofocus>
                {t(say.cancel)}
              </button>
            )}
          </div>
        </form>
      </div>
    </>
  )
}

/** A small menu of further deeds or links, opened without a script; open where the question that came back is one of its own. */
export function Menu({
  label,
  icon = 'dots',
  words,
  children,
}: {
  label: string
  icon?: IconName
  words?: string
  children: ComponentChildren
}) {
  return (
    <details class="menu" open={useHoldsSentBack(children)}>
      <summary class={words ? 'btn' : 'btn btn-icon'} aria-label={words ? undefined : label}>
        <Icon name={icon} />
        {words}
      </summary>
      <div>{children}</div>
    </details>
  )
}

export function MenuLink({
  href,
  icon,
  children,
  current,
}: {
  href: string
  icon?: IconName
  children: ComponentChildren
  current?: boolean
}) {
  return (
    <a class="dropdown-item rounded" href={href} aria-current={current ? 'true' : undefined}>
      {icon && <Icon name={icon} class="me-2" />}
      <span>{children}</span>
    </a>
  )
}
