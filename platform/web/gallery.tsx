import { render } from 'preact-render-to-string'
import { Gallery } from '../ui/gallery/gallery.tsx'
import { SampleChecks, SampleList, SampleStory } from '../ui/gallery/portal.tsx'
import { messages as portal } from '../ui/gallery/portal-messages.ts'
import { messages as say } from '../ui/gallery/messages.ts'
import type { ShellNav } from '../ui/office-shell-side.tsx'
import { OfficeShell } from '../ui/office-shell.tsx'
import { PickerLines } from '../ui/picker.tsx'
import { fold } from '../language/fold.ts'
import { routes, type Context } from './context.ts'
import { addressOf, portalPage } from './page.tsx'
import { officePolicy } from './policy.ts'

/** Every piece of the office in every state, open to whoever builds or tests it: it shows no data. */
export const gallery = routes()

gallery.get('/office/gallery', (c) => show(c))
gallery.post('/office/gallery', (c) => show(c))

const samples = { story: SampleStory, list: SampleList, checks: SampleChecks }

gallery.get('/office/gallery/portal/:page{story|list|checks}', (c) => {
  const { t } = c.var
  const kind = c.req.param('page')
  const sections = [
    { href: '/office/gallery/portal/list', label: t(portal.people) },
    { href: '/office/gallery/portal/story', label: t(portal.ways) },
    { href: '/office/gallery/portal/checks', label: t(portal.check) },
  ]
  const Sample = kind === 'story' ? samples.story : kind === 'list' ? samples.list : samples.checks
  const title = t(kind === 'story' ? portal.ways : kind === 'list' ? portal.people : portal.check)
  const look = kind === 'list' ? 'roman' : 'story'
  return portalPage(
    c,
    { title, description: t(portal.lead), sections, agency: 'Ban Dân tộc tỉnh Mẫu', look, hide: true },
    <Sample t={t} address={kind === 'story' ? c.req.url : addressOf(c)} />,
  )
})

const places = ['Ấp Mẫu 3, xã Suối Mẫu', 'Ấp Sóc Mẫu Hai, xã Bến Thử', 'Bon Bŭ Prâng, xã Đồi Thử', 'Phường An Mẫu']

gallery.get('/office/gallery/places', (c) => {
  const wanted = fold(c.req.query('q') ?? '')
  const found = places.filter((place) => fold(place).includes(wanted)).map((label) => ({ id: label, label }))
  return c.html(render(<PickerLines t={c.var.t} found={found} />))
})

function show(c: Context) {
  const { t, language } = c.var
  const nav: ShellNav = [
    { label: null, entries: [{ href: '/office', label: t(say.today), icon: 'inbox', count: 14, late: 2 }] },
    {
      label: t(say.blocks),
      entries: [
        { href: '/office/gallery', label: t(say.title), icon: 'book' },
        { href: '/office/gallery-2', label: t(say.paper), icon: 'file-text', count: 3 },
      ],
    },
  ]
  c.header('Content-Security-Policy', officePolicy)
  const html = (
    <OfficeShell
      t={t}
      language={language}
      title={t(say.title)}
      address={addressOf(c)}
      agency="Ban Dân tộc tỉnh Mẫu"
      nav={nav}
      me={{ id: 'me', name: 'Nguyễn Thị Mẫu', role: t(say.household), others: [{ id: 'mau', name: 'K’Brôi Mẫu' }] }}
      practice
    >
      <Gallery t={t} />
    </OfficeShell>
  )
  return c.html(`<!doctype html>${render(html)}`)
}
