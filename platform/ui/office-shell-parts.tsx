import type { T } from '../language/messages.ts'
import { asset } from './assets.ts'
import { Icon } from './icon.tsx'
import { messages as say } from './shell-messages.ts'

export function OfficeHead({ title }: { title: string }) {
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

/** The mark of the product: a mirror that shines, woven. */
export function Seal({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="13" fill="#96281b" />
      <circle cx="14" cy="14" r="8.5" fill="none" stroke="#e6c273" stroke-width="1.5" />
      <path d="m14 8.5 5.5 5.5-5.5 5.5L8.5 14z" fill="#e6c273" />
    </svg>
  )
}

/** Laid over a page that was left open, when the words on it are not saved yet. */
export function Cover({ t }: { t: T }) {
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

/** Shown at the foot of a page while the line is gone; the script puts it there. */
export function NoNetwork({ t }: { t: T }) {
  return (
    <template data-no-network>
      <div class="no-network" role="alert">
        <Icon name="cloud-off" />
        <span data-when="lost">{t(say.networkLost)}</span>
        <span data-when="unsent">{t(say.networkUnsent)}</span>
      </div>
    </template>
  )
}
