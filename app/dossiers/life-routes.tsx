import { nominate } from '#app/nominations/index.ts'
import { companionChoices, keepRecords, mergeRecords } from '#app/people/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { findLife } from './life.ts'
import { LifePage } from './pages/life.tsx'

export const lifeRoutes = routes()

/** One life on one page. A record that was merged leads to the one that stands for both. */
lifeRoutes.get('/office/people/:id', async (c) => {
  const actor = actorOf(c)
  const life = await findLife(c.var.db, actor, idOf(c))
  if (life.subject.mergedInto) return c.redirect(`/office/people/${life.subject.mergedInto}`, 302)
  const may = { edit: keepRecords.allows(actor, null), nominate: nominate.allows(actor, null), merge: mergeRecords.allows(actor, null) }
  const accounts = may.edit ? await companionChoices(c.var.db, dayOf(c.var.now)) : []
  return page(c, { title: life.subject.name }, <LifePage t={c.var.t} life={life} may={may} accounts={accounts} />)
})
