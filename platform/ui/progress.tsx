import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import type { Tone } from './blocks.tsx'
import { Icon, type IconName } from './icon.tsx'
import { messages as say } from './messages.ts'

/** Where one stands on a way of a few steps. */
export function Steps({ label, steps, at }: { label: string; steps: readonly string[]; at: number }) {
  return (
    <ol class="steps steps-counter" aria-label={label}>
      {steps.map((step, i) => (
        <li class={`step-item ${i === at ? 'active' : ''}`} key={step} aria-current={i === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}

type ProgressProps = {
  t: T
  title: string
  words?: string
  done: number
  total: number
  state?: 'running' | 'paused' | 'done' | 'failed'
  /** Answers this very piece again; asked while it runs. */
  source?: string | undefined
  children?: ComponentChildren
}

const progressLooks = {
  running: ['hourglass', ''],
  paused: ['player-pause', 'wait'],
  done: ['circle-check', 'ok'],
  failed: ['alert-triangle', 'no'],
} as const

/** Long work: it can be left, and says how far it is. Reloads itself while it runs; without a script the page is reloaded by hand. */
export function Progress({ t, title, words, done, total, state = 'running', source, children }: ProgressProps) {
  const [icon, tone] = progressLooks[state]
  const polled = source && state === 'running' ? { 'data-hx-get': source, 'data-hx-trigger': 'every 2s', 'data-hx-swap': 'outerHTML' } : {}
  return (
    <div class="work" data-work={state} {...polled}>
      <div class="d-flex flex-wrap gap-2 align-items-center">
        <span class="flex-fill">
          <Icon name={icon} tone={tone} /> <b class="fw-medium">{title}</b>
          <small class="sub">{words ?? t(say.progressOf, { done, total })}</small>
        </span>
        {children}
      </div>
      <progress class={state} aria-label={title} value={done} max={Math.max(total, 1)} />
    </div>
  )
}

export type Moment = { icon: IconName; tone?: Tone; title: ComponentChildren; words?: ComponentChildren; key?: string }

/** What happened, newest first, as a thread through one life or one record. */
export function Timeline({ t, moments }: { t: T; moments: readonly Moment[] }) {
  return (
    <ol class="line" aria-label={t(say.timeline)}>
      {moments.map(({ icon, tone, title, words, key }, at) => (
        <li key={key ?? at}>
          <Icon name={icon} tone={tone ?? 'text-secondary'} />
          <b class="fw-medium">{title}</b>
          {words && <small class="sub">{words}</small>}
        </li>
      ))}
    </ol>
  )
}
