import { z } from 'zod'
import { emptyCount, judge, outcomeText, ruleInForce, trialFields, trialForm, trialWords } from '#app/rulebook/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes } from '#platform/web/context.ts'
import { readForm } from '#platform/web/form.ts'
import { described } from './document.ts'

const answer = z.object({
  verdict: z.enum(['passed', 'notPassed', 'noQuorum', 'awaitingWritten', 'voteAgain', 'wrongMethod', 'noRule', 'authorityDecides']),
  words: z.string(),
  reason: z.string(),
  yes: z.number(),
  of: z.number(),
  sum: z.string(),
  citation: z.string().nullable(),
})

const query = [
  { name: 'award', description: 'whose rule of today is tried; needed where no share is given: GK, CSTDCS …' },
  { name: 'share', description: '80 %, 2/3: a rule of one’s own, with the other fields of the trial page' },
  { name: 'members', description: 'of the council' },
  { name: 'present', description: 'checked in' },
  { name: 'method', description: 'secret or open' },
  { name: 'yes', description: 'also no, blank, invalid, consulted, written, recusedMembers, recusedPresent' },
]

/** Trying a rule changes nothing; the session judges by the same function. */
export const ruleTrialsApi = routes()

ruleTrialsApi.get('/api/v1/rule-trials', described({ summary: 'Tries a rule with numbers', tag: 'rules', answer, query }), async (c) => {
  const { db, t, language, now, requestId } = c.var
  const { award, ...sent } = c.req.query()
  if (sent.share === undefined && !award)
    return c.json({ error: t(trialWords.putRight), problems: { award: t(trialWords.sayWhichRule) }, requestId }, 422)
  const rule = sent.share === undefined ? await ruleInForce(db, 'threshold', award ?? '', dayOf(now)) : null
  if (sent.share === undefined && !rule) return c.json(said(null, judge(null, emptyCount)))
  const body = new FormData()
  for (const [name, value] of Object.entries({ chair: 'unknown', ...(rule && trialFields(rule.body)), ...sent }))
    if (value) body.append(name, value)
  const { input, form } = readForm(trialForm, trialWords, body, t)
  if (!input) return c.json({ error: t(trialWords.putRight), problems: form.problems, requestId }, 422)
  return c.json({ ...said(input.rule, judge(input.rule, input.count)), citation: rule?.citation ?? null })

  function said(tried: Parameters<typeof judge>[0], outcome: ReturnType<typeof judge>) {
    const { sum, verdict, reason } = outcomeText(tried, outcome, language)
    return { ...outcome, sum, words: t(verdict), reason: t(reason), citation: null }
  }
})
