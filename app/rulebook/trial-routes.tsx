import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import { listAwards } from './awards.ts'
import { messages as say } from './messages.ts'
import { TrialPage } from './pages/trial.tsx'
import type { Tried } from './pages/tried.ts'
import { findThreshold, ruleInForce } from './queries.ts'
import { writeRules } from './rules.ts'
import { emptyCount, judge, type Count, type ThresholdRule } from './threshold.ts'
import { countFields, fieldsOf, trialForm } from './trial-form.ts'

/** Trying a rule changes nothing, so it is a GET: an address that can be sent to a colleague holds the whole question. */
export const trial = routes()

/** A council of seven, all there, six for and one against: where somebody begins who has no numbers yet. */
const sevenAll: Count = { ...emptyCount, members: 7, present: 7, yes: 6, no: 1 }

trial.get('/office/rulebook/trial', async (c) => {
  const { t } = c.var
  const version = await versionAsked(c)
  const { award = version?.key ?? 'GK', rule: of = '' } = c.req.query()
  if (c.req.query('share') === undefined) return showFirst(c, award, version)
  const body = new FormData()
  for (const [name, value] of new URL(c.req.url).searchParams) body.append(name, value)
  const { input, form } = readForm(trialForm, say, body, t)
  const kept: Form = { ...form, values: { ...form.values, award, rule: of } }
  if (!input) return show(c, kept, null, 422)
  const same = version !== null && isSame(version.body, input.rule)
  return show(c, kept, { ...input, version: same ? version : null, outcome: judge(input.rule, input.count) })
})

/** Nothing asked yet: the rule as it stands, tried on a council of seven. */
function showFirst(c: Context, award: string, version: Awaited<ReturnType<typeof versionAsked>>) {
  const rule = version?.body ?? null
  const count: Count = { ...sevenAll, method: rule?.secrecy === 'open' ? 'open' : 'secret' }
  const form = formOf({ award, rule: version?.id ?? '', ...(rule ? fieldsOf(rule) : { voteRequired: 'yes' }), ...countFields(count) })
  return show(c, form, { rule, version, count, outcome: judge(rule, count) })
}

/** The version that was asked for, or the one in force today for an award; null where there is none. */
async function versionAsked(c: Context) {
  const { db, now } = c.var
  const { rule, award = 'GK' } = c.req.query()
  if (rule && isId(rule)) return findThreshold(db, rule)
  return ruleInForce(db, 'threshold', award, dayOf(now))
}

const isSame = (a: ThresholdRule, b: ThresholdRule) => JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b))

async function show(c: Context, form: Form, tried: Tried | null, status: 200 | 422 = 200) {
  const { db, t, language, now } = c.var
  const awards = await listAwards(db, language, dayOf(now))
  const mayWrite = writeRules.allows(actorOf(c), null)
  return page(
    c,
    { title: t(say.tryRule), status },
    <TrialPage t={t} language={language} form={form} tried={tried} awards={awards} mayWrite={mayWrite} />,
  )
}
