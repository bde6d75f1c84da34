import { z } from 'zod'
import { acceptanceOf, listAwardKinds, ruleInForce } from '#app/rulebook/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { named, smallForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { QuotasPage } from './pages/quotas.tsx'
import { listQuotas } from './quota-queries.ts'
import { enterQuotaBase } from './quota-commands.ts'
import { quotaMessages as messages } from './quota-messages.ts'
import { openRounds } from './rules.ts'

/** How many may be nominated, of how many, and how many are. */
export const quotaRoutes = routes()
const at = '/office/rounds/quotas'
const say = named(messages)

quotaRoutes.get(at, async (c) => {
  const { db, t, language, now } = c.var
  const today = dayOf(now)
  const [rows, awards, tieBreak] = await Promise.all([
    listQuotas(db, actorOf(c), today),
    listAwardKinds(db, language, today),
    ruleInForce(db, 'tie-break', 'equal merit', today),
  ])
  const names = new Map(awards.map(({ code, name }) => [code, name]))
  const may = openRounds.allows(actorOf(c), null)
  return page(c, { title: t(messages.quotas) }, <QuotasPage t={t} rows={rows} names={names} tieBreak={tieBreak} may={may} />)
})

const baseForm = z.object({
  roundId: z.uuid(say('chooseRound')),
  awardCode: z.string(say('chooseRound')).min(1, say('chooseRound')).max(40, say('chooseRound')),
  number: z
    .string(say('sayNumber'))
    .regex(/^\s*\d{1,6}\s*$/, say('sayNumber'))
    .transform(Number),
  basis: z.string(say('sayBasis')).trim().min(2, say('sayBasis')).max(300, say('sayBasis')),
})

quotaRoutes.post(at, async (c) => {
  const input = await smallForm(c, baseForm, messages, at)
  const accepted = await acceptanceOf(c)
  await c.var.perform((act) => enterQuotaBase(act, input, accepted))
  flash(c, messages.entered)
  return c.redirect(at, 303)
})
