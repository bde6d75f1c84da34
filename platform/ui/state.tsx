import type { ComponentChildren } from 'preact'
import type { Tone } from './blocks.tsx'
import { Icon, type IconName } from './icon.tsx'

const signs: Record<Tone, IconName> = {
  ok: 'circle-check',
  wait: 'clock',
  no: 'circle-x',
  info: 'circle-half-2',
  honour: 'award',
  plain: 'circle-dashed',
}

/** A state: sign and word together, never colour alone. */
export function State({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName | undefined; children: ComponentChildren }) {
  return (
    <span class={`st ${tone}`}>
      <Icon name={icon ?? signs[tone]} />
      <span>{children}</span>
    </span>
  )
}

/** A chip that leads somewhere, for jumping within a page or between views. */
export function Chip({ href, on, icon, children }: { href: string; on?: boolean; icon?: IconName; children: ComponentChildren }) {
  return (
    <a class={on ? 'chip on' : 'chip'} href={href} aria-current={on ? 'true' : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
