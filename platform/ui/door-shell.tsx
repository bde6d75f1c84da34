import type { ComponentChildren } from 'preact'
import { withQuery } from './address.ts'
import { OfficeHead, Seal } from './office-shell-parts.tsx'
import { PracticeBanner } from './practice-banner.tsx'
import type { ShellProps } from './office-shell.tsx'
import { messages as say } from './shell-messages.ts'

type DoorProps = Omit<ShellProps, 'nav' | 'me' | 'flash'> & { wide?: boolean; lead?: ComponentChildren }

/** A page before one is let in: the way into the office, or a closed door. */
export function DoorShell({ t, language, title, address, agency, practice, wide, lead, children }: DoorProps) {
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
