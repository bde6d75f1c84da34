import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { listAwardKinds } from './awards.ts'
import { enterAwardKind } from './commands.ts'
import { newAwardForm } from './form.ts'
import { messages as say } from './messages.ts'
import { AwardsPage, NewAwardPage } from './pages/awards.tsx'
import { writeRules } from './rules.ts'

/** The catalogue of what may be given: read by everybody, written by the office. */
export const awardRoutes = routes()
const at = '/office/rulebook/awards'

awardRoutes.get(at, async (c) => {
  const { db, t, language, now } = c.var
  const today = dayOf(now)
  const awards = await listAwardKinds(db, language, today)
  const mayWrite = writeRules.allows(actorOf(c), null)
  return page(c, { title: t(say.catalogue) }, <AwardsPage t={t} awards={awards} today={today} mayWrite={mayWrite} />)
})

awardRoutes.get(`${at}/new`, (c) => newAward(c, emptyForm))

awardRoutes.post(at, async (c) => {
  const { t, perform } = c.var
  const { input, form } = readForm(newAwardForm, say, await c.req.formData(), t)
  if (!input) return newAward(c, form, 422)
  const ruleId = await perform((act) => enterAwardKind(act, input))
  return c.redirect(`/office/rulebook/rules/${ruleId}`, 303)
})

async function newAward(c: Context, form: Form, status: 200 | 422 = 200) {
  const { db, t, language, now } = c.var
  const awards = await listAwardKinds(db, language, dayOf(now))
  return page(c, { title: t(say.newAward), status }, <NewAwardPage t={t} form={form} awards={awards} />)
}
