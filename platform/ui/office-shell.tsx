import type { ComponentChildren } from 'preact'
import type { Language, T } from '../language/messages.ts'
import { Cover, NoNetwork, OfficeHead } from './office-shell-parts.tsx'
import { Side, type ShellNav } from './office-shell-side.tsx'
import { KeysHelp, TopBar, type Me } from './office-shell-top.tsx'
import { PracticeBanner, type PracticeStrip } from './practice-banner.tsx'
import { messages as say } from './shell-messages.ts'

export type ShellProps = {
  t: T
  language: Language
  title: string
  /** The page's own address with its query: to mark where one is and to switch the language. */
  address: string
  /** Where the form stood that this page says no to. */
  instead?: string | undefined
  agency: string
  nav: ShellNav
  me: Me
  practice: boolean
  strip?: PracticeStrip | undefined
  flash?: ComponentChildren
  children: ComponentChildren
}

/** An office page, from doctype's inside to the last script. */
export function OfficeShell({ t, language, title, address, instead, agency, nav, me, practice, strip, flash, children }: ShellProps) {
  return (
    <html lang={language}>
      <OfficeHead title={title} />
      <body data-me={me.id} data-instead={instead}>
        <a class="skip" href="#main">
          {t(say.skip)}
        </a>
        <div class="office">
          <div class="band" />
          <Side t={t} nav={nav} agency={agency} address={address} />
          <div>
            {practice && <PracticeBanner t={t} strip={strip} address={address} />}
            <TopBar t={t} me={me} language={language} address={address} />
            <main class="wrap" id="main" tabIndex={-1}>
              {flash}
              {children}
            </main>
          </div>
        </div>
        <KeysHelp t={t} />
        <Cover t={t} />
        <NoNetwork t={t} />
      </body>
    </html>
  )
}
