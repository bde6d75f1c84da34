import { create } from 'qrcode'
import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { messages as say } from './portal-messages.ts'

/** A QR code drawn as one path, thread by thread. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_row, y) =>
    Array.from({ length: modules.size }, (_cell, x) => (modules.get(y, x) ? `M${x} ${y}h1` : '')).join(''),
  )
  return (
    <svg class="qr" viewBox={`-2 -2.5 ${modules.size + 4} ${modules.size + 4}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fffdf8" d={`M-2-2.5h${modules.size + 4}v${modules.size + 4}h-${modules.size + 4}z`} />
      <path stroke="#2b211a" d={rows.join('')} />
    </svg>
  )
}

/** Ways to pass a page on, and the wall sheet's corner when it is printed. */
export function Share({ t, title, address }: { t: T; title: string; address: string }) {
  const words = encodeURIComponent(`${title}: ${address}`)
  return (
    <div class="share">
      <Qr text={address} label={t(say.qr)} />
      <div>
        <ul class="list">
          <li>
            <a href={`sms:?body=${words}`}>{t(say.bySms)}</a>
          </li>
          <li>
            <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`}>{t(say.byMail)}</a>
          </li>
        </ul>
        <p class="soft address">{address.replace(/^https?:\/\//, '')}</p>
      </div>
    </div>
  )
}

/** What stands on a certificate's check page: real and valid, revoked, or not known. In words first. */
export function CertificateState({
  state,
  title,
  children,
}: {
  state: 'valid' | 'revoked' | 'unknown'
  title: string
  children: ComponentChildren
}) {
  return (
    <section class={`cert ${state}`}>
      <h2 class="state">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true">
          <circle cx="12" cy="12" r="9" />
          <path d={state === 'valid' ? 'M8 12l3 3 5-6' : state === 'revoked' ? 'M9 9l6 6M15 9l-6 6' : 'M12 8v5M12 16v.1'} />
        </svg>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Facts at a glance: cost, time, how many do it. */
export function Glance({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl class="glance">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How it is done, step by step. */
export function Ways({ steps }: { steps: readonly { title: string; words: string }[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, words }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  )
}

export type Branch = { name: ComponentChildren; words: string; branches?: readonly Branch[] }

/** Who took it up from whom, those that stopped too. */
export function Tree({ branches }: { branches: readonly Branch[] }) {
  return (
    <div class="tree">
      <Branches branches={branches} />
    </div>
  )
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul>
      {branches.map(({ name, words, branches: further = [] }, at) => (
        <li key={at}>
          <p>
            <strong>{name}</strong>
          </p>
          <p class="soft">{words}</p>
          {further.length > 0 && <Branches branches={further} />}
        </li>
      ))}
    </ul>
  )
}
