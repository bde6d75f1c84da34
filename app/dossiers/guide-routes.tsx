import { agencyName } from '#app/accounts/index.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes } from '#platform/web/context.ts'
import { doorPage, page } from '#platform/web/page.tsx'
import { guidePages, isGuidePage, readGuide } from './guide.ts'
import { messages as say } from './messages.ts'
import { GuideListPage, GuidePageView, GuideSheet } from './pages/guide.tsx'

export const guideRoutes = routes()

guideRoutes.get('/office/guide', (c) => {
  const { t, language } = c.var
  const entries = guidePages.map((name) => ({ page: name, title: readGuide(name).title }))
  return page(c, { title: t(say.guide) }, <GuideListPage t={t} english={language === 'en'} entries={entries} />)
})

guideRoutes.get('/office/guide/:page', (c) => {
  const { t, language } = c.var
  const name = guidePageOf(c.req.param('page'))
  const guide = readGuide(name)
  return page(c, { title: guide.title }, <GuidePageView t={t} english={language === 'en'} page={name} guide={guide} />)
})

guideRoutes.get('/office/guide/:page/sheet', async (c) => {
  const { t, db, now } = c.var
  const guide = readGuide(guidePageOf(c.req.param('page')))
  const agency = (await agencyName(db, dayOf(now))) ?? ''
  return doorPage(c, { title: guide.title, agency, wide: true, lead: <></> }, <GuideSheet t={t} agency={agency} guide={guide} />)
})

function guidePageOf(name: string) {
  if (!isGuidePage(name)) throw new NotFound(`guide ${name}`)
  return name
}
