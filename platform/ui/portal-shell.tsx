import type { ComponentChildren } from 'preact'
import type { Language, T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { asset, portalStyle } from './assets.ts'
import { messages as say } from './shell-messages.ts'

export type PortalShellProps = {
  t: T
  language: Language
  title: string
  description: string
  /** The page's own address with its query. */
  address: string
  /** Sections of the portal, the same on every page. */
  sections: readonly { href: string; label: string }[]
  /** Who answers for the site, and how to reach them. */
  agency: string
  practice?: boolean
  /** Files on somebody else's server: there is no office behind them. */
  fixed?: boolean
  /** `roman` for pages of lists: one weight, one font file. */
  look?: 'story' | 'roman'
  /** Addresses of the same page in other languages. */
  alternates?: readonly { language: string; href: string }[]
  /** Kept from search engines: check pages, withdrawn pages. */
  hide?: boolean
  /** For previews where links are shared: an absolute address of a picture. */
  picture?: string | undefined
  feed?: { href: string; title: string } | undefined
  children: ComponentChildren
}

/** A page of the portal: whole without a script, its style inside it. */
export function PortalShell(props: PortalShellProps) {
  const { t, language, look = 'story', address, sections, practice, children } = props
  const other = language === 'vi' ? 'en' : 'vi'
  const here = (href: string) => (address.split('?')[0] === href ? 'page' : undefined)
  return (
    <html lang={language} class={look === 'roman' ? 'roman' : undefined}>
      <PortalHead {...props} />
      <body>
        <a class="skip" href="#main">
          {t(say.skip)}
        </a>
        <header class="head">
          <a class="logo" href="/">
            <Mark />
            <span>Gương Sáng{practice && <small>{t(say.sample)}</small>}</span>
          </a>
          <nav aria-label={t(say.portalSections)}>
            {sections.map(({ href, label }) => (
              <a href={href} key={href} aria-current={here(href)}>
                {label}
              </a>
            ))}
          </nav>
          <a class="toc" href="#toc">
            {t(say.contents)}
          </a>
          <a href={withQuery(address, { lang: other === 'vi' ? null : other })} lang={other} hreflang={other}>
            {other === 'en' ? (
              <>
                En<span>glish</span>
              </>
            ) : (
              <>
                Vi<span>ệt</span>
              </>
            )}
          </a>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <nav aria-label={t(say.contents)} id="toc">
            <h2>{t(say.contents)}</h2>
            <ul class="list">
              {sections.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} aria-current={here(href)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {practice && (
            <p>
              <strong>{t(say.portalSample)}</strong>
            </p>
          )}
          <p>
            {props.agency}. {t(say.portalFoot)}
          </p>
          {!props.fixed && (
            <p>
              <a href="/office" rel="nofollow">
                {t(say.staff)}
              </a>
            </p>
          )}
        </footer>
      </body>
    </html>
  )
}

/** What is the same on every page stands first, so that it is compressed once and not for each page. */
function PortalHead({ title, description, look, alternates = [], hide, picture, feed }: PortalShellProps) {
  const whole = title === 'Gương Sáng' ? title : `${title} | Gương Sáng`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href={asset('seal.svg')} type="image/svg+xml" />
      <link rel="preload" href={asset('portal-serif-400.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      {look !== 'roman' && (
        <link rel="preload" href={asset('portal-serif-600.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      )}
      <style dangerouslySetInnerHTML={{ __html: portalStyle().css }} />
      <title>{whole}</title>
      <meta name="description" content={description} />
      {hide && <meta name="robots" content="noindex" />}
      <meta property="og:site_name" content="Gương Sáng" />
      <meta property="og:type" content={look === 'story' ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {picture && (
        <>
          <meta property="og:image" content={picture} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {alternates.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={href} key={href} />
      ))}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
    </head>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path fill="#8a2c1c" d="M9 0l9 9-9 9-9-9z" />
      <path fill="#faf4e8" d="M9 3.4L14.6 9 9 14.6 3.4 9z" />
      <path fill="#b58a35" d="M9 6.2L11.8 9 9 11.8 6.2 9z" />
    </svg>
  )
}
