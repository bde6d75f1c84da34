import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { NotFound } from '#platform/errors.ts'
import { awardRoutes } from './award-routes.tsx'
import { awardName, listAwardKinds } from './awards.ts'
import { endRule, enterCalendarDay, enterRule, markChecked } from './commands.ts'
import { bodyFields, bodyLists } from './edit-fields.ts'
import { calendarForm, checkForm, endForm, ruleForm } from './form.ts'
import { awardRules, isRuleKind, type RuleKind } from './kinds.ts'
import { ruleListRoutes } from './list-routes.tsx'
import { messages as say } from './messages.ts'
import { CalendarPage } from './pages/calendar.tsx'
import { EditRulePage } from './pages/edit.tsx'
import { RulePage } from './pages/show.tsx'
import { keyName } from './pages/words.ts'
import { findRule, listCalendarDays, listKeys, listRules } from './queries.ts'
import { checkRules, writeRules } from './rules.ts'
import { trial } from './trial-routes.tsx'

export const rulebook = routes()
rulebook.route('/', trial)
rulebook.route('/', awardRoutes)
rulebook.route('/', ruleListRoutes)

const mayWrite = (c: Context) => writeRules.allows(actorOf(c), null)

rulebook.get('/office/rulebook/rules/:id', async (c) => {
  const { db, t, language, now } = c.var
  const rule = await findRule(db, idOf(c))
  const [versions, title] = await Promise.all([
    listRules(db, { kind: rule.kind, key: rule.key }),
    awardName(db, rule.key, language, dayOf(now)),
  ])
  const mayCheck = checkRules.allows(actorOf(c), null)
  return page(
    c,
    { title: keyName(t, title) },
    <RulePage
      t={t}
      rule={rule}
      versions={versions}
      today={dayOf(now)}
      title={keyName(t, title)}
      mayWrite={mayWrite(c)}
      mayCheck={mayCheck}
    />,
  )
})

rulebook.get('/office/rulebook/new', async (c) => {
  const { db } = c.var
  const kind = kindOf(c)
  const from = c.req.query('from')
  const model = from && isId(from) ? await findRule(db, from) : null
  const form = model
    ? formOf({ key: model.key, citation: model.citation, note: model.note, ...bodyFields(kind, model.body) }, bodyLists(kind, model.body))
    : formOf({ key: c.req.query('key') })
  return editPage(c, form, kind)
})

rulebook.post('/office/rulebook/rules', async (c) => {
  const { t, perform } = c.var
  const kind = kindOf(c)
  const { input, form } = readForm(ruleForm(kind), say, await c.req.formData(), t)
  if (!input) return editPage(c, form, kind, 422)
  const id = await perform((act) => enterRule(act, kind, input))
  return c.redirect(`/office/rulebook/rules/${id}`, 303)
})

rulebook.post('/office/rulebook/rules/:id/end', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, endForm, say, `/office/rulebook/rules/${id}`)
  const ended = await c.var.perform((act) => endRule(act, id, input))
  return c.redirect(`/office/rulebook/rules/${ended}`, 303)
})

rulebook.post('/office/rulebook/rules/:id/checks', async (c) => {
  const id = idOf(c)
  const { note } = await smallForm(c, checkForm, say, `/office/rulebook/rules/${id}`)
  await c.var.perform((act) => markChecked(act, id, note))
  return c.redirect(`/office/rulebook/rules/${id}`, 303)
})

rulebook.get('/office/rulebook/calendar', async (c) => {
  const { db, t, now } = c.var
  const asked = Number(c.req.query('year'))
  const year = asked >= 2000 && asked <= 2100 ? asked : dayOf(now).year
  return page(
    c,
    { title: t(say.calendar) },
    <CalendarPage t={t} year={year} days={await listCalendarDays(db, year)} form={emptyForm} mayWrite={mayWrite(c)} />,
  )
})

rulebook.post('/office/rulebook/calendar', async (c) => {
  const { db, t, now, perform } = c.var
  const { input, form } = readForm(calendarForm, say, await c.req.formData(), t)
  const year = input?.day.year ?? dayOf(now).year
  if (!input)
    return page(
      c,
      { title: t(say.calendar), status: 422 },
      <CalendarPage t={t} year={year} days={await listCalendarDays(db, year)} form={form} mayWrite={mayWrite(c)} />,
    )
  await perform((act) => enterCalendarDay(act, input))
  return c.redirect(`/office/rulebook/calendar?year=${year}`, 303)
})

async function editPage(c: Context, form: Form, kind: RuleKind, status: 200 | 422 = 200) {
  const { db, t, language, now } = c.var
  const keys = awardRules.includes(kind)
    ? (await listAwardKinds(db, language, dayOf(now))).map(({ code, name }) => ({ id: code, label: name }))
    : (await listKeys(db, kind)).map((key) => ({ id: key, label: keyName(t, key) }))
  return page(c, { title: t(say.newRule), status }, <EditRulePage t={t} form={form} kind={kind} keys={keys} />)
}

function kindOf(c: Context) {
  const kind = c.req.query('kind') ?? ''
  if (!isRuleKind(kind)) throw new NotFound(`rule kind ${kind}`)
  return kind
}
