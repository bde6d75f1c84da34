import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { readLeadership } from './leadership.ts'
import { messages as say } from './messages.ts'
import { TodayPage } from './pages/today.tsx'
import { waitingFor } from './sources.ts'
import { byUrgency } from './waiting.ts'

export const dossierRoutes = routes()

dossierRoutes.get('/office', async (c) => {
  const { db, t, language, now } = c.var
  const [actor, today] = [actorOf(c), dayOf(now)]
  const list = byUrgency(await waitingFor({ db, actor, today, t }))
  const leadership = actor.roles.has('leader') ? await readLeadership(db, actor, today) : null
  return page(c, { title: t(say.today) }, <TodayPage {...{ t, language, today, list, leadership }} />)
})
