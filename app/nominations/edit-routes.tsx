import { lastChangedBy } from '#app/people/index.ts'
import { showDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { formOf, readForm, textOf } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import { baseOf, threeWay } from '#platform/web/three-way.ts'
import { changeNomination } from './commands.ts'
import { nominationForm } from './form.ts'
import { messages } from './messages.ts'
import { findNomination, type Nomination } from './queries.ts'
import { formPage } from './routes.tsx'

export const editRoutes = routes()

/** A nomination as it stands in the fields of its form. */
function typed({ subjectId, awardCode, roundId, track, achievement, achievementFrom, achievementTo }: Nomination): Record<string, string> {
  const day = (on: Temporal.PlainDate | null) => (on ? showDay(on) : '')
  return { subjectId, awardCode, roundId, track, achievement, achievementFrom: day(achievementFrom), achievementTo: day(achievementTo) }
}

const headOf = (nomination: Nomination) => ({
  id: nomination.id,
  title: nomination.number ?? nomination.subjectName,
  version: nomination.version,
  was: JSON.stringify(typed(nomination)),
})

editRoutes.get('/office/nominations/:id/edit', async (c) => {
  const nomination = await findNomination(c.var.db, actorOf(c), idOf(c))
  return formPage(c, formOf(typed(nomination)), { nomination: headOf(nomination) })
})

editRoutes.post('/office/nominations/:id', async (c) => {
  const nomination = await findNomination(c.var.db, actorOf(c), idOf(c))
  const body = await c.req.formData()
  const met = Number(body.get('version')) === nomination.version ? null : await together(c, nomination, body)
  if (met?.clash) return formPage(c, met.form, { status: 409, nomination: headOf(nomination), clash: met.clash })
  const { input, form } = readForm(nominationForm, messages, met?.body ?? body, c.var.t)
  if (!input) return formPage(c, form, { status: 422, nomination: headOf(nomination) })
  await c.var.perform((act) => changeNomination(act, nomination.id, input, nomination.version))
  flash(c, met ? messages.savedTogether : messages.saved)
  return c.redirect(`/office/nominations/${nomination.id}`, 303)
})

/** Two officers, one nomination: what only one changed is taken, the rest a person picks. */
async function together(c: Context, nomination: Nomination, body: FormData) {
  const saved = typed(nomination)
  const sent = Object.fromEntries(
    Object.keys(saved).map((name) => [name, textOf(body, name).normalize('NFC').replaceAll('\r\n', '\n').trim()]),
  )
  const { clashes, merged } = threeWay(baseOf(body) ?? saved, sent, saved)
  const combined = new FormData()
  for (const [name, value] of Object.entries(merged)) combined.set(name, value)
  if (!clashes.length) return { body: combined, clash: null, form: formOf(merged) }
  const name = (await lastChangedBy(c.var.db, 'nomination', nomination.id)) ?? ''
  const form = formOf(Object.fromEntries(Object.entries(merged).filter(([field]) => !clashes.includes(field))))
  for (const field of clashes) form.problems[field] = c.var.t(messages.pickOne)
  return { body: combined, clash: { name, names: clashes, mine: sent, theirs: saved }, form }
}
