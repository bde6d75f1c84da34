import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { runningClocks } from './clocks.ts'
import { readFirstSteps } from './first-steps.ts'
import { readLeadership } from './leadership.ts'
import { messages as say } from './messages.ts'
import { ClocksPage } from './pages/clocks.tsx'
import { TodayPage } from './pages/today.tsx'
import { SearchPage } from './pages/search.tsx'
import { searchEverything } from './search.ts'
import { waitingFor } from './sources.ts'
import { byUrgency } from './waiting.ts'

export const dossierRoutes = routes()

dossierRoutes.get('/office', async (c) => {
  const { db, t, language, now } = c.var
  const [actor, today] = [actorOf(c), dayOf(now)]
  const list = byUrgency(await waitingFor({ db, actor, today, t }))
  const leadership = actor.roles.has('leader') ? await readLeadership(db, actor, today) : null
  const firstSteps = await readFirstSteps(db, actor, today)
  return page(
    c,
    { title: t(say.today) },
    <TodayPage {...{ t, language, today, list, leadership, firstSteps, mayAppoint: actor.roles.has('admin') }} />,
  )
})

dossierRoutes.get('/office/clocks', async (c) => {
  const { db, t, now } = c.var
  const clocks = await runningClocks({ db, actor: actorOf(c), today: dayOf(now) })
  return page(c, { title: t(say.clocks) }, <ClocksPage t={t} clocks={clocks} />)
})

const longestSearch = 200

dossierRoutes.get('/office/search', async (c) => {
  const { db, t, now } = c.var
  const q = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, longestSearch)
  const shelves = q ? await searchEverything({ db, actor: actorOf(c), today: dayOf(now), t }, q) : []
  return page(c, { title: t(say.search) }, <SearchPage t={t} q={q} shelves={shelves} />)
})
