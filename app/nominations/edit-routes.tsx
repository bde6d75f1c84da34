import { lastChangedBy } from '#app/accounts/index.ts'
import { visiblePeople } from '#app/people/index.ts'
import { showDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { formOf, readForm } from '#platform/web/form.ts'
import { idOf, isId } from '#platform/web/params.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { changeNomination } from './commands.ts'
import { nominationForm } from './form.ts'
import { messages } from './messages.ts'
import { findNomination, type Nomination } from './queries.ts'
import { formPage, subjectTyped } from './routes.tsx'

export const editRoutes = routes()

/** A nomination as it stands in the fields of its form. */
function typed({ subjectId, awardCode, roundId, track, achievement, achievementFrom, achievementTo }: Nomination): Record<string, string> {
  const day = (on: Temporal.PlainDate | null) => (on ? showDay(on) : '')
  return { subjectId, awardCode, roundId, track, achievement, achievementFrom: day(achievementFrom), achievementTo: day(achievementTo) }
}

const headOf = (nomination: Nomination) => ({ id: nomination.id, title: nomination.number ?? nomination.subjectName })

const keptOf = (c: Context, nomination: Nomination): Kept => ({
  saved: formOf(typed(nomination)),
  version: nomination.version,
  by: () => lastChangedBy(c.var.db, 'nomination', nomination.id),
  shown: async (name, value) => (name === 'subjectId' ? subjectName(c.var.db, actorOf(c), value) : null),
})

editRoutes.get('/office/nominations/:id/edit', async (c) => {
  const nomination = await findNomination(c.var.db, actorOf(c), idOf(c))
  return formPage(c, formOf(typed(nomination)), { nomination: headOf(nomination), standing: standingOf(keptOf(c, nomination)) })
})

editRoutes.post('/office/nominations/:id', async (c) => {
  const nomination = await findNomination(c.var.db, actorOf(c), idOf(c))
  const kept = keptOf(c, nomination)
  const again = { nomination: headOf(nomination), standing: standingOf(kept) }
  const body = await c.req.formData()
  await subjectTyped(c, body)
  const met = await meet(body, kept, c.var.t)
  if (met.clash) return formPage(c, met.form, { ...again, status: 409, standing: standingOf(kept, met.clash) })
  const { input, form } = readForm(nominationForm, messages, met.body, c.var.t)
  if (!input) return formPage(c, form, { ...again, status: 422 })
  await c.var.perform((act) => changeNomination(act, nomination.id, input, nomination.version))
  flash(c, met.together ? savedTogether : messages.saved)
  return c.redirect(`/office/nominations/${nomination.id}`, 303)
})

/** As far as this person may see them. */
async function subjectName(db: Db, actor: Actor, id: string) {
  const found = isId(id) && (await visiblePeople(db, actor).select('subjects.name').where('subjects.id', '=', id).executeTakeFirst())
  return found ? found.name : null
}
