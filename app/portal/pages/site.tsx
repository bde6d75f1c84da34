import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { speak, type Language, type T } from '#platform/language/messages.ts'
import { asset } from '#platform/ui/assets.ts'
import { PortalShell, type PortalShellProps } from '#platform/ui/portal-shell.tsx'
import { messages as say } from '../messages.ts'
import { portalSections } from '../sections.ts'

/** Where the public face stands: behind this program, or as files on somebody else's server (`fixed`). */
export type Site = { agency: string; practice: boolean; origin: string; fixed: boolean }
export type Spoken = { t: T; language: Language; address: string; site: Site }

export const spokenIn = (language: Language, address: string, site: Site): Spoken => ({ t: speak(language), language, address, site })

type Page = Pick<PortalShellProps, 'title' | 'description'> & Partial<Pick<PortalShellProps, 'look' | 'hide' | 'picture' | 'alternates'>>

/** A whole page of the public face, as text. */
export function sitePage({ t, language, address, site }: Spoken, page: Page, body: ComponentChildren) {
  const sections = portalSections.map(({ href, label }) => ({ href: inLanguage(href, language), label: t(label) }))
  const shown = site.fixed ? sections.filter(({ href }) => !/^\/(giay-khen|thong-bao)/.test(href)) : sections
  return `<!doctype html>${render(
    <PortalShell
      t={t}
      language={language}
      address={address}
      sections={shown}
      agency={site.agency}
      practice={site.practice}
      fixed={site.fixed}
      feed={{ href: '/tin.atom', title: t(say.feedTitle) }}
      picture={site.origin ? `${site.origin}${asset('share.png')}` : undefined}
      {...page}
    >
      {body}
    </PortalShell>,
  )}`
}

/** The same place in the language one reads in. */
export function inLanguage(href: string, language: Language) {
  return language === 'vi' ? href : `${href}${href.includes('?') ? '&' : '?'}lang=${language}`
}
