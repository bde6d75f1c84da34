import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Actor } from '../act.ts'
import type { T } from '../language/messages.ts'
import { portalStyle } from '../ui/assets.ts'
import { withQuery } from '../ui/address.ts'
import { Flash } from '../ui/blocks.tsx'
import { entriesFor } from '../ui/navigation.ts'
import { DoorShell } from '../ui/door-shell.tsx'
import { OfficeShell } from '../ui/office-shell.tsx'
import { PageAddress, PageOwner, SentBackForm, type SentBack } from '../ui/typed.ts'
import { PortalShell, type PortalShellProps } from '../ui/portal-shell.tsx'
import { roleNames } from '../ui/role-names.ts'
import { actorOf, type Context } from './context.ts'
import { takeFlash } from './flash.ts'
import { ownerOf } from './own-forms.ts'
import { filledInAt } from './sent-back.ts'
import { officePolicy, portalPolicy } from './policy.ts'

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

type OfficePage = { title: string; status?: PageStatus }

/** An office page inside its shell. Never kept by browsers or proxies: what one person saw is not the next one's. */
export async function page(c: Context, { title, status = 200 }: OfficePage, body: VNode) {
  const { t, language, navigation, program, sentBack } = c.var
  const actor = actorOf(c)
  const { agency, counts, others, practice } = await c.var.frame()
  const nav = entriesFor(actor, navigation).map(({ label, entries }) => ({
    label: label && t(label),
    entries: entries.map(({ href, icon, label: words }) => ({ href, icon, label: t(words), ...counts[href] })),
  }))
  const [said, filledIn] = [takeFlash(c), await filledInAt(c)]
  const from = filledIn || addressOf(c)
  // A form that was not taken is answered in place of the page it stood on.
  const instead = sentBack ? from : status >= 400 && filledIn
  return office(
    c,
    status,
    <OfficeShell
      t={t}
      language={language}
      title={title}
      address={addressOf(c)}
      instead={instead || undefined}
      agency={agency}
      nav={nav}
      practice={program.settings.practice}
      strip={practice}
      me={{ id: actor.id, name: actor.name, role: roleOf(actor, t), others }}
      flash={sentBack?.why ? <NotDone back={sentBack} /> : said && <Flash>{said}</Flash>}
    >
      <PageOwner.Provider value={ownerOf(actor)}>
        <PageAddress.Provider value={from}>
          <SentBackForm.Provider value={sentBack}>{body}</SentBackForm.Provider>
        </PageAddress.Provider>
      </PageOwner.Provider>
    </OfficeShell>,
  )
}

/** Why nothing was done, at the head of the page the deed was asked for on. */
function NotDone({ back }: { back: SentBack }) {
  back.told = true
  return <Flash tone="no">{back.why}</Flash>
}

type Door = { title: string; status?: PageStatus; agency: string; wide?: boolean; lead?: ComponentChildren }

/** A page for somebody who is not let in yet: sign-in, set-up, a closed door. */
export function doorPage(c: Context, { title, status = 200, ...door }: Door, body: VNode) {
  const { t, language, program } = c.var
  return office(
    c,
    status,
    <DoorShell t={t} language={language} title={title} address={addressOf(c)} practice={program.settings.practice} {...door}>
      {body}
    </DoorShell>,
  )
}

type PortalPage = Omit<PortalShellProps, 't' | 'language' | 'address' | 'children' | 'practice' | 'sections'> & {
  status?: PageStatus
  sections?: PortalShellProps['sections']
}

/** A page for everyone. Browsers ask again each time, so that what was withdrawn is gone everywhere. */
export function portalPage(c: Context, { status = 200, ...props }: PortalPage, body: ComponentChildren) {
  const { t, language, program } = c.var
  const lang = language === 'vi' ? null : language
  const sections = c.var.sections.map(({ href, label }) => ({ href: withQuery(href, { lang }), label: t(label) }))
  const html = (
    <PortalShell t={t} language={language} address={addressOf(c)} practice={program.settings.practice} sections={sections} {...props}>
      {body}
    </PortalShell>
  )
  c.header('Content-Security-Policy', portalPolicy([portalStyle().hash]))
  c.header('Cache-Control', 'no-cache')
  return c.html(`<!doctype html>${render(html)}`, status)
}

/** Where one is, with the query: what is filtered and searched lives there. */
export function addressOf(c: Context) {
  const url = new URL(c.req.url)
  return url.pathname + url.search
}

function office(c: Context, status: PageStatus, html: VNode) {
  c.header('Content-Security-Policy', officePolicy)
  c.header('Cache-Control', 'no-store')
  return c.html(`<!doctype html>${render(html)}`, status)
}

function roleOf(actor: Actor, t: T) {
  const roles = [...actor.roles].map((role) => t(roleNames[role])).join(', ')
  return actor.onBehalfOf ? `${actor.onBehalfOf.form} ${roles}` : roles
}
