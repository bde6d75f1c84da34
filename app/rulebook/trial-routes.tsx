import { dayOf } from '#platform/language/time.ts'
import { routes } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import { messages as say } from './messages.ts'
import { outcomeText } from './outcome-text.ts'
import { TrialPage } from './pages/trial.tsx'
import { listAwards } from './awards.ts'
import { findThreshold, ruleInForce } from './queries.ts'
import { judge } from './threshold.ts'
import { fieldsOf, trialForm } from './trial-form.ts'

/** Trying a rule changes nothing, so it is a GET: an address that can be sent to a colleague holds the whole question. */
export const trial = routes()

const sevenAll = { members: 7, present: 7, method: 'secret', yes: 6, no: 1, chair: 'unknown', deadlinePassed: 'yes' }

trial.get('/office/rulebook/trial', async (c) => {
  const { db, t, language, now } = c.var
  const asked = c.req.query('share') !== undefined
  const awards = await listAwards(db, language, dayOf(now))
  const show = (form: Form, result: Parameters<typeof TrialPage>[0]['result'], citation = '', status: 200 | 422 = 200) =>
    page(
      c,
      { title: t(say.tryRule), status },
      <TrialPage t={t} language={language} form={form} result={result} citation={citation} awards={awards} />,
    )

  if (!asked) {
    const { rule: id, award = 'GK' } = c.req.query()
    const rule = id && isId(id) ? await findThreshold(db, id) : await ruleInForce(db, 'threshold', award, dayOf(now))
    if (!rule) return show(formOf({ award, ...sevenAll }), null)
    return show(formOf({ award: rule.key, ...fieldsOf(rule.body), ...sevenAll }), null)
  }
  const body = new FormData()
  for (const [name, value] of new URL(c.req.url).searchParams) body.append(name, value)
  const { input, form } = readForm(trialForm, say, body, t)
  if (!input) return show(form, null, '', 422)
  return show(form, { rule: input.rule, outcome: judge(input.rule, input.count) })
})

/** The same sum for programs: `{ rule, count }` as the form's fields, the outcome and the printed sum back. */
trial.post('/api/v1/rulebook/trial', async (c) => {
  const { t, language, actor } = c.var
  if (!actor) return c.json({ error: t(say.signInFirst) }, 401)
  const body = new FormData()
  const sent: unknown = await c.req.json().catch(() => null)
  if (typeof sent !== 'object' || sent === null) return c.json({ error: t(say.sayJson) }, 400)
  for (const [name, value] of Object.entries(sent)) {
    if (value === false || value === null) continue
    body.append(name, value === true ? 'yes' : String(value))
  }
  const { input, form } = readForm(trialForm, say, body, t)
  if (!input) return c.json({ problems: form.problems }, 422)
  const outcome = judge(input.rule, input.count)
  const text = outcomeText(input.rule, outcome, language)
  return c.json({ ...outcome, sum: text.sum, words: t(text.verdict), explanation: t(text.reason) })
})
